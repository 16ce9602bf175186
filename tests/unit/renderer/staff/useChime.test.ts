import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { effectScope } from 'vue'
import type { ClipPlayer } from '../../../../renderer/panels/voice/clipPlayer'
import type { ClipName } from '../../../../renderer/panels/voice/clips'
import { useChime } from '../../../../renderer/staff/useChime'

const AGAIN_AFTER_MS = 45_000

beforeEach(() => {
  vi.useFakeTimers()
})

afterEach(() => {
  vi.useRealTimers()
})

function openCall(sound: 'plays' | 'fails' = 'plays') {
  const played: ClipName[] = []
  let stops = 0
  const player: ClipPlayer = {
    play(clip) {
      played.push(clip)
      return sound === 'fails' ? Promise.reject(new Error('no sound')) : Promise.resolve()
    },
    stop() {
      stops += 1
    },
  }
  const scope = effectScope()
  const chime = scope.run(() => useChime(player))
  if (chime === undefined) throw new Error('the scope is over')
  return { ring: chime.ring, played, stops: () => stops, scope }
}

test('nothing rings by itself before the first ring', () => {
  const { played } = openCall()
  vi.advanceTimersByTime(10 * AGAIN_AFTER_MS)
  expect(played).toEqual([])
})

test('the chime rings at once, and again and again after a while', () => {
  const { ring, played } = openCall()
  ring()
  expect(played).toEqual(['chime'])
  vi.advanceTimersByTime(AGAIN_AFTER_MS - 1)
  expect(played).toHaveLength(1)
  vi.advanceTimersByTime(1)
  expect(played).toHaveLength(2)
  vi.advanceTimersByTime(3 * AGAIN_AFTER_MS)
  expect(played).toHaveLength(5)
})

test('whoever rings again starts the while anew', () => {
  const { ring, played } = openCall()
  ring()
  vi.advanceTimersByTime(AGAIN_AFTER_MS - 1)
  ring()
  vi.advanceTimersByTime(AGAIN_AFTER_MS - 1)
  expect(played).toHaveLength(2)
  vi.advanceTimersByTime(1)
  expect(played).toHaveLength(3)
})

test('a chime that cannot be heard disturbs nothing, and is tried again', async () => {
  const { ring, played } = openCall('fails')
  ring()
  await vi.advanceTimersByTimeAsync(AGAIN_AFTER_MS)
  expect(played).toEqual(['chime', 'chime'])
})

test('the end of the call ends the sound and what was to come', () => {
  const { ring, played, stops, scope } = openCall()
  ring()
  scope.stop()
  expect(stops()).toBe(1)
  expect(vi.getTimerCount()).toBe(0)
  expect(played).toHaveLength(1)
})
