import { describe, expect, test } from 'vitest'
import { LIMITS } from '#shared/procedure/limits'
import {
  goToCode,
  goToContacts,
  goToSignIn,
  SUZUKI,
  wrongCode,
  YAMADA,
} from '../../../support/journeySteps'
import { pullThePlug } from '../../../support/pullThePlug'
import { fileAndReview, openLink, TANAKA } from '../../../support/recoverySteps'
import { codeIn, newestOf, openTestKiosk, type TestKiosk } from '../../../support/testKiosk'

const MINUTE_MS = 60_000
const HOUR_MS = 60 * MINUTE_MS
const DAY_MS = 24 * HOUR_MS
const YEAR_MS = 365 * DAY_MS
const BOOT_MS = 20_000

/** The kiosk goes off, something happens to the machine, and the kiosk starts again. */
async function startAgain(kiosk: TestKiosk, meanwhile: () => void): Promise<TestKiosk> {
  await kiosk.dispose()
  meanwhile()
  return await openTestKiosk({ folder: kiosk.folder, time: kiosk.time })
}

async function submitWrong(kiosk: TestKiosk, code: string): Promise<void> {
  for (let tries = 0; tries < LIMITS.wrongCodesPerCode; tries += 1) {
    await kiosk.ask('reset:submit-code', { code: wrongCode(code) })
  }
}

/** Ten wrong codes: no code opens the account of Yamada for a day after the first. */
async function openClosedKiosk(): Promise<TestKiosk> {
  const kiosk = await openTestKiosk()
  await submitWrong(kiosk, await goToCode(kiosk))
  kiosk.time.advance(LIMITS.resendPauseMs)
  await kiosk.ask('reset:resend-code', {})
  await submitWrong(kiosk, codeIn(await kiosk.newestMail(2)))
  await kiosk.ask('reset:abandon', {})
  return kiosk
}

/** How long no code of Yamada's account opens anything; null where one is sent. */
async function closedForMs(kiosk: TestKiosk): Promise<number | null> {
  await goToContacts(kiosk, YAMADA.address)
  const order = { optionId: YAMADA.mailOption, proof: YAMADA.localPart }
  const { problems, state } = await kiosk.ask('reset:send-code', order)
  await kiosk.ask('reset:abandon', {})
  const [problem] = problems
  return problem?.code === 'codes-closed' ? problem.untilMs - state.nowMs : null
}

const LEFT_MS = DAY_MS - LIMITS.resendPauseMs

