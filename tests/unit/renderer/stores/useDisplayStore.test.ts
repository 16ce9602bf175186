import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { readHistory, writeHistory } from '../../../../renderer/composables/historyState'
import { type DisplaySettings, USUAL_DISPLAY } from '../../../../renderer/display/displaySettings'
import { useDisplayStore } from '../../../../renderer/stores/useDisplayStore'
import { provideFrames, provideHistory } from '../../../support/renderer/fakePage'
import { provideStores } from '../../../support/renderer/provideStores'

beforeEach(() => {
  provideHistory()
  provideFrames()
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

test('a change leaves the other settings alone', async () => {
  const display = loadPage()
  await display.choose({ textSize: 'largest' })
  await display.choose({ isDark: true, readsAloud: true })
  const changed: DisplaySettings = {
    ...USUAL_DISPLAY,
    ...{ textSize: 'largest', isDark: true, readsAloud: true },
  }
  expect(display.settings).toEqual(changed)
  expect(display.settings).not.toEqual(USUAL_DISPLAY)
})

describe('a choice', () => {
  test('shows in its switch at once, and on the page when that is painted', async () => {
    const display = loadPage()
    const isThere = display.choose({ isDark: true })
    expect(display.chosen.isDark).toBe(true)
    expect(display.settings.isDark).toBe(false)
    await isThere
    expect(display.settings.isDark).toBe(true)
  })

  test('made while another one is on its way loses neither', async () => {
    const display = loadPage()
    await Promise.all([display.choose({ isDark: true }), display.choose({ isEasy: true })])
    expect(display.settings).toEqual({ ...USUAL_DISPLAY, isDark: true, isEasy: true })
  })

  test('that is on its way does not reach the next person', async () => {
    const display = loadPage()
    const isThere = display.choose({ textSize: 'largest' })
    display.reset()
    await isThere
    expect(display.settings).toEqual(USUAL_DISPLAY)
    expect(display.chosen).toEqual(USUAL_DISPLAY)
  })
})

test('a change that is taken back leaves the usual display', async () => {
  const display = loadPage()
  await display.choose({ hasLessMotion: true })
  await display.choose({ hasLessMotion: false })
  expect(display.settings).toEqual(USUAL_DISPLAY)
})

describe('over a reload', () => {
  test('the settings stay, and the dialog is closed', async () => {
    const before = loadPage()
    before.open()
    await before.choose({ textSize: 'large', isEasy: true })
    const { settings } = before
    const after = loadPage()
    expect(after).not.toBe(before)
    expect(after.settings).toEqual(settings)
    expect(after.wording).toBe('easy')
    expect(after.isOpen).toBe(false)
  })

  test('a reset stays as well', async () => {
    const before = loadPage()
    await before.choose({ isDark: true })
    before.reset()
    expect(loadPage().settings).toEqual(USUAL_DISPLAY)
  })

  test('what else the history keeps is not touched', async () => {
    writeHistory('drafts', { screen: 'identify' })
    const display = loadPage()
    await display.choose({ isDark: true })
    display.reset()
    expect(readHistory('drafts')).toEqual({ screen: 'identify' })
  })
})

test('the reset puts everything back and closes the dialog', async () => {
  const display = loadPage()
  display.open()
  expect(display.isOpen).toBe(true)
  await display.choose({
    ...{ textSize: 'largest', isDark: true, hasReadings: true },
    ...{ isEasy: true, readsAloud: true, hasLessMotion: true },
  })
  display.reset()
  expect(display.settings).toEqual(USUAL_DISPLAY)
  expect(display.settings).toEqual(USUAL_DISPLAY)
  expect(display.isOpen).toBe(false)
})

describe('the readings', () => {
  test('come with the easy wording, and go with it', async () => {
    const display = loadPage()
    await display.choose({ isEasy: true })
    expect(display.wording).toBe('easy')
    expect(display.showsReadings).toBe(true)
    await display.choose({ isEasy: false })
    expect(display.showsReadings).toBe(false)
  })

  test('stand with the standard wording when they were asked for', async () => {
    const display = loadPage()
    await display.choose({ hasReadings: true })
    expect(display.wording).toBe('standard')
    expect(display.showsReadings).toBe(true)
  })

  test('that were asked for stay when the easy wording goes', async () => {
    const display = loadPage()
    await display.choose({ hasReadings: true })
    await display.choose({ isEasy: true })
    await display.choose({ isEasy: false })
    expect(display.showsReadings).toBe(true)
  })
})

test.each([
  ['another page’s state', 'something'],
  ['a display without its settings', { display: {} }],
  ['a display that is none', { display: 'largest' }],
  ['a setting of a wrong kind', { display: { ...USUAL_DISPLAY, isDark: 'yes' } }],
  ['a setting that does not exist', { display: { ...USUAL_DISPLAY, isLoud: true } }],
])('%s in the history is ignored, and changes are kept all the same', async (_what, state) => {
  provideHistory(state)
  const display = loadPage()
  expect(display.settings).toEqual(USUAL_DISPLAY)
  await display.choose({ isDark: true })
  expect(loadPage().settings).toEqual({ ...USUAL_DISPLAY, isDark: true })
})
