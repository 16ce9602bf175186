import { describe, expect, test } from 'vitest'
import { LIMITS } from '#shared/procedure/limits'
import type { PracticeReception } from '#shared/procedure/practice'
import { file, WRONG_ANSWERS } from '../../../support/recoverySteps'
import { openTestKiosk } from '../../../support/testKiosk'
import {
  arrivedCode,
  everythingDelivered,
  ITO_MAIL,
  ITO_MOBILE,
  ITO_TEXT,
  OPEN_RECEPTION,
  outboxOf,
  SATO_HOME,
  sendBy,
  SUZUKI_MAIL,
  TAKAHASHI_TEXT,
  YAMADA_MAIL,
  YAMADA_MOBILE,
  YAMADA_TEXT,
  type Way,
} from '../../../support/waySteps'

const BLOCKED_MAIL = { blocksUnknownMail: true, allowsOurMail: false }
const blocking: readonly [
  what: string,
  way: Way,
  closed: Partial<PracticeReception>,
  turnedAway: Readonly<Record<'mails' | 'texts' | 'calls', number>>,
][] = [
  ['mail', SUZUKI_MAIL, BLOCKED_MAIL, { mails: 1, texts: 0, calls: 0 }],
  ['calls at home', SATO_HOME, { rejectsUnknownCalls: true }, { mails: 0, texts: 0, calls: 1 }],
  ['calls', YAMADA_MOBILE, { rejectsUnknownCalls: true }, { mails: 0, texts: 0, calls: 1 }],
  ['texts', TAKAHASHI_TEXT, { rejectsTexts: true }, { mails: 0, texts: 1, calls: 0 }],
]
const NOTHING = { mails: [], texts: [], calls: [] }

describe.each(blocking)('a device that turns %s away', (_what, way, closed, turnedAway) => {
  test('gets no code, the outbox and the device know it, and the kiosk says nothing', async () => {
    const open = await openTestKiosk()
    const received = await sendBy(open, way)
    const kiosk = await openTestKiosk()
    await kiosk.ask('reset:begin', {})
    const reception = { ...OPEN_RECEPTION, ...closed }
    await kiosk.ask('practice:set-reception', { reception })
    await kiosk.ask('reset:go-back', {})
    // Whoever begins anew finds the devices open again.
    expect((await kiosk.devices()).reception).toEqual(OPEN_RECEPTION)

    await kiosk.ask('practice:set-reception', { reception })
    const sent = await sendBy(kiosk, way)
    await everythingDelivered(kiosk)
    expect(sent).toEqual(received)
    const state = 'blocked'
    expect(await outboxOf(kiosk)).toEqual([{ channel: way.channel, kind: 'code', state }])
    expect(await kiosk.devices()).toMatchObject({ ...NOTHING, reception, turnedAway })
  })

  test('gets a new code once it is cured on the device, and that one works', async () => {
    const kiosk = await openTestKiosk()
    await kiosk.ask('practice:set-reception', { reception: { ...OPEN_RECEPTION, ...closed } })
    await sendBy(kiosk, way)
    await everythingDelivered(kiosk)
    const cured = await kiosk.ask('practice:set-reception', { reception: OPEN_RECEPTION })
    expect(cured).toMatchObject({ ...NOTHING, reception: OPEN_RECEPTION })
    kiosk.time.advance(LIMITS.resendPauseMs)
    await kiosk.ask('reset:resend-code', {})
    const code = await arrivedCode(kiosk, way.channel)
    const { state } = await kiosk.ask('reset:submit-code', { code })
    expect(state.view.screen).toBe('new-password')
    const states = (await outboxOf(kiosk)).map((message) => message.state)
    expect(states).toEqual(['blocked', 'delivered'])
  })
})

test.each([
  ['mail', YAMADA_MAIL, { ...BLOCKED_MAIL, rejectsUnknownCalls: true }, YAMADA_TEXT],
  ['texts', YAMADA_TEXT, { rejectsTexts: true }, YAMADA_MAIL],
])('a device that turns %s away still gets the other way', async (_what, way, closed, other) => {
  const kiosk = await openTestKiosk()
  await kiosk.ask('practice:set-reception', { reception: { ...OPEN_RECEPTION, ...closed } })
  await sendBy(kiosk, way)
  await everythingDelivered(kiosk)
  await kiosk.ask('reset:go-back', {})
  await kiosk.ask('reset:send-code', { optionId: other.optionId, proof: other.proof })
  const code = await arrivedCode(kiosk, other.channel)
  const { state } = await kiosk.ask('reset:submit-code', { code })
  expect(state.view.screen).toBe('new-password')
})

test('a mailbox that blocks unknown domains and allows ours gets the code (R7)', async () => {
  const kiosk = await openTestKiosk()
  const reception = { ...OPEN_RECEPTION, blocksUnknownMail: true }
  await kiosk.ask('practice:set-reception', { reception })
  await sendBy(kiosk, SUZUKI_MAIL)
  expect(await arrivedCode(kiosk, 'email')).toMatch(/^\d{7}$/)
})

describe('a contact that is out of use', () => {
  test.each([
    ['mail', ITO_MAIL],
    ['text', ITO_TEXT],
    ['call', ITO_MOBILE],
  ])('gets no %s, and the screen is that of everybody else', async (_what, way) => {
    const kiosk = await openTestKiosk()
    const sent = await sendBy(kiosk, way)
    expect(sent.problems).toEqual([])
    expect(sent.state.view).toMatchObject({
      screen: 'enter-code',
      sentCode: { channel: way.channel, mask: way.mask, triesLeft: 5 },
    })
    await everythingDelivered(kiosk)
    const state = 'unreachable'
    expect(await outboxOf(kiosk)).toEqual([{ channel: way.channel, kind: 'code', state }])
    // Not turned away by its settings: nobody has the device any more.
    const turnedAway = { mails: 0, texts: 0, calls: 0 }
    expect(await kiosk.devices()).toMatchObject({ ...NOTHING, turnedAway })
  })

  test('gets no notice either', async () => {
    const kiosk = await openTestKiosk()
    await file(kiosk, ITO_MAIL, WRONG_ANSWERS)
    await everythingDelivered(kiosk)
    expect(await outboxOf(kiosk)).toEqual([
      { channel: 'email', kind: 'recovery-filed', state: 'unreachable' },
      { channel: 'sms', kind: 'recovery-filed', state: 'unreachable' },
    ])
  })
})
