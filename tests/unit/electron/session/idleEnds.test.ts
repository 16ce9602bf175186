import { describe, expect, test } from 'vitest'
import { LIMITS } from '#shared/procedure/limits'
import type { ScreenView } from '#shared/procedure/screens'
import { goToCode, goToContacts, goToSignIn, YAMADA } from '../../../support/journeySteps'
import { newestOf, openTestKiosk, type TestKiosk } from '../../../support/testKiosk'

const PASSWORD = 'Asagao-2026'
const WARNING_MS = LIMITS.idleWarningMs

/** A kiosk with a page that somebody stands before, and what the page was made to forget. */
async function openKiosk() {
  const done: string[] = []
  const page = {
    clearTraces: async () => void done.push('traces cleared'),
    reload: async () => void done.push('loaded anew'),
    timesHealed: 0,
  }
  return { kiosk: await openTestKiosk({ page }), done }
}

const question = (kiosk: TestKiosk) => newestOf(kiosk, 'kiosk:idle-changed')
const ASKING = { endsInMs: WARNING_MS }

async function viewOf(kiosk: TestKiosk): Promise<ScreenView> {
  return (await kiosk.ask('kiosk:open', {})).state.view
}

const IDLE_END = { screen: 'notice', endedBecause: 'idle' }

/** Nobody acts: asked exactly at the limit, gone exactly when the question runs out. */
async function expectLimit(kiosk: TestKiosk, limitMs: number): Promise<void> {
  const { screen } = await viewOf(kiosk)
  kiosk.time.advance(limitMs - 1)
  expect(question(kiosk)).not.toEqual(ASKING)
  kiosk.time.advance(1)
  expect(question(kiosk)).toEqual(ASKING)
  kiosk.time.advance(WARNING_MS - 1)
  expect((await viewOf(kiosk)).screen).toBe(screen)
  kiosk.time.advance(1)
  await expect.poll(() => newestOf(kiosk, 'kiosk:state-changed')).toMatchObject({ view: IDLE_END })
  expect(await viewOf(kiosk)).toEqual(IDLE_END)
  expect(question(kiosk)).toEqual({ endsInMs: null })
}

describe('a session that nobody acts in ends', () => {
  test('after two minutes and the question, on a screen with fields', async () => {
    const { kiosk, done } = await openKiosk()
    await goToContacts(kiosk, YAMADA.address)
    await expectLimit(kiosk, 120_000)
    expect(done).toEqual(['traces cleared'])
    kiosk.time.advance(LIMITS.pageRestMs)
    expect(done).toEqual(['traces cleared', 'loaded anew'])
  })

  test('after ten minutes while a code travels, and the code is void', async () => {
    const { kiosk } = await openKiosk()
    const code = await goToCode(kiosk)
    await expectLimit(kiosk, 600_000)
    expect((await kiosk.ask('reset:submit-code', { code })).problems).toMatchObject([
      { code: 'out-of-step' },
    ])
    const codes = await kiosk.store.sql.selectFrom('security_codes').select('state').execute()
    expect(codes).toEqual([{ state: 'void' }])
    expect((await kiosk.devices()).mails).toEqual([])
  })

  test('after a minute where all is done', async () => {
    const { kiosk } = await openKiosk()
    await goToSignIn(kiosk, PASSWORD)
    await kiosk.ask('reset:sign-in', { address: YAMADA.address, password: PASSWORD })
    await expectLimit(kiosk, 60_000)
  })

  test('ten times as late for whoever asked for a long time', async () => {
    const { kiosk } = await openKiosk()
    await kiosk.ask('kiosk:set-long-time', { isLong: true })
    await kiosk.ask('reset:begin', {})
    await expectLimit(kiosk, 1_200_000)
  })
})

