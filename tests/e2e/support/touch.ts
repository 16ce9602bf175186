import { expect, type Locator, type Page } from '@playwright/test'

// What a finger does on the screen. The window was not opened for touch, so Playwright's own
// `tap` is not there; Chromium takes the touches all the same.

export interface Finger {
  /** Touches a place at a moment, in seconds since 1970, whatever lies there. */
  tapAt(place: Point, timestamp: number): Promise<void>
  /** Comes down on a place at a moment, and scrolls instead of pressing. */
  scrollAt(place: Point, timestamp: number): Promise<void>
  /** Touches the middle of an element, and lies there for a while if told so. */
  tap(target: Locator, heldMs?: number): Promise<void>
  /** Comes down on one element and leaves the screen on another. */
  slide(from: Locator, to: Locator): Promise<void>
}

interface Point {
  readonly x: number
  readonly y: number
}

/** Until it stands where it will stay: two drawn frames in the same place. */
async function standStill(target: Locator): Promise<void> {
  await target.evaluate(async (element) => {
    const frame = () => new Promise((resolve) => requestAnimationFrame(resolve))
    const place = () => {
      const { x, y, width, height } = element.getBoundingClientRect()
      return [x, y, width, height].join(' ')
    }
    for (let before = ''; before !== place();) {
      before = place()
      await frame()
    }
  })
}

/** Where a hand aims: scrolled to, and standing still. */
export async function middleOf(target: Locator): Promise<Point> {
  // Playwright's own scrolling does not see that the row of buttons lies over the page.
  if (!(await isInSight(target))) {
    await target.evaluate((element) => element.scrollIntoView({ block: 'center' }))
  }
  await standStill(target)
  const box = await target.boundingBox()
  if (box === null) throw new Error('nothing to touch')
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 }
}

export async function fingerOn(page: Page): Promise<Finger> {
  const devtools = await page.context().newCDPSession(page)
  const touch = (
    type: 'touchStart' | 'touchMove' | 'touchEnd' | 'touchCancel',
    touchPoints: Point[],
    moment: { timestamp?: number } = {},
  ) => devtools.send('Input.dispatchTouchEvent', { type, touchPoints, ...moment })

  async function tapAt(place: Point, timestamp: number): Promise<void> {
    await touch('touchStart', [place], { timestamp })
    await touch('touchEnd', [], { timestamp })
  }

  async function scrollAt(place: Point, timestamp: number): Promise<void> {
    await touch('touchStart', [place], { timestamp })
    await touch('touchCancel', [], { timestamp })
  }

  async function tap(target: Locator, heldMs = 0): Promise<void> {
    await touch('touchStart', [await middleOf(target)])
    if (heldMs > 0) await page.waitForTimeout(heldMs)
    await touch('touchEnd', [])
  }

  async function slide(from: Locator, to: Locator): Promise<void> {
    const end = await middleOf(to)
    await touch('touchStart', [await middleOf(from)])
    await touch('touchMove', [end])
    await touch('touchEnd', [])
  }

  return { tapAt, scrollAt, tap, slide }
}

export const screenKeyboard = (page: Page): Locator =>
  page.getByRole('region', { name: '画面のキーボード', exact: true })

export const screenKey = (page: Page, name: string): Locator =>
  screenKeyboard(page).getByRole('button', { name, exact: true })

const SIGN_NAMES: Readonly<Record<string, string>> = {
  '@': 'アットマーク',
  '.': 'ピリオド',
  '-': 'ハイフン',
  _: 'アンダーバー',
  '゛': '濁点',
  '゜': '半濁点',
  ー: '長音',
}

/** Touches a field and writes with the keys of the screen. */
export async function typeByTouch(page: Page, target: Locator, keys: string): Promise<void> {
  const finger = await fingerOn(page)
  await finger.tap(target)
  await expect(screenKeyboard(page)).toBeVisible()
  for (const key of keys) await finger.tap(screenKey(page, SIGN_NAMES[key] ?? key))
}

/** Whether a person can see all of it: its corners and its middle lie in front. */
export async function isInSight(target: Locator): Promise<boolean> {
  return await target.evaluate((element) => {
    const { left, top, right, bottom } = element.getBoundingClientRect()
    const points = [
      [left + 4, top + 4],
      [right - 4, top + 4],
      [left + 4, bottom - 4],
      [right - 4, bottom - 4],
      [(left + right) / 2, (top + bottom) / 2],
    ] as const
    return points.every(([x, y]) => {
      const seen = document.elementFromPoint(x, y)
      return seen !== null && (element.contains(seen) || seen.contains(element))
    })
  })
}
