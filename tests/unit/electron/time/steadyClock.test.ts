import { expect, test } from 'vitest'
import { machineClocks } from '../../../../electron/platform/clock'
import { SteadyClock } from '../../../../electron/time/steadyClock'
import { FakeTime } from '../../../support/fakeTime'

const DAY_MS = 86_400_000

test("begins with the machine's time, and no setting of it moves it afterwards", () => {
  const time = new FakeTime(5 * DAY_MS)
  const clock = new SteadyClock(time)
  time.advance(7)
  time.setWallOn(DAY_MS)
  expect(clock.nowMs()).toBe(5 * DAY_MS + 7)
  time.setWallOn(-3 * DAY_MS)
  time.advance(1)
  expect(clock.nowMs()).toBe(5 * DAY_MS + 8)
})

test('goes on from the moment that it is told to count from', () => {
  const time = new FakeTime(5 * DAY_MS)
  const clock = new SteadyClock(time)
  const { monotonicMs } = clock.seen()
  time.advance(7)
  clock.countFrom({ seenAtMs: 9 * DAY_MS, monotonicMs })
  expect(clock.nowMs()).toBe(9 * DAY_MS + 7)
  expect(clock.seen()).toEqual({ seenAtMs: 9 * DAY_MS + 7, monotonicMs: monotonicMs + 7 })
})

test("the machine's clocks count whole milliseconds, the monotonic one across processes", () => {
  const { wallMs, monotonicMs } = machineClocks
  expect([wallMs(), monotonicMs()].every(Number.isSafeInteger)).toBe(true)
  // The origin is the machine's and not this process's.
  expect(monotonicMs()).toBeGreaterThan(process.uptime() * 1000 - 1)
  expect(monotonicMs()).toBeGreaterThanOrEqual(0)
})
