import { describe, expect, test } from 'vitest'
import { LIMITS } from '#shared/procedure/limits'
import {
  goToCode,
  goToContacts,
  goToNewPassword,
  goToSignIn,
  wrongCode,
  YAMADA,
} from '../../../support/journeySteps'
import { codeIn, newestOf, openTestKiosk, type TestKiosk } from '../../../support/testKiosk'

const HOUR_MS = 3_600_000
const DAY_MS = 24 * HOUR_MS

async function submitWrong(kiosk: TestKiosk, code: string, times: number) {
  const replies = []
  for (let time = 0; time < times; time += 1) {
    replies.push(await kiosk.ask('reset:submit-code', { code: wrongCode(code) }))
  }
  return replies.map(({ problems }) => problems[0])
}

const resend = (kiosk: TestKiosk) => kiosk.ask('reset:resend-code', {})
const proveMail = (kiosk: TestKiosk, proof: string) =>
  kiosk.ask('reset:send-code', { optionId: 'contact-1-email', proof })

describe('the life of a code', () => {
  test('ends exactly ten minutes after it was sent', async () => {
    const kiosk = await openTestKiosk()
    const code = await goToCode(kiosk)
    kiosk.time.advance(LIMITS.codeLifeMs)
    const late = await kiosk.ask('reset:submit-code', { code })
    expect(late.problems).toEqual([{ code: 'code-expired', field: 'form' }])
    expect(late.state.view).toMatchObject({ screen: 'enter-code', isCodeOpen: false })
  })

  test('holds up to the last millisecond', async () => {
    const kiosk = await openTestKiosk()
    const code = await goToCode(kiosk)
    kiosk.time.advance(LIMITS.codeLifeMs - 1)
    const reply = await kiosk.ask('reset:submit-code', { code })
    expect(reply.state.view.screen).toBe('new-password')
  })
})

describe('wrong codes', () => {
  test('void the code at the fifth, and even the right one is too late then', async () => {
    const kiosk = await openTestKiosk()
    const code = await goToCode(kiosk)
    expect(await submitWrong(kiosk, code, 5)).toEqual([
      { code: 'code-wrong', field: 'code', triesLeft: 4 },
      { code: 'code-wrong', field: 'code', triesLeft: 3 },
      { code: 'code-wrong', field: 'code', triesLeft: 2 },
      { code: 'code-wrong', field: 'code', triesLeft: 1 },
      { code: 'code-void', field: 'form' },
    ])
    const reply = await kiosk.ask('reset:submit-code', { code })
    expect(reply.problems).toEqual([{ code: 'code-void', field: 'form' }])
    expect(reply.state.view).toMatchObject({ screen: 'enter-code', isCodeOpen: false })
  })

  test('close the account at the tenth in a day, over new codes and new sessions', async () => {
    const kiosk = await openTestKiosk()
    const startMs = kiosk.time.nowMs()
    await submitWrong(kiosk, await goToCode(kiosk), 5)
    kiosk.time.advance(LIMITS.resendPauseMs)
    await resend(kiosk)
    const last = (await submitWrong(kiosk, codeIn(await kiosk.newestMail(2)), 5)).at(-1)
    expect(last).toEqual({ code: 'codes-closed', field: 'form', untilMs: startMs + DAY_MS })

    await kiosk.ask('reset:abandon', {})
    kiosk.time.advance(HOUR_MS)
    const again = await goToContacts(kiosk, YAMADA.address)
    expect(again.state.view).toMatchObject({ codesOpenAtMs: startMs + DAY_MS })
    const refused = await proveMail(kiosk, YAMADA.localPart)
    expect(refused.problems).toMatchObject([{ code: 'codes-closed', untilMs: startMs + DAY_MS }])

    await kiosk.ask('reset:abandon', {})
    kiosk.time.advance(DAY_MS)
    expect((await goToNewPassword(kiosk)).state.view.screen).toBe('new-password')
  })

  test('of the wrong shape cost no try', async () => {
    const kiosk = await openTestKiosk()
    const code = await goToCode(kiosk)
    for (const typed of ['', '123', '12345678', 'abcdefg', '１２３４５６😀']) {
      await kiosk.ask('reset:submit-code', { code: typed })
    }
    expect(await submitWrong(kiosk, code, 1)).toEqual([
      { code: 'code-wrong', field: 'code', triesLeft: 4 },
    ])
  })
})

