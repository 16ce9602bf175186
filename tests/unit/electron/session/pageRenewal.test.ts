import { expect, test } from 'vitest'
import { LIMITS } from '#shared/procedure/limits'
import type { Problem } from '#shared/procedure/problems'
import type { EndedBecause, KioskState } from '#shared/procedure/screens'
import { createLogger } from '../../../../electron/platform/logger'
import { PageRenewal } from '../../../../electron/session/pageRenewal'
import { FakeTime } from '../../../support/fakeTime'

const PROBLEMS: readonly Problem[] = [{ field: 'form', code: 'link-used' }]
const common = { mode: 'demo', nowMs: 0, isStaffCalled: false, isLongTime: false } as const
const IN_SESSION: KioskState = {
  ...common,
  sessionEndsAtMs: 1,
  view: { screen: 'reason', chosen: null },
}
const ended = (endedBecause: EndedBecause | null): KioskState => ({
  ...common,
  sessionEndsAtMs: null,
  view: { screen: 'notice', endedBecause },
})

function openRenewal() {
  const time = new FakeTime()
  const done: string[] = []
  const logLines: string[] = []
  let finishLoading = () => {}
  let failure: Error | null = null
  let timesHealed = 0
  const renewal = new PageRenewal({
    scheduler: time,
    logger: createLogger((line) => logLines.push(line)),
    page: {
      get timesHealed() {
        return timesHealed
      },
      async clearTraces() {
        done.push('traces cleared')
        if (failure !== null) throw failure
      },
      reload: () =>
        new Promise((resolve, reject) => {
          done.push('loading')
          if (failure !== null) reject(failure)
          finishLoading = resolve
        }),
    },
  })
  const settled = () => new Promise((resolve) => setImmediate(resolve))
  return {
    ...{ time, done, logLines, renewal, settled },
    finishLoading: () => finishLoading(),
    heal: () => void (timesHealed += 1),
    failFromNow: () => (failure = new Error('no window')),
  }
}

test.each(['finished', 'abandoned', 'idle', 'expired', 'interrupted'] as const)(
  'an end (%s) clears the traces at once and the page a moment later',
  async (because) => {
    const { renewal, time, done } = openRenewal()
    await renewal.sees(IN_SESSION)
    await renewal.sees(ended(because))
    expect(done).toEqual(['traces cleared'])
    time.advance(LIMITS.pageRestMs - 1)
    expect(done).toEqual(['traces cleared'])
    time.advance(1)
    expect(done).toEqual(['traces cleared', 'loading'])
  },
)

test('the first session begins in the page as it is', async () => {
  const { renewal, done } = openRenewal()
  expect(await renewal.sees(ended(null))).toBe(false)
  expect(await renewal.sees(IN_SESSION)).toBe(false)
  expect(done).toEqual([])
})

test('a session that begins before the page was loaded anew waits for it', async () => {
  const { renewal, time, done, finishLoading, settled } = openRenewal()
  await renewal.sees(IN_SESSION)
  await renewal.sees(ended('finished'))
  let isThere = false
  const next = renewal.sees(IN_SESSION, PROBLEMS).then((isUntold) => {
    isThere = true
    return isUntold
  })
  await settled()
  expect(done).toEqual(['traces cleared', 'loading'])
  expect(isThere).toBe(false)
  expect(renewal.takeArrival()).toEqual({ problems: PROBLEMS })
  expect(renewal.takeArrival()).toBeNull()
  finishLoading()
  expect(await next).toBe(false)
  time.advance(LIMITS.firstScreenPatienceMs)
  expect(done).toEqual(['traces cleared', 'loading'])
})

test.each(['has', 'has not'])(
  'a session that begins while the page is being loaded, which %s asked yet, waits for that page',
  async (has) => {
    const { renewal, time, done, finishLoading, settled } = openRenewal()
    await renewal.sees(IN_SESSION)
    await renewal.sees(ended('idle'))
    time.advance(LIMITS.pageRestMs)
    const hasAsked = has === 'has' && renewal.takeArrival() !== null
    const next = renewal.sees(IN_SESSION, PROBLEMS)
    await settled()
    expect(done).toEqual(['traces cleared', 'loading'])
    finishLoading()
    expect(await next).toBe(hasAsked)
    expect(renewal.takeArrival()).toEqual(hasAsked ? null : { problems: PROBLEMS })
  },
)

test('the page stays under the hands of somebody at the first screen', async () => {
  const { renewal, time, done } = openRenewal()
  await renewal.sees(IN_SESSION)
  await renewal.sees(ended('finished'))
  time.advance(LIMITS.pageRestMs - 1)
  renewal.acted()
  time.advance(LIMITS.firstScreenPatienceMs - 1)
  expect(done).toEqual(['traces cleared'])
  time.advance(1)
  expect(done).toEqual(['traces cleared', 'loading'])
})

test('whoever goes back to the first screen is still there', async () => {
  const { renewal, time, done } = openRenewal()
  await renewal.sees(IN_SESSION)
  await renewal.sees(ended(null))
  time.advance(LIMITS.firstScreenPatienceMs - 1)
  expect(done).toEqual(['traces cleared'])
  time.advance(1)
  expect(done).toEqual(['traces cleared', 'loading'])
})

test('acts within a session, and at a page that is fresh, load nothing', async () => {
  const { renewal, time, done } = openRenewal()
  renewal.acted()
  await renewal.sees(IN_SESSION)
  renewal.acted()
  time.advance(LIMITS.firstScreenPatienceMs)
  expect(done).toEqual([])
})

test('a page that cannot be loaded keeps nobody from beginning, and is tried again', async () => {
  const { renewal, done, logLines, failFromNow } = openRenewal()
  await renewal.sees(IN_SESSION)
  await renewal.sees(ended('finished'))
  failFromNow()
  await renewal.sees(IN_SESSION, PROBLEMS)
  // The page is the one that asked, and has its answer.
  expect(renewal.takeArrival()).toBeNull()
  expect(logLines.join('')).toContain('the page was not loaded anew')
  await renewal.sees(ended('finished'))
  await renewal.sees(IN_SESSION)
  expect(done.filter((each) => each === 'loading')).toHaveLength(2)
})

test('a kiosk that closes after a session leaves no page behind that has seen it', async () => {
  const { renewal, done } = openRenewal()
  await renewal.sees(IN_SESSION)
  renewal.dispose()
  expect(done).toEqual(['traces cleared', 'loading'])
})

test('a page that was healed after its session is loaded only once', async () => {
  const { renewal, time, done, heal } = openRenewal()
  await renewal.sees(IN_SESSION)
  await renewal.sees(ended('interrupted'))
  heal()
  time.advance(LIMITS.pageRestMs)
  renewal.acted()
  time.advance(LIMITS.firstScreenPatienceMs)
  expect(await renewal.sees(IN_SESSION)).toBe(false)
  expect(done).toEqual(['traces cleared'])
  await renewal.sees(ended('finished'))
  time.advance(LIMITS.pageRestMs)
  expect(done).toEqual(['traces cleared', 'traces cleared', 'loading'])
})
