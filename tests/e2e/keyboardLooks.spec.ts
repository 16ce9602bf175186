import type { Page } from '@playwright/test'
import { readMailedCode } from './support/devices'
import { expect, test } from './support/kiosk'
import {
  button,
  chooseMail,
  chooseReason,
  expectScreen,
  field,
  goToNewPassword,
  proveMail,
  YAMADA,
} from './support/journeys'
import { fingerOn, isInSight, screenKey, screenKeyboard, typeByTouch } from './support/touch'
import { account, goToAccount, goToNames, picture } from './support/typedFields'

const SIZES = [
  { width: 1280, height: 800 },
  { width: 1024, height: 768 },
  { width: 1920, height: 1080 },
  { width: 800, height: 1280 },
]

test('every key is large enough, and none lies near another', async ({ page }) => {
  await goToNames(page)
  await (await fingerOn(page)).tap(field(page, '姓'))
  for (const panel of ['英字', '数字', 'カナ']) {
    await (await fingerOn(page)).tap(screenKey(page, panel))
    for (const size of SIZES) {
      await page.setViewportSize(size)
      expect(await crampedKeys(page), `${panel} ${size.width}`).toEqual([])
      const box = await screenKeyboard(page).boundingBox()
      expect((box?.height ?? 0) / size.height).toBeLessThanOrEqual(0.485)
    }
  }
})

function crampedKeys(page: Page): Promise<string[]> {
  return screenKeyboard(page).evaluate((keyboard) => {
    const keys = [...keyboard.querySelectorAll('button')].map((key) => ({
      name: key.getAttribute('aria-label') ?? key.textContent,
      box: key.getBoundingClientRect(),
      isCut: key.scrollWidth > key.clientWidth,
    }))
    const gap = (one: DOMRect, other: DOMRect) =>
      Math.max(
        one.left - other.right,
        other.left - one.right,
        one.top - other.bottom,
        other.top - one.bottom,
      )
    const isCramped = (index: number) =>
      keys.some(({ box }, other) => {
        const own = keys[index]?.box
        return other !== index && own !== undefined && gap(own, box) < 7.9
      })
    return keys
      .filter(
        ({ box, isCut }, index) =>
          box.height < 64 || box.width < 44 || box.right > innerWidth || isCut || isCramped(index),
      )
      .map(({ name }) => name)
  })
}

for (const size of SIZES) {
  test(`the field and its error stay in sight at ${size.width}x${size.height}`, async ({
    page,
  }) => {
    await page.setViewportSize(size)
    await goToAccount(page)
    await button(page, '次へ').click()
    const finger = await fingerOn(page)
    for (const [target, error] of [
      [account(page), '#field-address-error'],
      [picture(page), '#field-pictureText-error'],
    ] as const) {
      await finger.tap(target)
      await expect(screenKeyboard(page)).toBeVisible()
      for (const scale of ['1', '1.25', '2']) {
        await finger.tap(screenKey(page, '閉じる'))
        await expect(screenKeyboard(page)).toHaveCount(0)
        await page.evaluate(
          (value) => document.documentElement.style.setProperty('--text-scale', value),
          scale,
        )
        await finger.tap(target)
        await expect(screenKeyboard(page)).toBeVisible()
        await expect.poll(() => isInSight(target), `the field at ${scale}`).toBe(true)
        await expect.poll(() => isInSight(page.locator(error)), `its error at ${scale}`).toBe(true)
        await expect(screenKey(page, '閉じる')).toBeInViewport({ ratio: 1 })
      }
      await page.evaluate(() => document.documentElement.style.setProperty('--text-scale', '1'))
    }
  })
}

test('the keys of a password show nothing of what is typed', async ({ page }) => {
  await goToAccount(page)
  const look = (name: string) =>
    screenKey(page, name).evaluate((key) => {
      const { backgroundColor, borderColor } = getComputedStyle(key)
      return { backgroundColor, borderColor }
    })
  const finger = await fingerOn(page)
  await finger.tap(account(page))
  await expect(screenKeyboard(page)).toBeVisible()
  const atRest = await look('q')
  await screenKey(page, 'q').hover()
  await page.mouse.down()
  expect(await look('q')).not.toEqual(atRest)
  await page.mouse.up()
  await page.keyboard.press('Escape')
  await button(page, 'もどる').click()
  await chooseReason(page)
  await picture(page).fill('xvms')
  await account(page).fill(YAMADA.address)
  await button(page, '次へ').click()
  await chooseMail(page)
  await proveMail(page)
  await field(page, 'セキュリティ コード').fill(await readMailedCode(page))
  await button(page, '次へ').click()
  await expectScreen(page, 'パスワードのリセット')
  await finger.tap(page.getByLabel('新しいパスワード', { exact: true }))
  await expect(screenKeyboard(page)).toBeVisible()
  await screenKey(page, 'q').hover()
  await page.mouse.down()
  expect(await look('q')).toEqual(atRest)
  await page.mouse.up()
})

test('a new password is typed by touch, and can be looked at meanwhile', async ({ page }) => {
  await goToNewPassword(page)
  const finger = await fingerOn(page)
  const password = page.getByLabel('新しいパスワード', { exact: true })
  await typeByTouch(page, password, 'abc')
  await finger.tap(button(page, '新しいパスワードを表示する'))
  await expect(password).toHaveAttribute('type', 'text')
  await finger.tap(screenKey(page, '大文字'))
  await finger.tap(screenKey(page, '大文字のD'))
  await expect(password).toHaveValue('abcD')
  await finger.tap(page.getByLabel('パスワードの再入力', { exact: true }))
  await expect(password).toHaveAttribute('type', 'password')
  await expect(screenKeyboard(page)).toBeVisible()
})
