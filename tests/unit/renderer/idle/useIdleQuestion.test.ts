import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { effectScope } from 'vue'
import type { EventPayload } from '#shared/ipc/contract'
import { useIdleQuestion } from '../../../../renderer/idle/useIdleQuestion'
import { createFakeKiosk } from '../../../support/renderer/fakeKiosk'

beforeEach(() => {
  vi.useFakeTimers()
})

afterEach(() => {
  vi.useRealTimers()
})

type Tell = (payload: EventPayload<'kiosk:idle-changed'>) => void

function openQuestion() {
  let tell: Tell = () => {}
  let isListening = false
  const { bridge } = createFakeKiosk()
  const on = {
    ...bridge.on,
    'kiosk:idle-changed': (listener: Tell) => {
      tell = listener
      isListening = true
      return () => (isListening = false)
    },
  }
  const scope = effectScope()
  const question = scope.run(() =>
    useIdleQuestion({ bridge: { on }, readNowMs: () => performance.now() }),
  )
  if (question === undefined) throw new Error('no scope')
  const ask = (endsInMs: number | null) => tell({ endsInMs })
  return { question, ask, scope, isListening: () => isListening }
}

test('shows the seconds that are left for an answer, and nothing once somebody has answered', () => {
  const { question, ask } = openQuestion()
  expect(question.secondsLeft.value).toBeNull()
  ask(60_000)
  expect(question.secondsLeft.value).toBe(60)
  vi.advanceTimersByTime(1000)
  expect(question.secondsLeft.value).toBe(59)
  ask(null)
  expect(question.secondsLeft.value).toBeNull()
})

test('announces the whole time, then thirty, twenty and ten seconds, and no others', () => {
  const { question, ask } = openQuestion()
  ask(60_000)
  const announced = new Set<number | null>()
  for (let seconds = 0; seconds < 65; seconds += 1) {
    announced.add(question.announcedSeconds.value)
    vi.advanceTimersByTime(1000)
  }
  expect([...announced]).toEqual([60, 30, 20, 10])
  expect(question.secondsLeft.value).toBe(0)
})

test('says thirty no earlier than thirty seconds before the end', () => {
  const { question, ask } = openQuestion()
  ask(60_000)
  vi.advanceTimersByTime(29_000)
  expect(question.announcedSeconds.value).toBe(60)
  vi.advanceTimersByTime(1000)
  expect(question.announcedSeconds.value).toBe(30)
})

test('asked again, counts from the beginning', () => {
  const { question, ask } = openQuestion()
  ask(60_000)
  vi.advanceTimersByTime(40_000)
  ask(null)
  ask(60_000)
  expect(question.secondsLeft.value).toBe(60)
  expect(question.announcedSeconds.value).toBe(60)
})

test('where the page is gone, nothing counts any more', () => {
  const { ask, scope, isListening } = openQuestion()
  ask(60_000)
  scope.stop()
  expect(isListening()).toBe(false)
  expect(vi.getTimerCount()).toBe(0)
})
