import { describe, expect, test } from 'vitest'
import {
  displaySettings,
  type DisplaySettings,
  isSameDisplay,
  TEXT_SIZES,
  USUAL_DISPLAY,
} from '../../../../renderer/display/displaySettings'

const EACH_CHANGED: readonly Partial<DisplaySettings>[] = [
  { textSize: 'large' },
  { textSize: 'largest' },
  { isDark: true },
  { hasReadings: true },
  { isEasy: true },
  { readsAloud: true },
  { hasLessMotion: true },
]

test('the usual display has the smallest text and nothing switched on', () => {
  const { textSize, ...switches } = displaySettings.parse(USUAL_DISPLAY)
  expect(textSize).toBe(TEXT_SIZES[0])
  expect(Object.values(switches)).toEqual([false, false, false, false, false])
})

test('every setting is among the changes that are looked at here', () => {
  const changed = new Set(EACH_CHANGED.flatMap((change) => Object.keys(change)))
  expect([...changed].toSorted()).toEqual([...Object.keys(displaySettings.shape)].toSorted())
})

describe('the same display', () => {
  test('is one with the same settings, also when it was made anew', () => {
    expect(isSameDisplay(USUAL_DISPLAY, { ...USUAL_DISPLAY })).toBe(true)
  })

  test.each(EACH_CHANGED)('is no longer the same after %j', (change) => {
    const changed = { ...USUAL_DISPLAY, ...change }
    expect(isSameDisplay(USUAL_DISPLAY, changed)).toBe(false)
    expect(isSameDisplay(changed, USUAL_DISPLAY)).toBe(false)
  })
})

test.each([
  ['nothing', undefined],
  ['something else', 'large'],
  ['one setting alone', { textSize: 'large' }],
  ['a size that does not exist', { ...USUAL_DISPLAY, textSize: 'huge' }],
  ['a setting of another version', { ...USUAL_DISPLAY, isLoud: true }],
])('%s is no display', (_what, kept) => {
  expect(displaySettings.safeParse(kept).success).toBe(false)
})
