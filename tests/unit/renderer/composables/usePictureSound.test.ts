import { expect, test } from 'vitest'
import { effectScope, nextTick, ref } from 'vue'
import type { CallResult, HeardPicture } from '#shared/ipc/contract'
import { usePictureSound } from '../../../../renderer/composables/usePictureSound'

type Answer = CallResult<'picture:hear'>

const READY: Answer = { ok: true, value: { outcome: 'ready', sound: 'data:audio/wav;base64,UklG' } }
const answered = (outcome: Exclude<HeardPicture['outcome'], 'ready'>): Answer => ({
  ok: true,
  value: { outcome, sound: null },
})

/** An `Audio` that plays what it was given until it is told that this is over. */
class FakeAudio extends EventTarget {
  src = ''
  isPlaying = false
  readonly played: string[] = []
  fails = false

  async play(): Promise<void> {
    if (this.fails) throw new DOMException('no device', 'NotSupportedError')
    this.isPlaying = true
    this.played.push(this.src)
  }

  pause(): void {
    this.isPlaying = false
  }

  end(): void {
    this.isPlaying = false
    this.dispatchEvent(new Event('ended'))
  }
}

function setUp() {
  const waiting: ((answer: Answer | Error) => void)[] = []
  const hear = () =>
    new Promise<Answer>((resolve, reject) => {
      waiting.push((answer) => (answer instanceof Error ? reject(answer) : resolve(answer)))
    })
  const url = ref('data:one')
  const audio = new FakeAudio()
  const scope = effectScope()
  const heard = scope.run(() =>
    usePictureSound({
      url: () => url.value,
      bridge: { call: { 'picture:hear': hear } },
      sound: audio,
    }),
  )
  if (heard === undefined) throw new Error('the scope is over')
  /** Main answers the hearing that was asked for so many-th. */
  async function answer(what: Answer | Error, index = waiting.length - 1): Promise<void> {
    waiting[index]?.(what)
    await new Promise((resolve) => setTimeout(resolve))
  }
  return { ...heard, answer, asked: () => waiting.length, url, audio, scope }
}

async function playing() {
  const kiosk = setUp()
  void kiosk.start()
  await kiosk.answer(READY)
  return kiosk
}

test('is silent until it is started, loads, plays and is silent again', async () => {
  const { state, start, answer, audio } = setUp()
  expect(state.value).toBe('silent')
  void start()
  expect(state.value).toBe('loading')
  await answer(READY)
  expect(state.value).toBe('playing')
  expect(audio.played).toEqual(['data:audio/wav;base64,UklG'])
  audio.end()
  expect(state.value).toBe('silent')
})

test.each<[state: string, answer: Answer | Error]>([
  ['heard-too-often', answered('heard-too-often')],
  ['refused', answered('no-picture')],
  ['refused', { ok: false, error: 'too-many-requests' }],
  ['refused', { ok: false, error: 'failed' }],
  ['refused', new Error('main is gone')],
])('is %s after an answer that brings no sound', async (expected, what) => {
  const { state, start, answer, audio } = setUp()
  void start()
  await answer(what)
  expect(state.value).toBe(expected)
  expect(audio.played).toEqual([])
})

test('says that there is no sound where none can be played', async () => {
  const { state, start, answer, audio } = setUp()
  audio.fails = true
  void start()
  await answer(READY)
  expect(state.value).toBe('no-sound')
})

test('asks main once for two presses, and again only when the sound is there', async () => {
  const { start, answer, asked } = setUp()
  void start()
  void start()
  expect(asked()).toBe(1)
  await answer(READY)
  void start()
  expect(asked()).toBe(2)
})

test('starts over with one sound, not two', async () => {
  const { state, start, answer, audio } = await playing()
  void start()
  expect(audio.isPlaying).toBe(false)
  expect(state.value).toBe('loading')
  await answer(READY)
  expect(state.value).toBe('playing')
})

test('stops when it is told to', async () => {
  const { state, stop, audio } = await playing()
  stop()
  expect(state.value).toBe('silent')
  expect(audio.isPlaying).toBe(false)
})

test('stops when another picture is shown', async () => {
  const { state, url, audio } = await playing()
  url.value = 'data:two'
  await nextTick()
  expect(state.value).toBe('silent')
  expect(audio.isPlaying).toBe(false)
})

test('forgets with the former picture that it was heard too often', async () => {
  const { state, start, answer, url } = setUp()
  void start()
  await answer(answered('heard-too-often'))
  url.value = 'data:two'
  await nextTick()
  expect(state.value).toBe('silent')
})

test('does not play what arrives after it was stopped', async () => {
  const { state, start, stop, answer, audio } = setUp()
  void start()
  stop()
  await answer(READY)
  expect(state.value).toBe('silent')
  expect(audio.played).toEqual([])
})

test('does not take the sound of the former picture for that of the new one', async () => {
  const { state, start, answer, url, audio } = setUp()
  void start()
  url.value = 'data:two'
  await nextTick()
  void start()
  await answer(READY, 0)
  expect(state.value).toBe('loading')
  expect(audio.played).toEqual([])
  await answer(READY, 1)
  expect(state.value).toBe('playing')
})

test('stops with the screen that it belongs to', async () => {
  const { scope, audio } = await playing()
  scope.stop()
  expect(audio.isPlaying).toBe(false)
})
