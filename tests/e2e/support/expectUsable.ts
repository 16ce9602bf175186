import { expect, type Page } from '@playwright/test'
import { button } from './journeys'

/** DADS and WCAG 2.5.5 for anything; 64 for what the procedure is done with. */
const SMALLEST_TARGET_PX = 44
const SMALLEST_STEP_HEIGHT_PX = 64

/** What somebody with large fingers and weak eyes needs of any screen. */
export async function expectUsable(page: Page, primary: string): Promise<void> {
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  )
  expect(overflow, 'nothing is cut off at the side').toBe(0)
  await expect(button(page, primary), 'the next step is in sight').toBeInViewport({ ratio: 1 })
  await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1)
  expect(await smallTargets(page)).toEqual([])
  expect(await smallTexts(page)).toEqual([])
}

function smallTargets(page: Page): Promise<string[]> {
  const limits = { smallest: SMALLEST_TARGET_PX, stepHeight: SMALLEST_STEP_HEIGHT_PX }
  return page.evaluate(({ smallest, stepHeight }) => {
    const controls = [
      ...document.querySelectorAll<HTMLElement>('button, input, summary, [role=tab]'),
    ]
    const targets = controls.map((control) =>
      control instanceof HTMLInputElement && control.type === 'radio'
        ? (control.labels?.[0] ?? control)
        : control,
    )
    return targets
      .filter((target) => target.checkVisibility())
      .filter((target) => {
        const { width, height } = target.getBoundingClientRect()
        const isStep = target.matches('main :is(button, input, label)')
        return Math.min(width, height) < smallest || (isStep && height < stepHeight)
      })
      .map((target) => target.outerHTML.slice(0, 120))
  }, limits)
}

function smallTexts(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    const small: string[] = []
    while (walker.nextNode()) {
      const parent = walker.currentNode.parentElement
      const text = walker.currentNode.textContent?.trim() ?? ''
      if (parent === null || text === '' || !parent.checkVisibility()) continue
      if (Number.parseFloat(getComputedStyle(parent).fontSize) < 16) small.push(text)
    }
    return small
  })
}
