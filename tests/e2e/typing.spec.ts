import type { CDPSession, Page } from '@playwright/test'
import { expect, test } from './support/kiosk'
import {
  begin,
  button,
  chooseReason,
  expectScreen,
  field,
  goToNewPassword,
  goToSignIn,
  YAMADA,
} from './support/journeys'

/** How often main was asked: each wrong picture text is answered with another picture. */
async function countAnswers(page: Page): Promise<() => Promise<number>> {
  const main = await page.getByRole('main').elementHandle()
  const counter = await page.evaluateHandle((screen) => {
    const seen = { answers: 0 }
    const observer = new MutationObserver((changes) => {
      seen.answers += changes.filter(({ attributeName }) => attributeName === 'src').length
    })
    if (screen !== null) observer.observe(screen, { subtree: true, attributeFilter: ['src'] })
    return seen
  }, main)
  return () => counter.evaluate(({ answers }) => answers)
}

async function compose(devtools: CDPSession, text: string): Promise<void> {
  const selection = { selectionStart: text.length, selectionEnd: text.length }
  await devtools.send('Input.imeSetComposition', { text, ...selection })
}

test('Enter confirms a kana conversion and hands nothing in', async ({ page }) => {
  await begin(page)
  await chooseReason(page)
  await field(page, 'Microsoft アカウント').fill(YAMADA.address)
  const picture = field(page, '表示されている文字を入力してください')
  const submits = await countAnswers(page)
  const devtools = await page.context().newCDPSession(page)
  await picture.focus()

  await compose(devtools, 'にほ')
  await compose(devtools, '日本')
  const processed = { windowsVirtualKeyCode: 229, key: 'Process', code: 'Enter' }
  await devtools.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', ...processed })
  await devtools.send('Input.insertText', { text: '日本' })
  const released = { windowsVirtualKeyCode: 13, key: 'Enter', code: 'Enter' }
  await devtools.send('Input.dispatchKeyEvent', { type: 'keyUp', ...released })
  await page.waitForTimeout(300)
  expect(await submits(), 'after a conversion').toBe(0)
  await expect(picture).toHaveValue('日本')

  await compose(devtools, 'にほん')
  await page.keyboard.press('Enter')
  await page.waitForTimeout(300)
  expect(await submits(), 'while a conversion is open').toBe(0)

  await devtools.send('Input.insertText', { text: '日本' })
  await page.keyboard.press('Enter')
  await expect.poll(submits, 'after a real Enter').toBe(1)
  await page.waitForTimeout(300)
  expect(await submits(), 'and only once').toBe(1)
})

const newPassword = (page: Page) => page.getByLabel('新しいパスワード', { exact: true })
const show = (page: Page) => button(page, '新しいパスワードを表示する')

test('Caps Lock is said in words, and no longer once it is off', async ({ page }) => {
  await goToNewPassword(page)
  const warning = page.getByRole('status').getByText('Caps Lockがオンです。')
  const press = (key: string, isOn: boolean) =>
    newPassword(page).evaluate(
      (input, state) =>
        input.dispatchEvent(
          new KeyboardEvent('keydown', { key: state.key, modifierCapsLock: state.isOn }),
        ),
      { key, isOn },
    )
  await newPassword(page).focus()
  await press('A', true)
  await expect(warning).toBeVisible()
  await press('a', false)
  await expect(warning).toHaveCount(0)
})

test('full-width characters in a password are named and put right at a press', async ({ page }) => {
  await goToNewPassword(page)
  await newPassword(page).fill('Ｓａｋｕｒａ－２０２６')
  await expect(page.getByRole('status').getByText('全角の文字が入っています。')).toBeVisible()
  await button(page, '半角に直す').click()
  await expect(newPassword(page)).toHaveValue('Sakura-2026')
  await expect(newPassword(page)).toBeFocused()
  await expect(page.getByRole('status').getByText('半角に直しました。')).toBeVisible()
  await expect(button(page, '半角に直す')).toHaveCount(0)
  await newPassword(page).press('x')
  await expect(page.getByRole('status').getByText('半角に直しました。')).toHaveCount(0)
})

test('what has no half width is left as it was typed, and said', async ({ page }) => {
  await goToNewPassword(page)
  await newPassword(page).fill('さＫura')
  await button(page, '半角に直す').click()
  await expect(newPassword(page)).toHaveValue('さKura')
  await expect(page.getByRole('status').getByText('直せない文字が残っています')).toBeVisible()
  await newPassword(page).fill('さくら')
  await expect(page.getByRole('status').getByText('使えない文字が入っています')).toBeVisible()
  await expect(button(page, '半角に直す')).toHaveCount(0)
})

test('a conversion that goes on in a shown password is left alone', async ({ page }) => {
  await goToNewPassword(page)
  await newPassword(page).focus()
  await show(page).click()
  const devtools = await page.context().newCDPSession(page)
  await compose(devtools, 'ｓ')
  await page.waitForTimeout(200)
  await expect(button(page, '半角に直す')).toHaveCount(0)
  await devtools.send('Input.insertText', { text: 'ｓ' })
  await expect(button(page, '半角に直す')).toBeVisible()
})

test('a shown password is hidden when the field is left and when a minute has passed', async ({
  page,
}) => {
  await page.clock.install()
  await goToNewPassword(page)
  await newPassword(page).fill('Sakura')
  await show(page).click()
  await expect(newPassword(page)).toHaveAttribute('type', 'text')
  await page.getByLabel('パスワードの再入力', { exact: true }).click()
  await expect(newPassword(page)).toHaveAttribute('type', 'password')
  await newPassword(page).focus()
  await show(page).click()
  await page.keyboard.press('Tab')
  await expect(show(page)).toBeFocused()
  await expect(newPassword(page)).toHaveAttribute('type', 'text')
  await page.clock.runFor(61_000)
  await expect(newPassword(page)).toHaveAttribute('type', 'password')
})

test('signing in helps with the width too', async ({ page }) => {
  await goToSignIn(page)
  await page.getByLabel('パスワード', { exact: true }).fill('Ａｓａｇａｏ－２０２６')
  await button(page, '半角に直す').click()
  await button(page, 'サインイン').click()
  await expectScreen(page, 'サインインできました')
})
