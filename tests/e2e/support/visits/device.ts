import { expect, type Locator, type Page } from '@playwright/test'
import { nextFrames } from '../insidePage'

// The practice devices, found by what they are and never by their words.

type Tab = 'mail' | 'phone' | 'texts' | 'clock'

const panel = (page: Page, tab: Tab): Locator => page.locator(`#device-panel-${tab}`)

export async function selectTab(page: Page, tab: Tab): Promise<void> {
  const button = page.locator(`#device-tab-${tab}`)
  await button.click()
  await expect(button).toHaveAttribute('aria-selected', 'true')
  await nextFrames(page)
}

async function readCode(text: Locator): Promise<string> {
  await expect(text).toBeVisible()
  const [code] = /\d{7}/.exec((await text.textContent()) ?? '') ?? []
  if (code === undefined) throw new Error('no code here')
  return code
}

export function mailedCode(page: Page): Promise<string> {
  return readCode(panel(page, 'mail').locator('.mail--open .mail__line--code').first())
}

export async function textedCode(page: Page): Promise<string> {
  await selectTab(page, 'texts')
  return await readCode(panel(page, 'texts').locator('.text__code').first())
}

export async function answerCall(page: Page): Promise<void> {
  await panel(page, 'phone').locator('.button--answer').click()
  await expect(panel(page, 'phone').locator('.call')).toBeVisible()
}

export async function hangUp(page: Page): Promise<void> {
  await panel(page, 'phone').locator('.call__hang-up').click()
  await expect(panel(page, 'phone').locator('.history')).toBeVisible()
}

export async function advanceClock(page: Page, by: 'ten-minutes' | 'one-day'): Promise<void> {
  await selectTab(page, 'clock')
  const buttons = panel(page, 'clock').locator('.clock__buttons button')
  await (by === 'ten-minutes' ? buttons.first() : buttons.last()).click()
  await nextFrames(page)
}

/** 「リンクを開く」 of the newest mail. */
export async function openMailedLink(page: Page): Promise<void> {
  await selectTab(page, 'mail')
  await panel(page, 'mail').locator('.mail__open').first().click()
}

/** Opens or closes 「受信設定」 of a tab and ticks its first box. */
export async function turnAway(page: Page, tab: Tab): Promise<void> {
  await selectTab(page, tab)
  await panel(page, tab).locator('summary').click()
  await panel(page, tab).getByRole('checkbox').first().click()
  await expect(panel(page, tab).getByRole('checkbox').first()).toBeChecked()
}
