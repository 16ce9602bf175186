import { once } from 'node:events'
import type { Page } from '@playwright/test'
import { expect, launchKiosk, test, type Kiosk } from './support/kiosk'
import { begin, button, expectScreen } from './support/journeys'
import { fingerOn } from './support/touch'

const HELD_MS = 5000
const PIN = '482915'
const CLOSED = 'ただいまご利用いただけません'

const door = (page: Page) => page.getByRole('dialog', { name: '係員の画面', exact: true })

async function holdCorner(page: Page, heldMs: number): Promise<void> {
  await page.mouse.move(30, 30)
  await page.mouse.down()
  await page.waitForTimeout(heldMs)
  await page.mouse.up()
}

async function typeByKeys(page: Page, digits: string): Promise<void> {
  for (const digit of digits) {
    await door(page).getByRole('button', { name: digit, exact: true }).click()
  }
}

/** The program has ended by itself, and in order. */
async function expectEnded({ app }: Kiosk, end: () => Promise<void>): Promise<void> {
  const ended = once(app.process(), 'exit')
  await end()
  expect(await ended).toEqual([0, null])
}

test('whoever holds the corner, and has the PIN that practice shows, ends the program', async ({
  userDataFolder,
}) => {
  const kiosk = await launchKiosk(userDataFolder)
  const { page } = kiosk
  await holdCorner(page, HELD_MS + 500)
  await expect(door(page).getByText('練習用の暗証番号は135790です。')).toBeVisible()
  await typeByKeys(page, '135791')
  await button(page, '次へ').click()
  await expect(
    door(page).getByText('係員用の暗証番号が違います。もう一度入力してください。'),
  ).toBeVisible()
  await expect(page.getByLabel('係員用の暗証番号', { exact: true })).toHaveValue('')
  await typeByKeys(page, '135790')
  await button(page, '次へ').click()
  await expectEnded(kiosk, () => button(page, '窓口を終了する').click())
})

test('a finger finds the way as well, and leads back to where the person was', async ({ page }) => {
  await begin(page)
  const finger = await fingerOn(page)
  await finger.tap(page.locator('.header__name svg'), HELD_MS + 500)
  await expect(door(page)).toBeVisible()
  await button(page, '窓口にもどる').click()
  await expect(door(page)).toBeHidden()
  await expectScreen(page, 'サインインできない理由は何ですか?')
})

test('whoever rests a finger there for a moment sees nothing', async ({ page }) => {
  await holdCorner(page, HELD_MS - 1500)
  await page.waitForTimeout(2000)
  await expect(door(page)).toBeHidden()
})

test('the keys of the staff lead there, and Escape leads back', async ({ page }) => {
  await page.keyboard.press('Control+Alt+Shift+F12')
  await expect(page.getByLabel('係員用の暗証番号', { exact: true })).toBeFocused()
  await page.keyboard.type('135790')
  await page.keyboard.press('Enter')
  await expect(button(page, '窓口にもどる')).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(door(page)).toBeHidden()
  await page.keyboard.press('Control+Alt+Shift+F12')
  await expect(page.getByLabel('係員用の暗証番号', { exact: true })).toBeVisible()
})

test('a counter makes its PIN first, and its staff end it by that', async ({ userDataFolder }) => {
  const first = await launchKiosk(userDataFolder, ['--mode=counter'])
  await expectScreen(first.page, CLOSED)
  await button(first.page, '係員用の暗証番号を決める').click()
  const inDoor = door(first.page)
  await typeByKeys(first.page, PIN)
  await first.page.getByLabel('係員用の暗証番号（もう一度）', { exact: true }).click()
  await typeByKeys(first.page, PIN)
  await inDoor.getByRole('button', { name: '係員用の暗証番号を決める', exact: true }).click()
  await expect(inDoor.getByText('係員用の暗証番号を入力してください。')).toBeVisible()
  await button(first.page, '窓口にもどる').click()
  await expect(first.page.getByText(/コードを送る準備ができていないため/)).toBeVisible()
  await first.app.close()

  const again = await launchKiosk(userDataFolder, ['--mode=counter'])
  await again.page.keyboard.press('Control+Alt+Shift+F12')
  for (const pin of ['111111', '222222', '333333', PIN]) {
    await again.page.getByLabel('係員用の暗証番号', { exact: true }).fill(pin)
    await button(again.page, '次へ').click()
    await expect(again.page.getByLabel('係員用の暗証番号', { exact: true })).toHaveValue('')
    await expect(button(again.page, '次へ')).toBeVisible()
  }
  await expect(door(again.page).getByText(/いまは入力できません/)).toBeVisible()
  await again.app.close()
})

test('the system ends the program in order', async ({ userDataFolder }) => {
  const kiosk = await launchKiosk(userDataFolder)
  await expectEnded(kiosk, async () => void kiosk.app.process().kill('SIGTERM'))
})
