import { expect, type Locator, type Page } from '@playwright/test'
import type { ProblemField } from '#shared/procedure/problems'
import type { ScreenName } from '#shared/procedure/screens'
import { settle, shownScreen } from '../insidePage'

// What is on the screen, found by what it is and never by its words: these hold in every wording.

export const forward = (page: Page): Locator => page.locator('main .shell__forward')
export const back = (page: Page): Locator => page.locator('main .shell__back')
export const fieldOf = (page: Page, field: ProblemField, index = 0): Locator =>
  page.locator(index === 0 ? `#field-${field}` : `#field-${field}-${index}`)
export const choice = (page: Page, index: number): Locator =>
  page.locator('main .choice__card').nth(index)
export const lastChoice = (page: Page): Locator => page.locator('main .choice__card').last()
export const openDialog = (page: Page): Locator => page.locator('dialog[open]')

/** 「やめる」, 「表示を変える」 and 「係員を呼ぶ」, which stand in this order from the right. */
export const tool = (page: Page, name: 'abandon' | 'display' | 'staff'): Locator => {
  const tools = page.locator('header .tool')
  return { abandon: tools.nth(-3), display: tools.nth(-2), staff: tools.last() }[name]
}

export async function arriveAt(page: Page, screen: ScreenName): Promise<void> {
  await expect.poll(() => shownScreen(page)).toBe(screen)
  await settle(page)
}

/** The first screen after a session has ended, in the page that is loaded anew for whoever comes next. */
export async function endSession(page: Page, end: () => Promise<void>): Promise<void> {
  const renewed = page.waitForEvent('load')
  await end()
  await renewed
  await arriveAt(page, 'notice')
}

export async function press(page: Page, target: Locator): Promise<void> {
  await target.click()
  await settle(page)
}

export async function goOn(page: Page): Promise<void> {
  await press(page, forward(page))
}

/** Presses what leads on, and is told why it does not. */
export async function failToGoOn(page: Page): Promise<void> {
  await goOn(page)
  await expect(page.locator('main .summary')).toBeVisible()
}

export async function type(
  page: Page,
  typed: Partial<Record<ProblemField, string>>,
): Promise<void> {
  for (const [field, text] of Object.entries(typed)) {
    await page.locator(`#field-${field}`).fill(text)
  }
}
