import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { readHistory, writeHistory } from '../../../../renderer/composables/historyState'
import { type DisplaySettings, USUAL_DISPLAY } from '../../../../renderer/display/displaySettings'
import { useDisplayStore } from '../../../../renderer/stores/useDisplayStore'
import { provideHistory } from '../../../support/renderer/fakePage'
import { provideStores } from '../../../support/renderer/provideStores'

beforeEach(() => {
  provideHistory()
})

afterEach(() => {
  vi.unstubAllGlobals()
})

/** A page that has just loaded: its stores are new, its history entry is not. */
function loadPage() {
  provideStores()
  return useDisplayStore()
}

test('the page opens with the usual display and a closed dialog', () => {
  const display = loadPage()
  expect(display.settings).toEqual(USUAL_DISPLAY)
  expect(display.settings).toEqual(USUAL_DISPLAY)
  expect(display.isOpen).toBe(false)
  expect(display.wording).toBe('standard')
  expect(display.showsReadings).toBe(false)
})

test('a change leaves the other settings alone', () => {
  const display = loadPage()
  display.change({ textSize: 'largest' })
  display.change({ isDark: true, readsAloud: true })
  const changed: DisplaySettings = {
    ...USUAL_DISPLAY,
    ...{ textSize: 'largest', isDark: true, readsAloud: true },
  }
  expect(display.settings).toEqual(changed)
  expect(display.settings).not.toEqual(USUAL_DISPLAY)
})

test('a change that is taken back leaves the usual display', () => {
  const display = loadPage()
  display.change({ hasLessMotion: true })
  display.change({ hasLessMotion: false })
  expect(display.settings).toEqual(USUAL_DISPLAY)
})

describe('over a reload', () => {
  test('the settings stay, and the dialog is closed', () => {
    const before = loadPage()
    before.open()
    before.change({ textSize: 'large', isEasy: true })
    const { settings } = before
    const after = loadPage()
    expect(after).not.toBe(before)
    expect(after.settings).toEqual(settings)
    expect(after.wording).toBe('easy')
    expect(after.isOpen).toBe(false)
  })

  test('a reset stays as well', () => {
    const before = loadPage()
    before.change({ isDark: true })
    before.reset()
    expect(loadPage().settings).toEqual(USUAL_DISPLAY)
  })

  test('what else the history keeps is not touched', () => {
    writeHistory('drafts', { screen: 'identify' })
    const display = loadPage()
    display.change({ isDark: true })
    display.reset()
    expect(readHistory('drafts')).toEqual({ screen: 'identify' })
  })
})

test('the reset puts everything back and closes the dialog', () => {
  const display = loadPage()
  display.open()
  expect(display.isOpen).toBe(true)
  display.change({
    ...{ textSize: 'largest', isDark: true, hasReadings: true },
    ...{ isEasy: true, readsAloud: true, hasLessMotion: true },
  })
  display.reset()
  expect(display.settings).toEqual(USUAL_DISPLAY)
  expect(display.settings).toEqual(USUAL_DISPLAY)
  expect(display.isOpen).toBe(false)
})

describe('the readings', () => {
  test('come with the easy wording, and go with it', () => {
    const display = loadPage()
    display.change({ isEasy: true })
    expect(display.wording).toBe('easy')
    expect(display.showsReadings).toBe(true)
    display.change({ isEasy: false })
    expect(display.showsReadings).toBe(false)
  })

  test('stand with the standard wording when they were asked for', () => {
    const display = loadPage()
    display.change({ hasReadings: true })
    expect(display.wording).toBe('standard')
    expect(display.showsReadings).toBe(true)
  })

  test('that were asked for stay when the easy wording goes', () => {
    const display = loadPage()
    display.change({ hasReadings: true })
    display.change({ isEasy: true })
    display.change({ isEasy: false })
    expect(display.showsReadings).toBe(true)
  })
})

test.each([
  ['another page’s state', 'something'],
  ['a display without its settings', { display: {} }],
  ['a display that is none', { display: 'largest' }],
  ['a setting of a wrong kind', { display: { ...USUAL_DISPLAY, isDark: 'yes' } }],
  ['a setting that does not exist', { display: { ...USUAL_DISPLAY, isLoud: true } }],
])('%s in the history is ignored, and changes are kept all the same', (_what, state) => {
  provideHistory(state)
  const display = loadPage()
  expect(display.settings).toEqual(USUAL_DISPLAY)
  display.change({ isDark: true })
  expect(loadPage().settings).toEqual({ ...USUAL_DISPLAY, isDark: true })
})