describe('a session goes on', () => {
  test('in the same state for whoever answers, ten times and more', async () => {
    const { kiosk } = await openKiosk()
    // The session itself lasts fifteen minutes; with the long time, it outlives the questions.
    await kiosk.ask('kiosk:set-long-time', { isLong: true })
    await goToSignIn(kiosk, PASSWORD)
    await kiosk.ask('reset:sign-in', { address: YAMADA.address, password: PASSWORD })
    const before = await viewOf(kiosk)
    for (let answers = 0; answers < 11; answers += 1) {
      kiosk.time.advance(LIMITS.idleEndMs)
      kiosk.time.advance(LIMITS.idleEndMs * (LIMITS.longTimeFactor - 1))
      expect(question(kiosk)).toEqual(ASKING)
      kiosk.time.advance(WARNING_MS - 1)
      await kiosk.ask('kiosk:touch', {})
      expect(question(kiosk)).toEqual({ endsInMs: null })
      expect(await viewOf(kiosk)).toEqual(before)
      // What keeps a session up for long is an intent, and this one changes nothing.
      await kiosk.ask('reset:resend-code', {})
    }
  })

  test('while staff are called, and begins to count when the call is over', async () => {
    const { kiosk } = await openKiosk()
    await goToContacts(kiosk, YAMADA.address)
    kiosk.time.advance(LIMITS.idleInputMs)
    expect(question(kiosk)).toEqual(ASKING)
    await kiosk.ask('kiosk:call-staff', {})
    expect(question(kiosk)).toEqual({ endsInMs: null })
    kiosk.time.advance(LIMITS.idleCodeMs)
    await kiosk.ask('kiosk:end-staff-call', {})
    await expectLimit(kiosk, LIMITS.idleInputMs)
  })

  test('when practice moves the clock on: somebody did that', async () => {
    const { kiosk } = await openKiosk()
    await goToContacts(kiosk, YAMADA.address)
    kiosk.time.advance(LIMITS.idleInputMs - 1)
    await kiosk.ask('practice:advance-clock', { step: 'ten-minutes' })
    kiosk.time.advance(LIMITS.idleInputMs - 1)
    expect(question(kiosk)).toBeUndefined()
    expect(await viewOf(kiosk)).toMatchObject({ screen: 'choose-contact' })
  })
})

test('a page that loads again, or only lives, is nobody who acts', async () => {
  const { kiosk } = await openKiosk()
  await goToContacts(kiosk, YAMADA.address)
  for (let seconds = 0; seconds < 120; seconds += 1) {
    kiosk.time.advance(1000)
    await kiosk.ask('kiosk:open', {})
  }
  expect(question(kiosk)).toEqual(ASKING)
})

test('the first screen asks nobody', async () => {
  const { kiosk } = await openKiosk()
  await kiosk.ask('kiosk:touch', {})
  kiosk.time.advance(LIMITS.idleCodeMs)
  expect(question(kiosk)).toBeUndefined()
})

test('what kept somebody from going on is told by the page that takes the place of theirs', async () => {
  const { kiosk } = await openKiosk()
  await kiosk.ask('reset:begin', {})
  await kiosk.ask('reset:abandon', {})
  const { problems } = await kiosk.ask('recovery:open-link', { link: 'cut short' })
  expect(problems).toHaveLength(1)
  expect((await kiosk.ask('kiosk:open', {})).problems).toEqual(problems)
  // Told once: whoever comes next finds nothing of it.
  expect((await kiosk.ask('kiosk:open', {})).problems).toEqual([])
})

test('a page that asked before it was to go leaves what is to be told to the next one', async () => {
  const { kiosk } = await openKiosk()
  await kiosk.ask('reset:begin', {})
  await kiosk.ask('reset:abandon', {})
  const refused = kiosk.ask('recovery:open-link', { link: 'cut short' })
  const goingPage = kiosk.ask('kiosk:open', {})
  const { problems } = await refused
  expect((await goingPage).problems).toEqual([])
  expect(problems).toHaveLength(1)
  expect((await kiosk.ask('kiosk:open', {})).problems).toEqual(problems)
})

test('a session that begins at once after another one begins in another page, as a new one', async () => {
  const { kiosk, done } = await openKiosk()
  await kiosk.ask('reset:begin', {})
  await kiosk.ask('reset:abandon', {})
  const { state } = await kiosk.ask('reset:begin', {})
  expect(state.view.screen).toBe('reason')
  expect(done).toEqual(['traces cleared', 'loaded anew'])
  expect((await kiosk.ask('kiosk:open', {})).isResumed).toBe(false)
  // Loaded again by somebody else, it says that it goes on.
  expect((await kiosk.ask('kiosk:open', {})).isResumed).toBe(true)
})
