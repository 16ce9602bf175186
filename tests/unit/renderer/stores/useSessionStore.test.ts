import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { USUAL_STAND } from '#shared/procedure/usualStand'
import { useSessionStore } from '../../../../renderer/stores/useSessionStore'
import { plain } from '../../../support/plain'
import { provideStores } from '../../../support/renderer/provideStores'
import { identifyView, MINUTE_MS, NOW_MS, noticeView } from '../../../support/renderer/sampleViews'

beforeEach(() => {
  vi.useFakeTimers({ now: 0 })
})

afterEach(() => {
  vi.useRealTimers()
})

test('the page opens with the screen that main shows', async () => {
  provideStores({ view: identifyView, isResumed: true })
  const session = useSessionStore()
  const opening = await session.open()
  expect(session.view).toEqual(identifyView)
  expect(session.isResumed).toBe(true)
  expect(opening?.devices?.mails).toEqual([])
})

test('what main was asked before the page was ready is not asked again', async () => {
  const kiosk = provideStores({ view: identifyView })
  const asked = kiosk.bridge.call['kiosk:open']({})
  kiosk.show(noticeView)
  await useSessionStore().open(asked)
  expect(useSessionStore().view).toEqual(identifyView)
})

test('the clock counts on from the moment that main named', async () => {
  provideStores()
  const session = useSessionStore()
  await session.open()
  vi.advanceTimersByTime(MINUTE_MS)
  expect(session.readNowMs()).toBe(NOW_MS + MINUTE_MS)
})

test('an intent is answered with the next screen, and the page is no longer a resumed one', async () => {
  provideStores({ isResumed: true })
  const session = useSessionStore()
  await session.open()
  await session.carryOut({ call: 'reset:begin', input: {} })
  expect(session.view).toEqual({ screen: 'reason', chosen: null })
  expect(session.isResumed).toBe(false)
})

test('a refused intent leaves the screen and says why at its field', async () => {
  provideStores({ view: identifyView })
  const session = useSessionStore()
  await session.open()
  await session.carryOut({ call: 'reset:identify', input: { address: 'yamada', pictureText: 'X' } })
  expect(session.view?.screen).toBe('identify')
  expect(session.problems.map(({ field, code }) => [field, code])).toEqual([
    ['address', 'address-format'],
  ])
})

test('problems go once an intent succeeds', async () => {
  provideStores()
  const session = useSessionStore()
  await session.open()
  session.report([{ code: 'required', field: 'reason' }])
  await session.carryOut({ call: 'reset:begin', input: {} })
  expect(session.problems).toEqual([])
})

test('a second press while the first is under way sends nothing', async () => {
  const kiosk = provideStores({ delayMs: 500 })
  const session = useSessionStore()
  void session.open()
  await vi.advanceTimersByTimeAsync(500)
  const first = session.carryOut({ call: 'reset:begin', input: {} })
  const second = session.carryOut({ call: 'reset:begin', input: {} })
  expect(session.pendingCall).toBe('reset:begin')
  await vi.advanceTimersByTimeAsync(500)
  await Promise.all([first, second])
  expect(kiosk.intents).toHaveLength(1)
  expect(session.pendingCall).toBeNull()
})

describe('a call that main would not look at becomes a problem of the whole screen', () => {
  test.each([
    ['not-understood', 'not-understood'],
    ['too-many-requests', 'too-many-requests'],
    ['failed', 'failed'],
    ['untrusted', 'failed'],
    ['rejected', 'failed'],
  ] as const)('%s is shown as %s', async (how, code) => {
    const kiosk = provideStores()
    const session = useSessionStore()
    await session.open()
    kiosk.failNext(how)
    await session.carryOut({ call: 'reset:begin', input: {} })
    expect(session.problems.map((problem) => [problem.field, problem.code])).toEqual([
      ['form', code],
    ])
    expect(session.view).toEqual(noticeView)
  })
})

