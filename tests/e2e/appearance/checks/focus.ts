import type { Page } from '@playwright/test'

export interface FocusStop {
  readonly name: string
  readonly place: 'header' | 'main' | 'device' | 'dialog' | 'keyboard'
  /** Its corners and its middle lie in front (WCAG 2.4.11). */
  readonly isInFront: boolean
  readonly hasRing: boolean
  /** A pane that is focused to be scrolled: larger than what is seen of it. */
  readonly isPane: boolean
}

const MOST_STOPS = 90

/** Where the focus stands; null outside of the page. */
function focusStop(page: Page): Promise<FocusStop | null> {
  return page.evaluate(() => {
    const focused = document.activeElement
    if (focused === null || focused === document.body) return null
    const label = focused instanceof HTMLInputElement ? focused.labels?.[0] : undefined
    const isChoice = focused instanceof HTMLInputElement && focused.type === 'radio'
    const box = (isChoice ? label : undefined) ?? focused
    const { left, top, right, bottom } = box.getBoundingClientRect()
    const points = [
      [left + 2, top + 2],
      [right - 2, top + 2],
      [left + 2, bottom - 2],
      [right - 2, bottom - 2],
      [(left + right) / 2, (top + bottom) / 2],
    ] as const
    const { outlineStyle, outlineWidth } = getComputedStyle(box)
    const words = (element: Element | null | undefined): string => {
      const copy = element?.cloneNode(true)
      if (copy instanceof Element)
        copy.querySelectorAll('rt, [aria-hidden]').forEach((rt) => rt.remove())
      return (copy?.textContent ?? '').replaceAll(/\s+/g, ' ').trim()
    }
    const name = focused.getAttribute('aria-label') ?? (words(label ?? focused) || focused.id)
    const places = ['dialog', 'header', 'main', 'device', 'keyboard'] as const
    const isIn = (place: string): boolean => focused.closest(`${place}, .${place}`) !== null
    return {
      name,
      place: places.find(isIn) ?? 'main',
      isInFront: points.every(([x, y]) => {
        const front = document.elementFromPoint(x, y)
        // A rounded corner shows what is behind it.
        return front !== null && (box.contains(front) || front.contains(box))
      }),
      hasRing: outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2,
      isPane: focused.matches('[role=group], [role=tabpanel]'),
    }
  })
}

/** The Tab key goes on from where the focus was last, even after that has lost it. */
async function startAtTop(page: Page): Promise<void> {
  await page.evaluate(() => {
    const top = document.querySelector<HTMLElement>('dialog[open]') ?? document.body
    top.tabIndex = -1
    top.focus()
    top.removeAttribute('tabindex')
  })
}

/** Every stop of the Tab key, once round. */
export async function tabWalk(page: Page): Promise<readonly FocusStop[]> {
  await startAtTop(page)
  const stops: FocusStop[] = []
  for (let presses = 0; presses < MOST_STOPS; presses += 1) {
    await page.keyboard.press('Tab')
    const stop = await focusStop(page)
    if (stop !== null) stops.push(stop)
    // Before a dialog's first stop the focus is nowhere for one press.
    else if (stops.length > 0 || presses > 0) break
  }
  return stops
}

export async function focusFaults(page: Page): Promise<readonly string[]> {
  const stops = await tabWalk(page)
  if (stops.length === 0) return ['nothing can be reached with the Tab key']
  if (stops.length === MOST_STOPS) return ['the Tab key never leaves the page']
  return stops.flatMap(({ name, isInFront, hasRing, isPane }) => [
    ...(isInFront || isPane ? [] : [`covered: ${name}`]),
    ...(hasRing ? [] : [`without a ring: ${name}`]),
  ])
}
