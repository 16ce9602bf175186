import type { Page } from '@playwright/test'

/** One heading, one solid button, and that one in sight or to be scrolled to. */
export function orderFaults(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const faults: string[] = []
    const dialog = document.querySelector('dialog[open]')
    const place = dialog ?? document.querySelector('main') ?? document.body
    const headings = document.querySelectorAll('h1').length
    if (headings !== 1) faults.push(`${headings} headings of the first level`)
    const solid = [...place.querySelectorAll('.button--solid')]
    if (solid.length > 1) faults.push(`${solid.length} solid buttons`)
    for (const button of solid) {
      const isInFront = (): boolean => {
        const { left, top, right, bottom } = button.getBoundingClientRect()
        const front = document.elementFromPoint((left + right) / 2, (top + bottom) / 2)
        return front !== null && button.contains(front)
      }
      if (isInFront()) continue
      button.scrollIntoView({ block: 'nearest' })
      if (!isInFront()) faults.push(`out of reach: ${button.textContent ?? ''}`)
    }
    return faults
  })
}

/** Where 「表示を変える」 and 「係員を呼ぶ」 stand (BTN-04), on a page that is not scrolled. */
export function toolPlaces(page: Page): Promise<string> {
  return page.evaluate(() => {
    document.querySelector('#app')?.scrollTo(0, 0)
    return [...document.querySelectorAll('header .tool')]
      .slice(-2)
      .map((tool) => tool.getBoundingClientRect())
      .map(({ x, y, width, height }) => [x, y, width, height].map(Math.round).join(','))
      .join(' ')
  })
}
