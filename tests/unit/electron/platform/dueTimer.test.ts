import { expect, test } from 'vitest'
import { DueTimer } from '../../../../electron/platform/dueTimer'
import { FakeTime } from '../../../support/fakeTime'

function startTimer() {
  const time = new FakeTime()
  const startedAtMs = time.nowMs()
  const ranAfterMs: number[] = []
  const work = () => void ranAfterMs.push(time.nowMs() - startedAtMs)
  const timer = new DueTimer({ clock: time, scheduler: time, work })
  /** As milliseconds from the start; null calls it off. */
  const setDue = (dueMs: number | null) => timer.set(dueMs === null ? null : startedAtMs + dueMs)
  return { time, ranAfterMs, setDue }
}

test('the work is done once, when it is due', () => {
  const { time, ranAfterMs, setDue } = startTimer()
  setDue(1000)
  time.advance(999)
  expect(ranAfterMs).toEqual([])
  time.advance(1)
  time.advance(5000)
  expect(ranAfterMs).toEqual([1000])
})

test('what is due is moved, and never done at the former moment as well', () => {
  const { time, ranAfterMs, setDue } = startTimer()
  setDue(1000)
  setDue(3000)
  time.advance(2999)
  expect(ranAfterMs).toEqual([])
  time.advance(1)
  expect(ranAfterMs).toEqual([3000])
})

test('what was due in the past is done at once', () => {
  const { time, ranAfterMs, setDue } = startTimer()
  time.advance(500)
  setDue(100)
  time.advance(0)
  expect(ranAfterMs).toEqual([500])
})

test('what is called off is not done, and can be set again', () => {
  const { time, ranAfterMs, setDue } = startTimer()
  setDue(1000)
  setDue(null)
  time.advance(2000)
  expect(ranAfterMs).toEqual([])
  setDue(2500)
  time.advance(500)
  expect(ranAfterMs).toEqual([2500])
})
