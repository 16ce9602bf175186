import type { Locator, Page } from '@playwright/test'
import { expect, test } from './support/kiosk'
import { button, expectScreen, field, goToCode, YAMADA } from './support/journeys'
import { fingerOn, isInSight, screenKey, screenKeyboard, typeByTouch } from './support/touch'
import { account, goToAccount, goToNames, picture } from './support/typedFields'

async function tabTo(page: Page, target: Locator): Promise<void> {
  const isThere = () => target.evaluate((element) => element.matches(':focus'))
  for (let presses = 0; presses < 40 && !(await isThere()); presses += 1) {
    await page.keyboard.press('Tab')
  }
  await expect(target).toBeFocused()
}

test('an account and a picture are typed by touch alone', async ({ page }) => {
  await goToAccount(page)
  await typeByTouch(page, account(page), YAMADA.address)
  await expect(account(page)).toHaveValue(YAMADA.address)
  await typeByTouch(page, picture(page), 'xvms')
  await expect(picture(page)).toHaveValue('xvms')
  await (await fingerOn(page)).tap(button(page, '次へ'))
  await expectScreen(page, '本人確認が必要です')
  await expect(screenKeyboard(page)).toHaveCount(0)
})

test('a code is typed on the keys of a telephone', async ({ page }) => {
  const code = await goToCode(page)
  await typeByTouch(page, field(page, 'セキュリティ コード'), code)
  await expect(screenKey(page, 'ハイフン')).toHaveCount(0)
  await expect(field(page, 'セキュリティ コード')).toHaveValue(code)
  await (await fingerOn(page)).tap(button(page, '次へ'))
  await expectScreen(page, 'パスワードのリセット')
})

test('a name is typed in kana with its marks, and letters are a touch away', async ({ page }) => {
  await goToNames(page)
  const finger = await fingerOn(page)
  const name = field(page, '姓')
  await typeByTouch(page, name, 'カ゛ハ゜ツ')
  await finger.tap(screenKey(page, '小文字'))
  await finger.tap(screenKey(page, '長音'))
  await expect(name).toHaveValue('ガパッー')
  await finger.tap(screenKey(page, '空白'))
  await finger.tap(screenKey(page, '英字'))
  await finger.tap(screenKey(page, '大文字'))
  await finger.tap(screenKey(page, '大文字のA'))
  await finger.tap(screenKey(page, '数字'))
  await finger.tap(screenKey(page, '7'))
  await expect(name).toHaveValue('ガパッー A7')
})

test('the keys write where the caret is', async ({ page }) => {
  await goToAccount(page)
  const finger = await fingerOn(page)
  await typeByTouch(page, account(page), 'abc')
  await finger.tap(screenKey(page, 'カーソルを左へ'))
  await finger.tap(screenKey(page, '1文字消す'))
  await finger.tap(screenKey(page, 'x'))
  await expect(account(page)).toHaveValue('axc')
  await finger.tap(screenKey(page, '記号'))
  await finger.tap(screenKey(page, 'シャープ'))
  await expect(account(page)).toHaveValue('ax#c')
  await expect(account(page)).toBeFocused()
})

test('a finger may lie long on a key and may slide off it', async ({ page }) => {
  await goToAccount(page)
  const finger = await fingerOn(page)
  await typeByTouch(page, account(page), 'a')
  await finger.tap(screenKey(page, 'b'), 1500)
  await finger.slide(screenKey(page, 'c'), screenKey(page, 'p'))
  await expect(account(page)).toHaveValue('ab')
})

test('a touch that begins elsewhere on the page does not move the page back', async ({ page }) => {
  await goToAccount(page)
  await typeByTouch(page, account(page), 'a')
  await picture(page).evaluate((element) => element.scrollIntoView({ block: 'center' }))
  const top = () => picture(page).evaluate((element) => element.getBoundingClientRect().top)
  const before = await top()
  const { x, y } = (await picture(page).boundingBox()) ?? { x: 0, y: 0 }
  const devtools = await page.context().newCDPSession(page)
  const touch = (type: 'touchStart' | 'touchCancel', touchPoints: { x: number; y: number }[]) =>
    devtools.send('Input.dispatchTouchEvent', { type, touchPoints })
  await touch('touchStart', [{ x: x + 10, y: y + 10 }])
  await touch('touchCancel', [])
  await page.waitForTimeout(300)
  expect(await top()).toBe(before)
})

test('a mouse opens no keyboard, and what was touched keeps the system’s away', async ({
  page,
}) => {
  await goToAccount(page)
  await expect(account(page)).toHaveAttribute('inputmode', 'email')
  await account(page).click()
  await page.waitForTimeout(200)
  await expect(screenKeyboard(page)).toHaveCount(0)
  await (await fingerOn(page)).tap(account(page))
  await expect(screenKeyboard(page)).toBeVisible()
  await expect(account(page)).toHaveAttribute('inputmode', 'none')
  await expect(account(page)).toHaveAttribute('virtualkeyboardpolicy', 'manual')
})

