import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { effectScope, nextTick, ref } from 'vue'
import { useSlowness } from '../../../../renderer/composables/useSlowness'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

function watchedCall() {
  const isUnderWay = ref(false)
  const scope = effectScope()
  const isSlow = scope.run(() => useSlowness(() => isUnderWay.value, 5000))
  if (isSlow === undefined) throw new Error('the scope was over before it began')
  return { isUnderWay, isSlow, scope }
}

test('an answer that comes at once is never called slow', async () => {
  const { isUnderWay, isSlow } = watchedCall()
  isUnderWay.value = true
  await nextTick()
  vi.advanceTimersByTime(4999)
  isUnderWay.value = false
  await nextTick()
  vi.advanceTimersByTime(60_000)
  expect(isSlow.value).toBe(false)
})

test('an answer that keeps people waiting is, until it is there', async () => {
  const { isUnderWay, isSlow } = watchedCall()
  isUnderWay.value = true
  await nextTick()
  vi.advanceTimersByTime(5000)
  expect(isSlow.value).toBe(true)
  isUnderWay.value = false
  await nextTick()
  expect(isSlow.value).toBe(false)
})

test('nothing waits on when the screen is gone', async () => {
  const { isUnderWay, scope } = watchedCall()
  isUnderWay.value = true
  await nextTick()
  scope.stop()
  expect(vi.getTimerCount()).toBe(0)
})
