import { describe, expect, test } from 'vitest'
import { LIMITS } from '#shared/procedure/limits'
import { goToContacts, goToSignIn, wrongCode, YAMADA } from '../../../support/journeySteps'
import { newestOf, openTestKiosk, PICTURE_TEXT, type TestKiosk } from '../../../support/testKiosk'
import {
  arrivedCode,
  goToCodeBy,
  prove,
  SATO_HOME,
  restart,
  sendBy,
  TAKAHASHI_TEXT,
  YAMADA_MAIL,
} from '../../../support/waySteps'

const TEN_MINUTES_MS = 10 * 60_000
const DAY_MS = 24 * 60 * 60_000

const tenMinutes = (kiosk: TestKiosk) =>
  kiosk.ask('practice:advance-clock', { step: 'ten-minutes' })
const oneDay = (kiosk: TestKiosk) => kiosk.ask('practice:advance-clock', { step: 'one-day' })

async function closeProofs(kiosk: TestKiosk): Promise<void> {
  await goToContacts(kiosk, YAMADA.address)
  for (let proofs = 0; proofs < LIMITS.wrongProofsPerContact.count; proofs += 1) {
    await prove(kiosk, { ...YAMADA_MAIL, proof: 'somebody' })
  }
  expect((await prove(kiosk, YAMADA_MAIL)).problems).toMatchObject([{ code: 'proof-closed' }])
}

describe("practice's clock moved on", () => {
  test('by ten minutes ends the pause after a send, and the code with it', async () => {
    const kiosk = await openTestKiosk()
    const code = await goToCodeBy(kiosk, TAKAHASHI_TEXT)
    expect((await kiosk.ask('reset:resend-code', {})).problems).toMatchObject([
      { code: 'resend-pause' },
    ])
    const devices = await tenMinutes(kiosk)
    const nowMs = kiosk.time.nowMs() + TEN_MINUTES_MS
    expect(devices?.clock).toEqual({ nowMs, aheadMs: TEN_MINUTES_MS })
    const late = await kiosk.ask('reset:submit-code', { code })
    expect(late.problems).toEqual([{ code: 'code-expired', field: 'form' }])
    expect(late.state).toMatchObject({ nowMs, view: { isCodeOpen: false } })

    expect((await kiosk.ask('reset:resend-code', {})).problems).toEqual([])
    const next = await arrivedCode(kiosk, 'sms')
    const { state } = await kiosk.ask('reset:submit-code', { code: next })
    expect(state.view.screen).toBe('new-password')
  })

  test('tells the page at once what the screen says by it', async () => {
    const kiosk = await openTestKiosk()
    await sendBy(kiosk, SATO_HOME)
    await tenMinutes(kiosk)
    await expect
      .poll(() => newestOf(kiosk, 'kiosk:state-changed'))
      .toMatchObject({ view: { screen: 'enter-code', isCodeOpen: false } })
    expect(newestOf(kiosk, 'kiosk:state-changed')).toMatchObject({
      nowMs: kiosk.time.nowMs() + TEN_MINUTES_MS,
    })
    await kiosk.devices(({ calls }) => calls[0]?.state === 'missed')
  })

  test('past the end of the session ends it, voids its code and empties the devices', async () => {
    const kiosk = await openTestKiosk()
    await goToCodeBy(kiosk, YAMADA_MAIL)
    await tenMinutes(kiosk)
    await tenMinutes(kiosk)
    await expect
      .poll(() => newestOf(kiosk, 'kiosk:state-changed'))
      .toMatchObject({ sessionEndsAtMs: null, view: { endedBecause: 'expired' } })
    const states = await kiosk.store.sql.selectFrom('security_codes').select('state').execute()
    expect(states).toEqual([{ state: 'void' }])
    expect((await kiosk.devices()).mails).toEqual([])
  })

  test('by a day opens a contact that wrong proofs have closed', async () => {
    const kiosk = await openTestKiosk()
    await closeProofs(kiosk)
    await oneDay(kiosk)
    expect((await sendBy(kiosk, YAMADA_MAIL)).state.view.screen).toBe('enter-code')
  })

  test('by a day opens an account that wrong codes have closed', async () => {
    const kiosk = await openTestKiosk()
    for (let codes = 0; codes < 2; codes += 1) {
      const code = wrongCode(await goToCodeBy(kiosk, YAMADA_MAIL))
      for (let tries = 0; tries < LIMITS.wrongCodesPerCode; tries += 1) {
        await kiosk.ask('reset:submit-code', { code })
      }
      await kiosk.ask('reset:abandon', {})
      kiosk.time.advance(LIMITS.resendPauseMs)
    }
    expect((await sendBy(kiosk, YAMADA_MAIL)).problems).toMatchObject([{ code: 'codes-closed' }])
    await oneDay(kiosk)
    expect((await sendBy(kiosk, YAMADA_MAIL)).state.view.screen).toBe('enter-code')
  })

  test('by ten minutes ends the pause of the pictures', async () => {
    const kiosk = await openTestKiosk()
    await kiosk.ask('reset:begin', {})
    await kiosk.ask('reset:choose-reason', { reason: 'forgotten' })
    const identify = (pictureText: string) =>
      kiosk.ask('reset:identify', { address: YAMADA.address, pictureText })
    for (let misses = 0; misses < 5; misses += 1) await identify('WRONG')
    expect((await identify(PICTURE_TEXT)).problems).toMatchObject([{ code: 'pictures-paused' }])
    await tenMinutes(kiosk)
    await kiosk.ask('reset:new-picture', { address: YAMADA.address })
    expect((await identify(PICTURE_TEXT)).state.view.screen).toBe('choose-contact')
  })

  test('by ten minutes opens a sign-in that wrong passwords have locked', async () => {
    const kiosk = await openTestKiosk()
    await goToSignIn(kiosk, 'Asagao-2026')
    const signIn = (password: string) =>
      kiosk.ask('reset:sign-in', { address: YAMADA.address, password })
    for (let tries = 0; tries < LIMITS.wrongSignInsBeforeLock; tries += 1) {
      await signIn(YAMADA.password)
    }
    expect((await signIn('Asagao-2026')).problems).toMatchObject([{ code: 'sign-in-locked' }])
    await tenMinutes(kiosk)
    expect((await signIn('Asagao-2026')).state.view.screen).toBe('signed-in')
  })

  test('stays where it is when the kiosk is switched off and on: what opened stays open', async () => {
    const first = await openTestKiosk()
    await closeProofs(first)
    await oneDay(first)
    const second = await restart(first)
    const nowMs = second.time.nowMs() + DAY_MS
    expect((await second.devices()).clock).toEqual({ nowMs, aheadMs: DAY_MS })
    const sent = await sendBy(second, YAMADA_MAIL)
    expect(sent.state).toMatchObject({ nowMs, view: { screen: 'enter-code' } })
  })

  test('keeps a later lock closed over a restart: its time is not given back', async () => {
    const first = await openTestKiosk()
    await oneDay(first)
    await closeProofs(first)
    const untilMs = first.time.nowMs() + 2 * DAY_MS
    const second = await restart(first)
    expect((await sendBy(second, YAMADA_MAIL)).problems).toEqual([
      { code: 'proof-closed', field: 'proof', untilMs },
    ])
    second.time.advance(DAY_MS)
    expect((await sendBy(second, YAMADA_MAIL)).state.view.screen).toBe('enter-code')
  })
})