describe('sending again', () => {
  test('is possible a minute after the last code, which is void then', async () => {
    const kiosk = await openTestKiosk()
    const sentAtMs = kiosk.time.nowMs()
    const former = await goToCode(kiosk)
    kiosk.time.advance(LIMITS.resendPauseMs - 1)
    const early = await resend(kiosk)
    expect(early.problems).toEqual([
      { code: 'resend-pause', field: 'form', untilMs: sentAtMs + LIMITS.resendPauseMs },
    ])
    kiosk.time.advance(1)
    const reply = await resend(kiosk)
    expect(reply.state.view).toMatchObject({ sentCode: { replacesEarlierCode: true } })
    const next = codeIn(await kiosk.newestMail(2))
    const withFormer = await kiosk.ask('reset:submit-code', { code: former })
    expect(withFormer.problems).toMatchObject([{ code: 'code-wrong', triesLeft: 4 }])
    const withNext = await kiosk.ask('reset:submit-code', { code: next })
    expect(withNext.state.view.screen).toBe('new-password')
  })

  test('stops after five codes in an hour for a contact', async () => {
    const kiosk = await openTestKiosk()
    const firstAtMs = kiosk.time.nowMs()
    await goToCode(kiosk)
    for (let sends = 1; sends < 5; sends += 1) {
      kiosk.time.advance(LIMITS.resendPauseMs)
      expect((await resend(kiosk)).problems).toEqual([])
    }
    kiosk.time.advance(LIMITS.resendPauseMs)
    const sixth = await resend(kiosk)
    expect(sixth.problems).toEqual([
      { code: 'sends-exhausted', field: 'form', untilMs: firstAtMs + HOUR_MS },
    ])
  })

  test('is never announced too early: the hour may end inside the pause', async () => {
    const kiosk = await openTestKiosk()
    const firstAtMs = kiosk.time.nowMs()
    for (const atMinute of [0, 2, 4, 6, 59.5]) {
      kiosk.time.advance(firstAtMs + atMinute * 60_000 - kiosk.time.nowMs())
      await goToContacts(kiosk, YAMADA.address)
      expect((await proveMail(kiosk, YAMADA.localPart)).problems).toEqual([])
      await kiosk.ask('reset:abandon', {})
    }
    await goToContacts(kiosk, YAMADA.address)
    expect((await proveMail(kiosk, YAMADA.localPart)).problems).toMatchObject([
      { code: 'sends-exhausted', untilMs: firstAtMs + 60.5 * 60_000 },
    ])
  })

  test('stops after ten codes in a day for a contact, over all sessions', async () => {
    const kiosk = await openTestKiosk()
    const firstAtMs = kiosk.time.nowMs()
    for (let sends = 0; sends < 10; sends += 1) {
      await goToContacts(kiosk, YAMADA.address)
      expect((await proveMail(kiosk, YAMADA.localPart)).problems).toEqual([])
      await kiosk.ask('reset:abandon', {})
      kiosk.time.advance(HOUR_MS)
    }
    await goToContacts(kiosk, YAMADA.address)
    const eleventh = await proveMail(kiosk, YAMADA.localPart)
    expect(eleventh.problems).toEqual([
      { code: 'sends-exhausted', field: 'form', untilMs: firstAtMs + DAY_MS },
    ])
  })
})

describe('wrong proofs', () => {
  test('close the contact at the fifth in a day, and nothing is ever sent for them', async () => {
    const kiosk = await openTestKiosk()
    const firstAtMs = kiosk.time.nowMs()
    await goToContacts(kiosk, YAMADA.address)
    const problems = []
    for (let proofs = 0; proofs < 5; proofs += 1) {
      problems.push((await proveMail(kiosk, 'somebody')).problems[0])
    }
    expect(problems).toMatchObject([
      { code: 'proof-wrong', triesLeft: 4 },
      { code: 'proof-wrong', triesLeft: 3 },
      { code: 'proof-wrong', triesLeft: 2 },
      { code: 'proof-wrong', triesLeft: 1 },
      { code: 'proof-closed', untilMs: firstAtMs + DAY_MS },
    ])
    const right = await proveMail(kiosk, YAMADA.localPart)
    expect(right.problems).toMatchObject([{ code: 'proof-closed', untilMs: firstAtMs + DAY_MS }])
    expect(await kiosk.store.sql.selectFrom('outbox').selectAll().execute()).toEqual([])

    await kiosk.ask('reset:abandon', {})
    kiosk.time.advance(DAY_MS)
    await goToContacts(kiosk, YAMADA.address)
    expect((await proveMail(kiosk, YAMADA.localPart)).state.view.screen).toBe('enter-code')
  })
})

describe('a session', () => {
  test('ends by itself fifteen minutes after it began, and says so', async () => {
    const kiosk = await openTestKiosk()
    await goToCode(kiosk)
    kiosk.time.advance(LIMITS.sessionLifeMs - 1)
    expect((await kiosk.ask('kiosk:open', {})).state.view.screen).toBe('enter-code')
    kiosk.time.advance(1)
    const { state } = await kiosk.ask('kiosk:open', {})
    expect(state.view).toEqual({ screen: 'notice', endedBecause: 'expired' })
    expect(newestOf(kiosk, 'kiosk:state-changed')).toEqual(state)
  })
})

describe('sign-in', () => {
  test('locks after ten wrong passwords and opens again when the lock says', async () => {
    const kiosk = await openTestKiosk()
    await goToSignIn(kiosk, 'Asagao-2026')
    const signIn = (password: string) =>
      kiosk.ask('reset:sign-in', { address: YAMADA.address, password })
    for (let tries = 1; tries < 10; tries += 1) {
      expect((await signIn(YAMADA.password)).problems).toMatchObject([
        { code: 'sign-in-wrong', triesLeft: 10 - tries },
      ])
    }
    const untilMs = kiosk.time.nowMs() + LIMITS.signInLockStepMs
    const locked = [{ code: 'sign-in-locked', field: 'password', untilMs }]
    expect((await signIn(YAMADA.password)).problems).toEqual(locked)
    expect((await signIn('Asagao-2026')).problems).toEqual(locked)
    kiosk.time.advance(LIMITS.signInLockStepMs)
    expect((await signIn('Asagao-2026')).state.view.screen).toBe('signed-in')
  })
})