test('a real keyboard, Escape, its own key and a touch elsewhere close it', async ({ page }) => {
  await goToAccount(page)
  const finger = await fingerOn(page)
  const open = async () => {
    await finger.tap(account(page))
    await expect(screenKeyboard(page)).toBeVisible()
  }
  const closings = [
    () => page.keyboard.press('k'),
    () => page.keyboard.press('Escape'),
    () => finger.tap(screenKey(page, '閉じる')),
    () => finger.tap(page.getByRole('heading', { level: 1 })),
  ]
  for (const close of closings) {
    await open()
    await close()
    await expect(screenKeyboard(page)).toHaveCount(0)
  }
  await expect(account(page)).toHaveValue('k')
})

test('a touch finds its field, though the Tab key had led away from the open keys', async ({
  page,
}) => {
  await goToAccount(page)
  const finger = await fingerOn(page)
  await finger.tap(account(page))
  await expect(screenKeyboard(page)).toBeVisible()
  const isAtButton = () => button(page, '次へ').evaluate((it) => it === document.activeElement)
  while (!(await isAtButton())) await page.keyboard.press('Tab')
  await expect(screenKeyboard(page)).toBeVisible()
  await finger.tap(picture(page))
  await expect(picture(page)).toBeFocused()
  await expect(screenKeyboard(page)).toBeVisible()
})

test('turned off it stays off, and can be had again', async ({ page }) => {
  await goToAccount(page)
  const finger = await fingerOn(page)
  await finger.tap(account(page))
  await finger.tap(screenKey(page, '画面のキーボードを使わない'))
  await expect(screenKeyboard(page)).toHaveCount(0)
  await expect(account(page)).toHaveAttribute('inputmode', 'email')
  await finger.tap(picture(page))
  await page.waitForTimeout(200)
  await expect(screenKeyboard(page)).toHaveCount(0)
  await finger.tap(button(page, '画面のキーボードを使う'))
  await typeByTouch(page, picture(page), 'xv')
  await expect(picture(page)).toHaveValue('xv')
})

test('by keys it is one stop after its field, and the arrows move in it', async ({ page }) => {
  await goToAccount(page)
  await (await fingerOn(page)).tap(account(page))
  await expect(screenKeyboard(page)).toBeVisible()
  await page.keyboard.press('Tab')
  await expect(screenKey(page, '1')).toBeFocused()
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('ArrowDown')
  await expect(screenKey(page, 'w')).toBeFocused()
  await page.keyboard.press('Enter')
  await page.keyboard.press('Space')
  await expect(account(page)).toHaveValue('ww')
  await page.keyboard.press('Shift+Tab')
  await expect(account(page)).toBeFocused()
  await page.keyboard.press('Tab')
  await expect(screenKey(page, 'w')).toBeFocused()
  await page.keyboard.press('Tab')
  await expect(screenKeyboard(page).locator(':focus')).toHaveCount(0)
  await expect(account(page)).not.toBeFocused()
  await expect(screenKeyboard(page)).toBeVisible()
})

test('by keys, the way leads through the open keys and on to the top of the page', async ({
  page,
}) => {
  await goToAccount(page)
  await (await fingerOn(page)).tap(account(page))
  await expect(screenKeyboard(page)).toBeVisible()
  await tabTo(page, page.locator('header button').first())
  await page.keyboard.press('Shift+Tab')
  await page.keyboard.press('Shift+Tab')
  await expect(screenKeyboard(page)).toBeVisible()
  await expect(screenKeyboard(page).locator(':focus')).toHaveCount(0)
})

test('what the Tab key reaches comes out from under the row of buttons', async ({ page }) => {
  await goToAccount(page)
  await (await fingerOn(page)).tap(picture(page))
  await expect(screenKeyboard(page)).toBeVisible()
  await tabTo(page, button(page, '音声'))
  const changed = button(page, '新規')
  await changed.evaluate((element) => {
    const row = document.querySelector('.shell__actions')?.getBoundingClientRect()
    const { bottom } = element.getBoundingClientRect()
    document.querySelector('#app')?.scrollBy(0, bottom - (row?.bottom ?? 0))
  })
  expect(await isInSight(changed)).toBe(false)
  await page.keyboard.press('Shift+Tab')
  await expect(changed).toBeFocused()
  expect(await isInSight(changed)).toBe(true)
})

test('from among the keys, Escape leads back to the field', async ({ page }) => {
  await goToAccount(page)
  await (await fingerOn(page)).tap(account(page))
  await expect(screenKeyboard(page)).toBeVisible()
  await page.keyboard.press('Tab')
  await page.keyboard.press('Escape')
  await expect(screenKeyboard(page)).toHaveCount(0)
  await expect(account(page)).toBeFocused()
})
