import * as z from 'zod/mini'

export const TEXT_SIZES = ['standard', 'large', 'largest'] as const

/** 「表示を変える」: how this person wants to read. Nothing here outlives the session. */
export const displaySettings = z.strictObject({
  textSize: z.enum(TEXT_SIZES),
  isDark: z.boolean(),
  hasReadings: z.boolean(),
  isEasy: z.boolean(),
  readsAloud: z.boolean(),
  hasLessMotion: z.boolean(),
})
export type DisplaySettings = Readonly<z.infer<typeof displaySettings>>
export type TextSize = DisplaySettings['textSize']

export const USUAL_DISPLAY: DisplaySettings = {
  textSize: 'standard',
  isDark: false,
  hasReadings: false,
  isEasy: false,
  readsAloud: false,
  hasLessMotion: false,
}

export function isSameDisplay(one: DisplaySettings, other: DisplaySettings): boolean {
  return z.keyof(displaySettings).options.every((name) => one[name] === other[name])
}

/** The easy wording always has its readings: whoever needs the one needs the other. */
export function hasReadings(settings: DisplaySettings): boolean {
  return settings.hasReadings || settings.isEasy
}