test('a page that cannot be opened has no screen and says so', async () => {
  const kiosk = provideStores()
  kiosk.failNext('rejected')
  const session = useSessionStore()
  expect(await session.open()).toBeNull()
  expect(session.view).toBeNull()
  expect(session.problems.map(({ code }) => code)).toEqual(['failed'])
})

test('when main ends the session by itself the screen follows and problems go', async () => {
  const kiosk = provideStores({ view: identifyView })
  const session = useSessionStore()
  await session.open()
  session.report([{ code: 'required', field: 'address' }])
  kiosk.show({ screen: 'notice', endedBecause: 'expired' })
  expect(session.view).toEqual({ screen: 'notice', endedBecause: 'expired' })
  expect(session.problems).toEqual([])
})

test('the sentence of a problem stays as it was when it arrived', async () => {
  provideStores()
  const session = useSessionStore()
  await session.open()
  session.report([{ code: 'resend-pause', field: 'form', untilMs: NOW_MS + 40_000 }])
  const [first] = session.problems
  vi.advanceTimersByTime(20_000)
  expect(session.problems[0]?.text).toBe(first?.text)
  expect(plain(first?.text)).toContain('40秒後')
})

describe('what stands beside the person’s own way', () => {
  const callStaff = { call: 'kiosk:call-staff', input: {} } as const
  const askForTime = { call: 'kiosk:set-long-time', input: { isLong: true } } as const

  test.each([
    { intent: callStaff, change: { isStaffCalled: true } },
    { intent: askForTime, change: { isLongTime: true } },
  ])('$intent.call takes no problem off the screen', async ({ intent, change }) => {
    provideStores({ view: identifyView })
    const session = useSessionStore()
    await session.open()
    session.report([{ code: 'required', field: 'address' }])
    const before = session.problems
    await session.adjust(intent)
    expect(session.state).toMatchObject(change)
    expect(session.view).toEqual(identifyView)
    expect(session.problems).toBe(before)
  })

  test.each([
    ['too-many-requests', 'too-many-requests'],
    ['rejected', 'failed'],
  ] as const)('a refusal is said: %s is shown as %s', async (how, code) => {
    const kiosk = provideStores({ view: identifyView })
    const session = useSessionStore()
    await session.open()
    kiosk.failNext(how)
    await session.adjust(callStaff)
    expect(session.state?.isStaffCalled).toBe(false)
    expect(session.problems.map((problem) => [problem.field, problem.code])).toEqual([
      ['form', code],
    ])
  })

  test('a press while an intent is under way is not lost', async () => {
    const kiosk = provideStores({ delayMs: 500 })
    const session = useSessionStore()
    void session.open()
    await vi.advanceTimersByTimeAsync(500)
    const intent = session.carryOut({ call: 'reset:begin', input: {} })
    const press = session.adjust(callStaff)
    await vi.advanceTimersByTimeAsync(500)
    await Promise.all([intent, press])
    expect(kiosk.intents.map(({ call }) => call)).toEqual(['reset:begin', 'kiosk:call-staff'])
    expect(session.view?.screen).toBe('reason')
    expect(session.state?.isStaffCalled).toBe(true)
  })

  test('keeps no intent waiting', async () => {
    provideStores({ delayMs: 500 })
    const session = useSessionStore()
    void session.open()
    await vi.advanceTimersByTimeAsync(500)
    const press = session.adjust(askForTime)
    expect(session.pendingCall).toBeNull()
    const intent = session.carryOut({ call: 'reset:begin', input: {} })
    await vi.advanceTimersByTimeAsync(500)
    await Promise.all([press, intent])
    expect(session.view?.screen).toBe('reason')
    expect(session.state?.isLongTime).toBe(true)
  })
})

test('the station of the screen is known from the opening on', async () => {
  provideStores()
  const session = useSessionStore()
  expect(session.display).toEqual(USUAL_STAND)
  await session.open()
  expect(session.display).toEqual({ diagonalInches: 23.8, viewingDistanceMm: 500 })
})
