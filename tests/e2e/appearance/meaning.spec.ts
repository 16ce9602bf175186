import {
  begin,
  button,
  chooseReason,
  field,
  goToNewPassword,
  NEW_PASSWORD,
} from '../support/journeys'
import { expect, test } from '../support/kiosk'

// Whoever sees no colours loses nothing: whatever a colour says stands there in words too.

test('what is wrong and what is required is said in words', async ({ page }) => {
  await begin(page)
  await chooseReason(page)
  await expect(page.locator('main .field__required')).toHaveText(['※必須', '※必須'])
  await button(page, '次へ').click()
  const errors = page.locator('main .error')
  await expect(errors).toHaveCount(2)
  for (const error of await errors.all()) {
    await expect(error).toHaveText(/^エラー.+/)
    await expect(error.locator('svg')).toBeVisible()
  }
  await expect(page.getByRole('alert').locator('svg')).toBeVisible()
  await expect(page.getByRole('alert').getByRole('heading')).not.toBeEmpty()
  await field(page, 'Microsoft アカウント').fill('x')
})

test('which rules a password keeps is said in words', async ({ page }) => {
  await goToNewPassword(page)
  const states = page.locator('main .rules__state')
  await expect(states).toHaveText(['まだです', 'まだです', 'まだです'])
  await page.getByLabel('新しいパスワード', { exact: true }).fill('asagao')
  await expect(states).toHaveText(['まだです', 'まだです', 'できています'])
  await page.getByLabel('新しいパスワード', { exact: true }).fill(NEW_PASSWORD)
  await expect(states).toHaveText(['できています', 'できています', 'できています'])
})

test('which switch is on is said in words', async ({ page }) => {
  await button(page, '表示を変える').click()
  const dark = page.getByRole('switch', { name: '白黒反転', exact: true })
  await expect(dark.locator('.switch__word')).toHaveText('オフ')
  await dark.click()
  await expect(dark.locator('.switch__word')).toHaveText('オン')
})
