import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { effectScope } from 'vue'
import { useNow } from '../../../../renderer/composables/useNow'

beforeEach(() => {
  vi.useFakeTimers()
})

afterEach(() => {
  vi.useRealTimers()
})

test('the moment is read again every second, and at once when asked', () => {
  let clockMs = 5
  const scope = effectScope()
  const now = scope.run(() => useNow({ read: () => clockMs }))
  expect(now?.nowMs.value).toBe(5)
  clockMs = 1005
  vi.advanceTimersByTime(1000)
  expect(now?.nowMs.value).toBe(1005)
  clockMs = 60_000
  now?.update()
  expect(now?.nowMs.value).toBe(60_000)
  scope.stop()
})

test('the clock is let go of with its scope', () => {
  const scope = effectScope()
  scope.run(() => useNow({ read: () => 0 }))
  scope.stop()
  expect(vi.getTimerCount()).toBe(0)
})
