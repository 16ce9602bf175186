import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { effectScope, nextTick, ref, type Ref } from 'vue'
import { useSettledChanges } from '../../../../renderer/composables/useSettledChanges'

const scope = effectScope()

beforeEach(() => {
  vi.useFakeTimers()
})

afterEach(() => {
  vi.useRealTimers()
})

function follow(lines: Ref<readonly string[]>): Readonly<Ref<string>> | undefined {
  return scope.run(() => useSettledChanges(() => lines.value, { delayMs: 800 }))
}

test('only the lines that changed are said, and only once they have settled', async () => {
  const lines = ref<readonly string[]>(['長さ：まだです', '種類：まだです'])
  const changes = follow(lines)
  expect(changes?.value).toBe('')
  lines.value = ['長さ：まだです', '種類：できています']
  await nextTick()
  vi.advanceTimersByTime(799)
  expect(changes?.value).toBe('')
  vi.advanceTimersByTime(1)
  expect(changes?.value).toBe('種類：できています')
})

test('a line that changes back before it settles is not said', async () => {
  const lines = ref<readonly string[]>(['長さ：まだです'])
  const changes = follow(lines)
  lines.value = ['長さ：できています']
  await nextTick()
  vi.advanceTimersByTime(500)
  lines.value = ['長さ：まだです']
  await nextTick()
  vi.advanceTimersByTime(800)
  expect(changes?.value).toBe('')
})
