import { describe, expect, test } from 'vitest'
import { LIMITS } from '#shared/procedure/limits'
import { recordEvent } from '../../../../electron/limits/countedEvents'
import {
  DAY_MS,
  file,
  fillIn,
  giveAddress,
  openLink,
  OF_TANAKA,
  review,
  rowsOf,
  setPassword,
  TANAKA,
  verdicts,
  WRONG_ANSWERS,
} from '../../../support/recoverySteps'
import { openTestKiosk, type TestKiosk } from '../../../support/testKiosk'
import { refusal, register } from './registrationSteps'

const tryAgain = (kiosk: TestKiosk) => kiosk.ask('recovery:try-again', {})
const goBack = (kiosk: TestKiosk) => kiosk.ask('reset:go-back', {})
const REFUSED = { screen: 'recovery-refused', address: TANAKA.address, requestOpensAtMs: null }

describe('the link of a refusal', () => {
  test('opens the choice between another try and a new account, and no password page', async () => {
    const kiosk = await openTestKiosk()
    const reply = await openLink(kiosk, await refusal(kiosk))
    expect(reply.state.view).toEqual(REFUSED)
    const before = await rowsOf(kiosk)
    expect((await setPassword(kiosk, 'Asagao-2026')).problems).toMatchObject([
      { code: 'out-of-step' },
    ])
    expect(await rowsOf(kiosk)).toEqual(before)
    const ended = await kiosk.ask('reset:finish', {})
    expect(ended.state.view).toEqual({ screen: 'notice', endedBecause: 'finished' })
  })

  test('may be opened as often as one likes, for 24 hours', async () => {
    const kiosk = await openTestKiosk()
    const answer = await refusal(kiosk)
    await openLink(kiosk, answer)
    await kiosk.ask('reset:abandon', {})
    kiosk.time.advance(DAY_MS - 1)
    expect((await openLink(kiosk, answer)).state.view).toEqual(REFUSED)
    await kiosk.ask('reset:abandon', {})
    kiosk.time.advance(1)
    expect((await openLink(kiosk, answer)).problems).toEqual([
      { code: 'link-expired', field: 'link' },
    ])
  })

  test('is void once another answer came', async () => {
    const kiosk = await openTestKiosk()
    const answer = await refusal(kiosk)
    await refusal(kiosk)
    expect((await openLink(kiosk, answer)).problems).toMatchObject([{ code: 'link-void' }])
  })
})

describe('another try', () => {
  test('asks for everything again, and more facts verify', async () => {
    const kiosk = await openTestKiosk()
    await openLink(kiosk, await refusal(kiosk))
    const start = await tryAgain(kiosk)
    const { address } = TANAKA
    expect(start.state.view).toMatchObject({
      screen: 'recovery-start',
      address,
      contactAddress: '',
    })
    await giveAddress(kiosk)
    await fillIn(kiosk, OF_TANAKA)
    expect((await kiosk.ask('recovery:submit', {})).state.view.screen).toBe('recovery-sent')
    await kiosk.ask('reset:finish', {})
    await review(kiosk)
    expect(await verdicts(kiosk)).toEqual(['refused', 'verified'])
  })

  test('has the time of the form, once, and leads back to the choice', async () => {
    const kiosk = await openTestKiosk()
    const answer = await refusal(kiosk)
    const endsAtMs = kiosk.time.nowMs() + LIMITS.sessionLifeMs + LIMITS.recoverySessionLifeMs
    await openLink(kiosk, answer)
    for (let rounds = 0; rounds < 3; rounds += 1) {
      expect((await tryAgain(kiosk)).state.sessionEndsAtMs).toBe(endsAtMs)
      kiosk.time.advance(60_000)
      expect((await goBack(kiosk)).state.view).toEqual(REFUSED)
    }
    const begun = await kiosk.ask('registration:begin', {})
    expect(begun.state.sessionEndsAtMs).toBe(endsAtMs)
  })

  test('waits while a request is open', async () => {
    const kiosk = await openTestKiosk()
    const answer = await refusal(kiosk)
    const untilMs = kiosk.time.nowMs() + DAY_MS
    await file(kiosk, TANAKA, WRONG_ANSWERS)
    const reply = await openLink(kiosk, answer)
    expect(reply.state.view).toEqual({ ...REFUSED, requestOpensAtMs: untilMs })
    const again = await tryAgain(kiosk)
    expect(again.problems).toEqual([{ code: 'request-open', field: 'form', untilMs }])
    expect(again.state.view.screen).toBe('recovery-refused')
  })

  test('waits after two requests of a day until the first is a day old', async () => {
    const kiosk = await openTestKiosk()
    const untilMs = kiosk.time.nowMs() + DAY_MS
    const answer = await refusal(kiosk)
    // A second one whose review is over already: two real ones take up the whole day.
    const key = kiosk.secrets.digest('account', TANAKA.address)
    const atMs = kiosk.time.nowMs()
    await recordEvent(kiosk.store.sql, { kind: 'request-filed', key, atMs })
    const reply = await openLink(kiosk, answer)
    expect(reply.state.view).toEqual({ ...REFUSED, requestOpensAtMs: untilMs })
    expect((await tryAgain(kiosk)).problems).toEqual([
      { code: 'requests-exhausted', field: 'form', untilMs },
    ])
    await kiosk.ask('reset:abandon', {})
    kiosk.time.advance(untilMs - kiosk.time.nowMs())
    expect((await openLink(kiosk, answer)).state.view).toEqual(REFUSED)
    expect((await tryAgain(kiosk)).state.view.screen).toBe('recovery-start')
  })
})

test('a new account is made without waiting, although a request is open', async () => {
  const kiosk = await openTestKiosk()
  const answer = await refusal(kiosk)
  await file(kiosk, TANAKA, WRONG_ANSWERS)
  expect((await register(kiosk, answer)).state.view.screen).toBe('sign-in')
})
