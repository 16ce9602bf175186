import { describe, expect, test } from 'vitest'
import { LIMITS } from '#shared/procedure/limits'
import { wrongCode } from '../../../support/journeySteps'
import { newestOf, openTestKiosk, type TestKiosk } from '../../../support/testKiosk'
import {
  arrivedCode,
  everythingDelivered,
  goToCodeBy,
  isAnywhere,
  outboxOf,
  prove,
  SATO_HOME,
  sendBy,
  TAKAHASHI_MOBILE,
  TAKAHASHI_TEXT,
  YAMADA_HOME,
  YAMADA_MAIL,
  YAMADA_MOBILE,
  YAMADA_TEXT,
} from '../../../support/waySteps'

const submit = (kiosk: TestKiosk, code: string) => kiosk.ask('reset:submit-code', { code })
const goBack = (kiosk: TestKiosk) => kiosk.ask('reset:go-back', {})

async function onlyCall(kiosk: TestKiosk) {
  await everythingDelivered(kiosk)
  const { calls } = await kiosk.devices()
  expect(calls).toHaveLength(1)
  return calls[0]
}

describe('a call (R8)', () => {
  test.each([
    ['home telephone', SATO_HOME],
    ['home telephone among other contacts', YAMADA_HOME],
    ['mobile', YAMADA_MOBILE],
    ['mobile that is the only contact', TAKAHASHI_MOBILE],
  ])('to a %s says its digits once it is answered, and they are the code', async (_to, way) => {
    const kiosk = await openTestKiosk()
    const sent = await sendBy(kiosk, way)
    expect(sent.state.view).toMatchObject({
      screen: 'enter-code',
      sentCode: { channel: 'call', mask: way.mask, replacesEarlierCode: false },
    })
    const call = await onlyCall(kiosk)
    expect(call).toEqual({
      state: 'ringing',
      id: call?.id,
      recipientMask: way.mask,
      rangAtMs: kiosk.time.nowMs(),
    })
    await expect
      .poll(() => newestOf(kiosk, 'practice:devices-changed'))
      .toMatchObject({ calls: [{ state: 'ringing' }] })
    const told: unknown[] = [sent, await kiosk.ask('kiosk:open', {}), ...kiosk.events]

    const code = await arrivedCode(kiosk, 'call')
    expect(code).toMatch(/^\d{7}$/)
    expect(isAnywhere(code, told)).toBe(false)
    expect(isAnywhere(code, [(await kiosk.devices()).calls])).toBe(true)
    expect((await submit(kiosk, code)).state.view.screen).toBe('new-password')
    expect(await outboxOf(kiosk)).toEqual([{ channel: 'call', kind: 'code', state: 'delivered' }])
  })

  test.each([
    ['missed', 'while it rings'],
    ['ended', 'after it was answered'],
  ])('is %s when it is hung up %s, and its digits are nowhere any more', async (state, when) => {
    const kiosk = await openTestKiosk()
    await sendBy(kiosk, SATO_HOME)
    const callId = (await onlyCall(kiosk))?.id ?? 0
    if (when !== 'while it rings') await kiosk.ask('practice:answer-call', { callId })
    const hungUp = await kiosk.ask('practice:hang-up', { callId })
    expect(hungUp?.calls).toMatchObject([{ state }])
    const answered = await kiosk.ask('practice:answer-call', { callId })
    expect(answered?.calls).toMatchObject([{ state }])
    expect(answered?.calls[0]).not.toHaveProperty('digits')
    const rows = await kiosk.store.sql.selectFrom('practice_calls').select('digits').execute()
    expect(rows).toEqual([{ digits: null }])
  })

  test('that nobody answers is missed after half a minute, and a new code rings again', async () => {
    const kiosk = await openTestKiosk()
    await sendBy(kiosk, SATO_HOME)
    const callId = (await onlyCall(kiosk))?.id ?? 0
    kiosk.time.advance(LIMITS.practiceRingMs - 1)
    expect((await kiosk.devices()).calls).toMatchObject([{ state: 'ringing' }])
    kiosk.time.advance(1)
    await kiosk.devices(({ calls }) => calls[0]?.state === 'missed')
    const late = await kiosk.ask('practice:answer-call', { callId })
    expect(late?.calls).toMatchObject([{ state: 'missed' }])

    kiosk.time.advance(LIMITS.resendPauseMs - LIMITS.practiceRingMs)
    const again = await kiosk.ask('reset:resend-code', {})
    expect(again.state.view).toMatchObject({ sentCode: { replacesEarlierCode: true } })
    await everythingDelivered(kiosk)
    expect((await kiosk.devices()).calls).toMatchObject([{ state: 'ringing' }, { state: 'missed' }])
    const code = await arrivedCode(kiosk, 'call')
    expect((await submit(kiosk, code)).state.view.screen).toBe('new-password')
  })
})

describe('a text (R9)', () => {
  test.each([
    ['a mobile among other contacts', YAMADA_TEXT],
    ['a mobile that is the only contact', TAKAHASHI_TEXT],
  ])('to %s holds the code, and the page gets it from nowhere else', async (_to, way) => {
    const kiosk = await openTestKiosk()
    const sent = await sendBy(kiosk, way)
    const code = await arrivedCode(kiosk, 'sms')
    const { texts, mails, calls } = await kiosk.devices()
    expect(texts).toMatchObject([{ senderName: 'Microsoft', recipientMask: way.mask }])
    expect({ mails, calls }).toEqual({ mails: [], calls: [] })
    const { state } = await kiosk.ask('kiosk:open', {})
    expect(isAnywhere(code, [sent, state])).toBe(false)
    expect((await submit(kiosk, code)).state.view.screen).toBe('new-password')
  })
})

