import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { effectScope, nextTick, ref } from 'vue'
import type { ScreenName } from '#shared/procedure/screens'
import { useNextPerson } from '../../../../renderer/display/useNextPerson'
import { provideWindow } from '../../../support/renderer/fakePage'

const PATIENCE_MS = 180_000
const FIRST_SCREENS = ['notice', 'closed'] as const

beforeEach(() => {
  vi.useFakeTimers()
})

afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

function openPage(first: ScreenName | null) {
  const touch = provideWindow()
  const screen = ref(first)
  const onNextPerson = vi.fn<() => void>()
  const isWaiting = ref(false)
  const hasGoneBack = ref(false)
  const scope = effectScope()
  scope.run(() =>
    useNextPerson({
      screen: () => screen.value,
      hasGoneBack: () => hasGoneBack.value,
      isWaiting: () => isWaiting.value,
      onNextPerson,
    }),
  )

  async function show(next: ScreenName): Promise<void> {
    screen.value = next
    await nextTick()
  }
  return { touch, show, onNextPerson, isWaiting, hasGoneBack, scope }
}

describe.each(FIRST_SCREENS)('on the first screen (%s)', (first) => {
  test('nobody for three minutes means that the next person comes', () => {
    const { touch, onNextPerson } = openPage(first)
    touch('pointerdown')
    vi.advanceTimersByTime(PATIENCE_MS - 1)
    expect(onNextPerson).not.toHaveBeenCalled()
    vi.advanceTimersByTime(1)
    expect(onNextPerson).toHaveBeenCalledOnce()
  })

  test('nobody since the page was loaded means the same', () => {
    const { onNextPerson } = openPage(first)
    vi.advanceTimersByTime(PATIENCE_MS - 1)
    expect(onNextPerson).not.toHaveBeenCalled()
    vi.advanceTimersByTime(1)
    expect(onNextPerson).toHaveBeenCalledOnce()
  })

  test.each(['pointerdown', 'keydown', 'click'])('a %s starts the wait again', (sign) => {
    const { touch, onNextPerson } = openPage(first)
    touch(sign)
    vi.advanceTimersByTime(PATIENCE_MS - 1)
    touch(sign)
    vi.advanceTimersByTime(PATIENCE_MS - 1)
    expect(onNextPerson).not.toHaveBeenCalled()
    vi.advanceTimersByTime(1)
    expect(onNextPerson).toHaveBeenCalledOnce()
  })

  test('nobody is the next person only once, and whoever comes has a wait of their own', () => {
    const { touch, onNextPerson } = openPage(first)
    touch('pointerdown')
    vi.advanceTimersByTime(10 * PATIENCE_MS)
    expect(onNextPerson).toHaveBeenCalledOnce()
    touch('pointerdown')
    vi.advanceTimersByTime(PATIENCE_MS)
    expect(onNextPerson).toHaveBeenCalledTimes(2)
  })
})

test('the end of a session brings the next person at once', async () => {
  const { show, onNextPerson } = openPage('sign-in')
  await show('notice')
  expect(onNextPerson).toHaveBeenCalledOnce()
})

test('whoever is served when the kiosk has to close can still read why', async () => {
  const { show, onNextPerson } = openPage('identify')
  await show('closed')
  vi.advanceTimersByTime(PATIENCE_MS - 1)
  expect(onNextPerson).not.toHaveBeenCalled()
  vi.advanceTimersByTime(1)
  expect(onNextPerson).toHaveBeenCalledOnce()
})

test('after a session the first screen waits its time without a touch', async () => {
  const { show, onNextPerson } = openPage('signed-in')
  await show('notice')
  vi.advanceTimersByTime(PATIENCE_MS)
  expect(onNextPerson).toHaveBeenCalledTimes(2)
})

test('whoever goes back to the first screen is still the same person', async () => {
  const { show, onNextPerson, hasGoneBack } = openPage('reason')
  hasGoneBack.value = true
  await show('notice')
  expect(onNextPerson).not.toHaveBeenCalled()
})

test('whoever stands there when the kiosk closes or opens again is still the same person', async () => {
  const { show, onNextPerson } = openPage('notice')
  await show('closed')
  await show('notice')
  expect(onNextPerson).not.toHaveBeenCalled()
})

test('whoever waits for staff has no reason to touch anything, and a wait of their own after it', async () => {
  const { onNextPerson, isWaiting } = openPage('notice')
  isWaiting.value = true
  await nextTick()
  vi.advanceTimersByTime(10 * PATIENCE_MS)
  expect(onNextPerson).not.toHaveBeenCalled()
  isWaiting.value = false
  await nextTick()
  vi.advanceTimersByTime(PATIENCE_MS)
  expect(onNextPerson).toHaveBeenCalledOnce()
})

test('the opening of the page is no end of a session', async () => {
  const { show, onNextPerson } = openPage(null)
  await show('notice')
  expect(onNextPerson).not.toHaveBeenCalled()
})

describe('in the middle of a session', () => {
  test('it stays the same person, however long nothing is touched', async () => {
    const { touch, show, onNextPerson } = openPage('reason')
    await show('identify')
    touch('keydown')
    vi.advanceTimersByTime(100 * PATIENCE_MS)
    await show('choose-contact')
    vi.advanceTimersByTime(100 * PATIENCE_MS)
    expect(onNextPerson).not.toHaveBeenCalled()
  })

  test('whoever begins within that time is not taken for the next person', async () => {
    const { touch, show, onNextPerson } = openPage('notice')
    touch('pointerdown')
    vi.advanceTimersByTime(PATIENCE_MS - 1)
    await show('reason')
    vi.advanceTimersByTime(PATIENCE_MS)
    expect(onNextPerson).not.toHaveBeenCalled()
  })
})

test('a page that is gone waits for nobody and hears nothing', () => {
  const { touch, onNextPerson, scope } = openPage('notice')
  touch('pointerdown')
  scope.stop()
  touch('pointerdown')
  expect(vi.getTimerCount()).toBe(0)
  vi.advanceTimersByTime(PATIENCE_MS)
  expect(onNextPerson).not.toHaveBeenCalled()
})
