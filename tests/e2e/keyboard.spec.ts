import type { Locator, Page } from '@playwright/test'
import { readMailedCode } from './support/devices'
import { expect, test } from './support/kiosk'
import {
  begin,
  button,
  chooseMail,
  chooseReason,
  expectScreen,
  field,
  goToCode,
  goToContacts,
  goToNewPassword,
  proveMail,
  YAMADA,
} from './support/journeys'
import { fingerOn, isInSight, screenKey, screenKeyboard, typeByTouch } from './support/touch'
import { askForRecovery, giveContactAddress, TANAKA } from './support/walkRecovery'

const SIZES = [
  { width: 1280, height: 800 },
  { width: 1024, height: 768 },
  { width: 1920, height: 1080 },
  { width: 800, height: 1280 },
]

const account = (page: Page): Locator => field(page, 'Microsoft アカウント')
const picture = (page: Page): Locator => field(page, '表示されている文字を入力してください')

async function goToAccount(page: Page): Promise<void> {
  await begin(page)
  await chooseReason(page)
}

async function goToNames(page: Page): Promise<void> {
  await goToContacts(page, TANAKA.address)
  await askForRecovery(page)
  await giveContactAddress(page, 'musume@example.jp')
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

test('from among the keys, Escape leads back to the field', async ({ page }) => {
  await goToAccount(page)
  await (await fingerOn(page)).tap(account(page))
  await expect(screenKeyboard(page)).toBeVisible()
  await page.keyboard.press('Tab')
  await page.keyboard.press('Escape')
  await expect(screenKeyboard(page)).toHaveCount(0)
  await expect(account(page)).toBeFocused()
})

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
