import type { Page } from '@playwright/test'

/** In rem: two lines of text and a bit, the least to read in of what scrolls by itself. */
const LOWEST_PANE = 5

/** What a box cannot hold, at the side or where it is cut off below; nothing scrolls sideways. */
export function roomFaults(page: Page, lowestPane = LOWEST_PANE): Promise<readonly string[]> {
  return page.evaluate((lowest) => {
    const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize)
    const isScrolled = (box: Element): boolean => box.scrollHeight > box.clientHeight + 1
    const isHidden = (element: Element): boolean =>
      element.closest('.visually-hidden, svg, rt') !== null ||
      // The mark of a kana stands in the corner of a box that is drawn around its middle.
      element.matches('.key span') ||
      getComputedStyle(element).clipPath !== 'none'
    /** The keys of the screen take their room from the practice devices first, and only for a while. */
    const isSqueezed = (element: Element): boolean =>
      document.querySelector('.keyboard') !== null && element.closest('.device') !== null
    const boxes = [document.documentElement, ...document.querySelectorAll('body, body *')].filter(
      (element) => element.checkVisibility() && element.clientWidth > 0 && !isHidden(element),
    )
    const faults = boxes.flatMap((box) => {
      // What is typed may be longer than its field.
      if (box instanceof HTMLInputElement) return []
      const { display, overflowY } = getComputedStyle(box)
      if (display === 'inline' || isSqueezed(box)) return []
      const name = box.outerHTML.slice(0, 140)
      const isWide = box.scrollWidth > box.clientWidth + 1
      const isLow =
        box.matches('.shell__content, .panel') && box.clientHeight < lowest * rem && isScrolled(box)
      const isCut = /hidden|clip/.test(overflowY) && box.scrollHeight > box.clientHeight + 1
      return [
        ...(isWide ? [`${box.scrollWidth} px in ${box.clientWidth}: ${name}`] : []),
        ...(isLow ? [`${box.clientHeight} px to read in: ${name}`] : []),
        ...(isCut ? [`cut off below: ${name}`] : []),
      ]
    })
    return faults
  }, lowestPane)
}

/** WCAG 1.4.12: whoever spaces text so far loses nothing. */
const SPACED_TEXT = `* {
  line-height: 1.5 !important;
  letter-spacing: 0.12em !important;
  word-spacing: 0.16em !important;
}
p { margin-block-end: 2em !important; }`

export async function spacedTextFaults(page: Page): Promise<readonly string[]> {
  await page.evaluate((css) => {
    const sheet = new CSSStyleSheet()
    sheet.replaceSync(css)
    document.adoptedStyleSheets = [sheet]
  }, SPACED_TEXT)
  const faults = await roomFaults(page, 0)
  await page.evaluate(() => {
    document.adoptedStyleSheets = []
  })
  return faults
}
