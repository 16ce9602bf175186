import type { Locator, Page } from '@playwright/test'
import { begin, button, chooseReason, field } from '../support/journeys'
import { expect, test } from '../support/kiosk'

// Where the machine shows its own few colours: backgrounds and shadows are gone, edges must do.

function edge(control: Locator): Promise<string> {
  return control.evaluate((element) => {
    const { borderTopColor, borderTopWidth, borderTopStyle } = getComputedStyle(element)
    return [borderTopColor, borderTopWidth, borderTopStyle].join(' ')
  })
}

async function focusRing(page: Page): Promise<string> {
  return await page.evaluate(() => {
    const focused = document.activeElement
    const label = focused instanceof HTMLInputElement ? focused.closest('label') : null
    const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(
      label ?? focused ?? document.body,
    )
    const ground = getComputedStyle(document.body).backgroundColor
    return outlineColor === ground ? 'as the ground' : `${outlineStyle} ${outlineWidth}`
  })
}

test('what is chosen, on, wrong or focused is seen in forced colours too', async ({ page }) => {
  await page.emulateMedia({ forcedColors: 'active' })
  await begin(page)
  const cards = page.locator('main .choice__card')
  await page.keyboard.press('Tab')
  await expect.poll(() => focusRing(page)).toBe('solid 4px')
  await cards.first().click()
  expect(await edge(cards.first())).not.toBe(await edge(cards.last()))
  await page.keyboard.press('ArrowDown')
  await expect.poll(() => focusRing(page)).toBe('solid 4px')
  await chooseReason(page)
  const account = field(page, 'Microsoft アカウント')
  const before = await edge(account)
  await button(page, '次へ').click()
  await expect(account).toHaveAttribute('aria-invalid', 'true')
  expect(await edge(account)).not.toBe(before)
  await account.focus()
  expect(await focusRing(page)).toBe('solid 4px')
  await button(page, '表示を変える').click()
  const dark = page.getByRole('switch', { name: '白黒反転', exact: true })
  const off = await edge(dark.locator('.switch__track'))
  await dark.click()
  expect(await edge(dark.locator('.switch__track'))).not.toBe(off)
})