describe('an account that wrong codes have closed', () => {
  test('stays closed as long when the clock is set on before the kiosk starts again', async () => {
    const kiosk = await openClosedKiosk()
    const again = await startAgain(kiosk, () => kiosk.time.setWallOn(YEAR_MS))
    expect(await closedForMs(again)).toBe(LEFT_MS)
    again.time.advance(LEFT_MS - 1)
    expect(await closedForMs(again)).toBe(1)
    again.time.advance(1)
    expect(await closedForMs(again)).toBeNull()
  })

  test.each([
    ['on by a year', YEAR_MS],
    ['on by a day', DAY_MS],
    ['not at all', 0],
  ])(
    'stays closed as long when the machine is rebooted and its clock set %s',
    async (_how, setMs) => {
      const kiosk = await openClosedKiosk()
      const again = await startAgain(kiosk, () => {
        kiosk.time.reboot({ offMs: 10 * HOUR_MS, uptimeMs: BOOT_MS })
        kiosk.time.setWallOn(setMs)
      })
      expect(await closedForMs(again)).toBe(LEFT_MS - BOOT_MS)
    },
  )

  test('opens neither sooner nor later for a clock that is set on and back again', async () => {
    const kiosk = await openClosedKiosk()
    const there = await startAgain(kiosk, () => kiosk.time.setWallOn(YEAR_MS))
    const back = await startAgain(there, () => kiosk.time.setWallOn(-YEAR_MS))
    expect(await closedForMs(back)).toBe(LEFT_MS)
    expect(back.logLines.join('')).toMatch(/^warning the machine's clock is \d+ minutes behind/)
  })

  test.each([YEAR_MS, DAY_MS])(
    'stays closed no longer when the clock is set back by %d ms',
    async (ms) => {
      const kiosk = await openClosedKiosk()
      const again = await startAgain(kiosk, () => {
        kiosk.time.advance(HOUR_MS)
        kiosk.time.setWallOn(-ms)
      })
      expect(await closedForMs(again)).toBe(LEFT_MS - HOUR_MS)
    },
  )

  test('stays closed as long when the plug is pulled and the clock set on', async () => {
    const kiosk = await openClosedKiosk()
    const folder = pullThePlug(kiosk)
    kiosk.time.reboot({ offMs: HOUR_MS, uptimeMs: BOOT_MS })
    kiosk.time.setWallOn(YEAR_MS)
    const again = await openTestKiosk({ folder, time: kiosk.time })
    // The minute since the last note of the time may be asked for once more.
    const leftMs = await closedForMs(again)
    expect(leftMs).toBeGreaterThanOrEqual(LEFT_MS - BOOT_MS)
    expect(leftMs).toBeLessThanOrEqual(LEFT_MS - BOOT_MS + MINUTE_MS)
  })

  test.each([DAY_MS, -DAY_MS])('does not see the clock set by %d ms while it runs', async (ms) => {
    const kiosk = await openClosedKiosk()
    kiosk.time.setWallOn(ms)
    kiosk.time.advance(HOUR_MS)
    expect(await closedForMs(kiosk)).toBe(LEFT_MS - HOUR_MS)
  })
})

describe('a sign-in that wrong passwords have locked', () => {
  /** Yamada is tried where Suzuki has just got in: a reset of Yamada's would lift the lock. */
  async function tryYamada(kiosk: TestKiosk, suzukisNew: string) {
    await goToSignIn(kiosk, suzukisNew, SUZUKI)
    const password = YAMADA.password
    const { problems, state } = await kiosk.ask('reset:sign-in', {
      address: YAMADA.address,
      password,
    })
    await kiosk.ask('reset:abandon', {})
    return { problems, nowMs: state.nowMs }
  }

  async function openLockedKiosk(): Promise<TestKiosk> {
    const kiosk = await openTestKiosk()
    await kiosk.store.sql
      .insertInto('sign_in_failures')
      .values({
        subject_key: kiosk.secrets.digest('account', YAMADA.address),
        failures: LIMITS.wrongSignInsBeforeDisabled - 1,
        last_failure_at_ms: kiosk.time.nowMs(),
      })
      .execute()
    return kiosk
  }

  test.each([
    ['the machine has run on', 0, (kiosk: TestKiosk) => kiosk.time.setWallOn(YEAR_MS)],
    [
      'the machine was rebooted',
      BOOT_MS,
      (kiosk: TestKiosk) => {
        kiosk.time.reboot({ offMs: YEAR_MS, uptimeMs: BOOT_MS })
      },
    ],
  ])(
    'stays locked as long after a year that nothing proves: %s',
    async (_how, proven, meanwhile) => {
      const kiosk = await openLockedKiosk()
      const again = await startAgain(kiosk, () => meanwhile(kiosk))
      const locked = await tryYamada(again, 'Asagao-2026')
      const untilMs = locked.nowMs + LIMITS.signInLockMaximumMs - proven
      expect(locked.problems).toEqual([
        expect.objectContaining({ code: 'sign-in-locked', untilMs }),
      ])
      again.time.advance(LIMITS.signInLockMaximumMs - proven)
      expect((await tryYamada(again, 'Kikyou-2026')).problems).toEqual([])
    },
  )
})

describe('a mailed link', () => {
  const expired = { problems: [{ code: 'link-expired', field: 'link' }] }

  test('that has expired stays so when the clock is set back by a year', async () => {
    const kiosk = await openTestKiosk()
    const { link } = await fileAndReview(kiosk, TANAKA)
    kiosk.time.advance(LIMITS.linkLifeMs)
    expect(await openLink(kiosk, { link })).toMatchObject(expired)
    const again = await startAgain(kiosk, () => kiosk.time.setWallOn(-YEAR_MS))
    expect(await openLink(again, { link })).toMatchObject(expired)
  })

  test('that has just expired stays so when the plug is pulled and the clock set back', async () => {
    const kiosk = await openTestKiosk()
    const { link } = await fileAndReview(kiosk, TANAKA)
    kiosk.time.advance(LIMITS.linkLifeMs - 30_000)
    await kiosk.ask('kiosk:open', {})
    const folder = pullThePlug(kiosk)
    kiosk.time.advance(30_000)
    expect(await openLink(kiosk, { link })).toMatchObject(expired)
    kiosk.time.reboot({ offMs: 5_000, uptimeMs: BOOT_MS })
    kiosk.time.setWallOn(-YEAR_MS)
    const again = await openTestKiosk({ folder, time: kiosk.time })
    expect(await openLink(again, { link })).toMatchObject(expired)
  })

  test('gains no life from a clock that is set back before it has expired', async () => {
    const kiosk = await openTestKiosk()
    const { link } = await fileAndReview(kiosk, TANAKA)
    const back = await startAgain(kiosk, () => kiosk.time.setWallOn(-YEAR_MS))
    back.time.advance(LIMITS.linkLifeMs - 1)
    expect((await openLink(back, { link })).problems).toEqual([])
    await back.ask('reset:abandon', {})
    back.time.advance(1)
    expect(await openLink(back, { link })).toMatchObject(expired)
  })

  test('is dead after days that nothing proves', async () => {
    const kiosk = await openTestKiosk()
    const { link } = await fileAndReview(kiosk, TANAKA)
    const on = await startAgain(kiosk, () => kiosk.time.setWallOn(2 * DAY_MS))
    expect(await openLink(on, { link })).toMatchObject(expired)
  })
})

describe('a code and its session', () => {
  test.each([DAY_MS, -DAY_MS])(
    'live as long as ever where the clock is set by %d ms',
    async (ms) => {
      const kiosk = await openTestKiosk()
      const code = await goToCode(kiosk)
      kiosk.time.setWallOn(ms)
      kiosk.time.advance(LIMITS.codeLifeMs - 1)
      const { state } = await kiosk.ask('kiosk:open', {})
      expect(state.view).toMatchObject({ screen: 'enter-code', isCodeOpen: true })
      expect(state.sessionEndsAtMs).toBe(state.nowMs + LIMITS.sessionLifeMs - LIMITS.codeLifeMs + 1)
      kiosk.time.advance(1)
      expect((await kiosk.ask('reset:submit-code', { code })).problems).toMatchObject([
        { code: 'code-expired' },
      ])
    },
  )

  test('are not there again after a start with the clock set back to their time', async () => {
    const kiosk = await openTestKiosk()
    const code = await goToCode(kiosk)
    const again = await startAgain(kiosk, () => kiosk.time.setWallOn(-MINUTE_MS))
    const reply = await again.ask('reset:submit-code', { code })
    expect(reply.state.view.screen).toBe('notice')
    const codes = await again.store.sql.selectFrom('security_codes').select('state').execute()
    expect(codes).toEqual([{ state: 'void' }])
  })

  test('are over when the machine has slept, and the page is told', async () => {
    const kiosk = await openTestKiosk()
    await goToCode(kiosk)
    kiosk.time.sleep(HOUR_MS)
    await kiosk.wakeUp()
    const over = { screen: 'notice', endedBecause: 'expired' }
    const nowMs = kiosk.time.wallMs()
    await expect
      .poll(() => newestOf(kiosk, 'kiosk:state-changed'))
      .toMatchObject({ view: over, sessionEndsAtMs: null, nowMs })
    const codes = await kiosk.store.sql.selectFrom('security_codes').select('state').execute()
    expect(codes).toEqual([{ state: 'void' }])
  })

  test('are over when the machine has slept while staff were called', async () => {
    const kiosk = await openTestKiosk()
    await goToCode(kiosk)
    await kiosk.ask('kiosk:call-staff', {})
    kiosk.time.sleep(1000)
    await kiosk.wakeUp()
    const { state } = await kiosk.ask('kiosk:open', {})
    expect(state).toMatchObject({ isStaffCalled: false, view: { screen: 'notice' } })
  })
})