describe('a text and a call to one mobile', () => {
  test('share its wrong proofs', async () => {
    const kiosk = await openTestKiosk()
    const untilMs = kiosk.time.nowMs() + LIMITS.wrongProofsPerContact.windowMs
    await sendBy(kiosk, { ...YAMADA_TEXT, proof: '0000' })
    await prove(kiosk, { ...YAMADA_TEXT, proof: '0001' })
    for (const proof of ['0002', '0003']) await prove(kiosk, { ...YAMADA_MOBILE, proof })
    const fifth = await prove(kiosk, { ...YAMADA_MOBILE, proof: '0004' })
    const closed = [{ code: 'proof-closed', field: 'proof', untilMs }]
    expect(fifth.problems).toEqual(closed)
    expect((await prove(kiosk, YAMADA_TEXT)).problems).toEqual(closed)
    expect((await prove(kiosk, YAMADA_MOBILE)).problems).toEqual(closed)
    expect(fifth.state.view).toMatchObject({
      options: [
        { channel: 'email', proofsLeft: 5 },
        { channel: 'call', proofsLeft: 5 },
        { channel: 'sms', proofsLeft: 0, proofOpensAtMs: untilMs },
        { channel: 'call', proofsLeft: 0, proofOpensAtMs: untilMs },
      ],
    })
    expect(await outboxOf(kiosk)).toEqual([])
  })

  test('share its sends and their pause', async () => {
    const kiosk = await openTestKiosk()
    const untilMs = kiosk.time.nowMs() + LIMITS.resendPauseMs
    await sendBy(kiosk, YAMADA_TEXT)
    const atContacts = await goBack(kiosk)
    expect(atContacts.state.view).toMatchObject({
      options: [
        { sendOpensAtMs: null },
        { sendOpensAtMs: null },
        { sendOpensAtMs: untilMs },
        { sendOpensAtMs: untilMs },
      ],
    })
    const early = await prove(kiosk, YAMADA_MOBILE)
    expect(early.problems).toEqual([{ code: 'resend-pause', field: 'form', untilMs }])
    kiosk.time.advance(LIMITS.resendPauseMs)
    expect((await prove(kiosk, YAMADA_MOBILE)).problems).toEqual([])
  })
})

describe('another way', () => {
  test('voids the code of the former one, and says so', async () => {
    const kiosk = await openTestKiosk()
    const mailed = await goToCodeBy(kiosk, YAMADA_MAIL)
    await goBack(kiosk)
    const { state } = await prove(kiosk, YAMADA_TEXT)
    expect(state.view).toMatchObject({ sentCode: { channel: 'sms', replacesEarlierCode: true } })
    const texted = await arrivedCode(kiosk, 'sms')
    const withMailed = await submit(kiosk, mailed === texted ? wrongCode(mailed) : mailed)
    expect(withMailed.problems).toMatchObject([{ code: 'code-wrong', triesLeft: 4 }])
    expect((await submit(kiosk, texted)).state.view.screen).toBe('new-password')
  })

  test('calls a message back that has not left yet', async () => {
    const kiosk = await openTestKiosk({ deliveryDelayMs: 3000 })
    await sendBy(kiosk, YAMADA_MAIL)
    await goBack(kiosk)
    await prove(kiosk, YAMADA_HOME)
    kiosk.time.advance(3000)
    await everythingDelivered(kiosk)
    expect(await outboxOf(kiosk)).toMatchObject([
      { channel: 'email', state: 'cancelled' },
      { channel: 'call', state: 'delivered' },
    ])
  })

  test('lets an older call that still rings give up', async () => {
    const kiosk = await openTestKiosk()
    await sendBy(kiosk, YAMADA_HOME)
    await everythingDelivered(kiosk)
    await goBack(kiosk)
    await prove(kiosk, YAMADA_MOBILE)
    await everythingDelivered(kiosk)
    expect((await kiosk.devices()).calls).toMatchObject([
      { state: 'ringing', recipientMask: '*********32' },
      { state: 'missed', recipientMask: '********78' },
    ])
  })

  test('that fails its proof leaves the code of the former one as it is', async () => {
    const kiosk = await openTestKiosk()
    const mailed = await goToCodeBy(kiosk, YAMADA_MAIL)
    await goBack(kiosk)
    const { state } = await prove(kiosk, { ...YAMADA_TEXT, proof: '0000' })
    expect(state.view).toMatchObject({ chosen: 'contact-3-sms', sentCode: { channel: 'email' } })
    await kiosk.ask('reset:return-to-code', {})
    expect((await submit(kiosk, mailed)).state.view.screen).toBe('new-password')
  })

  test('and back again to the first leaves one code that works: the last', async () => {
    const kiosk = await openTestKiosk()
    const first = await goToCodeBy(kiosk, YAMADA_MAIL)
    await goBack(kiosk)
    await prove(kiosk, YAMADA_TEXT)
    const second = await arrivedCode(kiosk, 'sms')
    await goBack(kiosk)
    expect((await prove(kiosk, YAMADA_MAIL)).problems).toMatchObject([{ code: 'resend-pause' }])
    const back = await kiosk.ask('reset:return-to-code', {})
    expect(back.state.view).toMatchObject({ screen: 'enter-code', sentCode: { channel: 'sms' } })

    await goBack(kiosk)
    kiosk.time.advance(LIMITS.resendPauseMs)
    await prove(kiosk, YAMADA_MAIL)
    const last = await arrivedCode(kiosk, 'email')
    for (const former of [first, second].filter((code) => code !== last)) {
      expect((await submit(kiosk, former)).problems).toMatchObject([{ code: 'code-wrong' }])
    }
    expect((await submit(kiosk, last)).state.view.screen).toBe('new-password')
  })
})
