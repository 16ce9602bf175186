import type { Page } from '@playwright/test'
import { USUAL_DISPLAY, type DisplaySettings } from '../../../renderer/display/displaySettings'
import { setDisplay, shownScreen } from '../support/insidePage'
import { screenOf, type State, type Visit } from '../support/visitScreens'
import { axeFaults } from './checks/axe'
import { focusFaults } from './checks/focus'
import { fontFaults } from './checks/fonts'
import { forcedColourFaults, motionFaults } from './checks/media'
import { orderFaults, toolPlaces } from './checks/order'
import { roomFaults, spacedTextFaults } from './checks/room'
import { targetFaults } from './checks/targets'
import { easyFaults, lineFaults, readingFaults } from './checks/words'

export const USUAL_SIZE = { width: 1280, height: 800 }
const SIZES = [
  USUAL_SIZE,
  { width: 1024, height: 768 },
  { width: 1920, height: 1080 },
  { width: 800, height: 1280 },
]

/** Where half as much again changes the layout. */
const NARROW = SIZES.slice(-1)

export const CONCERNS = [
  'visits',
  'axe',
  'room',
  'order',
  'targets',
  'fonts',
  'words',
  'media',
  'focus',
] as const
type Concern = (typeof CONCERNS)[number]

export interface Examination {
  readonly visit: Visit
  readonly screens: () => readonly string[]
  /** Each fault once, with the states that have it. */
  readonly faults: (concern: Concern) => readonly string[]
}

/** Looks at each state from every side, and goes on with the walk whatever it finds. */
export function examination(): Examination {
  const found = new Map<string, Set<string>>()
  const screens = new Set<string>()
  const places = new Map<string, string>()

  function note(concern: Concern, where: string, faults: readonly string[]): void {
    for (const fault of faults) {
      const key = `${concern}: ${fault}`
      found.set(key, (found.get(key) ?? new Set()).add(where))
    }
  }

  async function show(page: Page, settings: Partial<DisplaySettings>): Promise<void> {
    // Nobody has to wait for what moves into its place.
    await setDisplay(page, { ...USUAL_DISPLAY, hasLessMotion: true, ...settings })
  }

  async function examineRules(page: Page, state: string): Promise<void> {
    for (const isDark of [false, true]) {
      for (const textSize of ['standard', 'large', 'largest'] as const) {
        await show(page, { isDark, textSize })
        const rules = textSize === 'standard' && !isDark ? 'all' : 'looks'
        note('axe', `${state} ${textSize}${isDark ? ' dark' : ''}`, await axeFaults(page, rules))
      }
    }
  }

  /** The first state that is seen at a size sets where the tools stand. */
  async function comparePlaces(page: Page, where: string, state: string): Promise<void> {
    // Beside the open keys the page itself scrolls, and its bar takes some room.
    const hasKeys = (await page.locator('.keyboard').count()) > 0
    if (hasKeys || state.startsWith('closed')) return
    const place = await toolPlaces(page)
    const first = places.get(where) ?? place
    places.set(where, first)
    if (place !== first) note('order', `${state} ${where}`, [`tools at ${place}, not at ${first}`])
  }

  async function examineLayout(page: Page, state: string): Promise<void> {
    for (const textSize of ['standard', 'large', 'largest'] as const) {
      await show(page, { textSize })
      for (const size of textSize === 'large' ? NARROW : SIZES) {
        await page.setViewportSize(size)
        const where = `${size.width}x${size.height} ${textSize}`
        note('room', `${state} ${where}`, await roomFaults(page))
        note('order', `${state} ${where}`, await orderFaults(page))
        note('targets', `${state} ${where}`, await targetFaults(page, textSize === 'standard'))
        await comparePlaces(page, where, state)
        if (textSize === 'standard')
          note('room', `${state} ${where} spaced`, await spacedTextFaults(page))
      }
    }
    await page.setViewportSize(USUAL_SIZE)
  }

  async function examineWords(page: Page, state: string): Promise<void> {
    await show(page, { hasReadings: true })
    note('words', `${state} readings`, await readingFaults(page))
    note('words', `${state} readings`, await lineFaults(page))
    note('room', `${state} readings`, await roomFaults(page))
    await show(page, { isEasy: true })
    note('words', `${state} easy`, await easyFaults(page))
    note('words', `${state} easy`, await readingFaults(page))
    note('words', `${state} easy`, await lineFaults(page))
    note('room', `${state} easy`, await roomFaults(page))
  }

  async function examineMedia(page: Page, state: string): Promise<void> {
    await show(page, {})
    note('media', `${state} less motion`, await motionFaults(page))
    await show(page, { hasLessMotion: false })
    await page.emulateMedia({ reducedMotion: 'reduce' })
    note('media', `${state} reduced motion`, await motionFaults(page))
    await page.emulateMedia({ reducedMotion: null })
    note('media', `${state} forced colours`, await forcedColourFaults(page))
  }

  async function visit(state: State, page: Page): Promise<void> {
    const screen = String(await shownScreen(page))
    screens.add(screen)
    if (screen !== screenOf(state)) note('visits', state, [`shows ${screen}`])
    await page.setViewportSize(USUAL_SIZE)
    await examineRules(page, state)
    await examineLayout(page, state)
    await examineWords(page, state)
    await examineMedia(page, state)
    note('fonts', state, await fontFaults(page))
    note('focus', state, await focusFaults(page))
  }

  return {
    visit,
    screens: () => [...screens].sort(),
    faults: (concern) =>
      [...found]
        .filter(([key]) => key.startsWith(`${concern}: `))
        .map(([key, states]) => `${key}  [${[...states].join(' | ')}]`),
  }
}
