import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createActReports } from '../../../../renderer/idle/reportActs'

const INTERVAL_MS = 5000

beforeEach(() => {
  vi.useFakeTimers()
})

afterEach(() => {
  vi.useRealTimers()
})

function openReports() {
  const report = vi.fn<() => void>()
  return { report, reports: createActReports(report, INTERVAL_MS) }
}

test('the first act is told at once', () => {
  const { report, reports } = openReports()
  reports.act()
  expect(report).toHaveBeenCalledOnce()
})

test('those that follow are told together when the interval is over', () => {
  const { report, reports } = openReports()
  for (let acts = 0; acts < 20; acts += 1) reports.act()
  vi.advanceTimersByTime(INTERVAL_MS - 1)
  expect(report).toHaveBeenCalledTimes(1)
  vi.advanceTimersByTime(1)
  expect(report).toHaveBeenCalledTimes(2)
  vi.advanceTimersByTime(INTERVAL_MS * 10)
  expect(report).toHaveBeenCalledTimes(2)
})

test('an act after a pause is told at once again', () => {
  const { report, reports } = openReports()
  reports.act()
  vi.advanceTimersByTime(INTERVAL_MS)
  reports.act()
  expect(report).toHaveBeenCalledTimes(2)
})

test('what was done on a former screen is not told of the next one, whose first act is', () => {
  const { report, reports } = openReports()
  reports.act()
  reports.act()
  reports.forget()
  vi.advanceTimersByTime(INTERVAL_MS * 2)
  expect(report).toHaveBeenCalledTimes(1)
  reports.act()
  expect(report).toHaveBeenCalledTimes(2)
})
