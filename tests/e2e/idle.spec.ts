import type { Locator, Page } from '@playwright/test'
import { LIMITS } from '#shared/procedure/limits'
import { begin, button, chooseReason, expectScreen, field } from './support/journeys'
import { expect, test } from './support/kiosk'
import { holdMainTime, moveMainTimeOn } from './support/mainTime'
import { fingerOn, screenKeyboard, typeByTouch } from './support/touch'

const ADDRESS = 'Microsoft アカウント'
const question = (page: Page): Locator => page.getByRole('dialog', { name: 'まだ操作しますか' })

function caretOf(input: Locator): Promise<unknown> {
  return input.evaluate((element) => {
    if (!(element instanceof HTMLInputElement)) throw new Error('no field')
    const { value, selectionStart, selectionEnd } = element
    return { value, selectionStart, selectionEnd, hasFocus: document.activeElement === element }
  })
}

test.beforeEach(async ({ kiosk: { app, page } }) => {
  await holdMainTime(app)
  await begin(page)
  await chooseReason(page)
})

test('any key answers 「まだ操作しますか」, time after time, and all is as it was', async ({
  kiosk: { app, page },
}) => {
  const address = field(page, ADDRESS)
  await address.fill('half.typed')
  for (let presses = 0; presses < 4; presses += 1) await address.press('ArrowLeft')
  const before = await caretOf(address)
  expect(before).toMatchObject({ value: 'half.typed', selectionStart: 6, hasFocus: true })
  // Six times two minutes lie within the session's own fifteen.
  for (const key of ['x', 'Escape', 'Enter', ' ', 'Tab', 'Shift']) {
    await moveMainTimeOn(app, LIMITS.idleInputMs)
    await expect(question(page)).toBeVisible()
    await page.keyboard.press(key)
    await expect(question(page), key).toBeHidden()
    expect(await caretOf(address), key).toEqual(before)
  }
  await page.keyboard.type('!')
  await expect(address).toHaveValue('half.t!yped')
})

test('a touch answers, presses nothing below it, and the keys of the screen stay', async ({
  kiosk: { app, page },
}) => {
  const finger = await fingerOn(page)
  await typeByTouch(page, field(page, ADDRESS), 'abc')
  const before = await caretOf(field(page, ADDRESS))
  const below = button(page, '次へ')
  for (let answers = 0; answers < 2; answers += 1) {
    await moveMainTimeOn(app, LIMITS.idleInputMs)
    await expect(question(page)).toBeVisible()
    await finger.tap(below)
    await expect(question(page)).toBeHidden()
    await expect(screenKeyboard(page)).toBeVisible()
    expect(await caretOf(field(page, ADDRESS))).toEqual(before)
    await expect(page.getByRole('alert')).toHaveCount(0)
  }
})

test('a mouse answers where it is, and its click presses nothing below', async ({
  kiosk: { app, page },
}) => {
  await moveMainTimeOn(app, LIMITS.idleInputMs)
  await expect(question(page)).toBeVisible()
  const box = await button(page, 'もどる').boundingBox()
  if (box === null) throw new Error('nothing to press')
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2)
  await expect(question(page)).toBeVisible()
  await page.mouse.down()
  await expect(question(page)).toBeHidden()
  await page.mouse.up()
  await expectScreen(page, 'アカウントの復元')
  await button(page, 'もどる').click()
  await expectScreen(page, 'サインインできない理由は何ですか?')
})

test('over another dialog the question stands in front, and leaves it as it was', async ({
  kiosk: { app, page },
}) => {
  await button(page, 'やめる').click()
  await moveMainTimeOn(app, LIMITS.idleInputMs)
  await expect(question(page)).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(question(page)).toBeHidden()
  await expect(page.getByRole('dialog', { name: '手続きをやめますか' })).toBeVisible()
  await expect(button(page, '手続きを続ける')).toBeFocused()
})

test('nobody who answers: the first screen says why, has the focus, and nothing is left', async ({
  kiosk: { app, page },
}) => {
  await field(page, ADDRESS).fill('half.typed')
  const renewed = page.waitForEvent('load')
  await moveMainTimeOn(app, LIMITS.idleInputMs)
  await expect(question(page)).toContainText(/あと(60|5\d)秒/)
  await moveMainTimeOn(app, LIMITS.idleWarningMs)
  const ended = page.getByText('操作がなかったため、入力した内容を消しました。', { exact: false })
  await expect(ended).toBeVisible()
  await expect(question(page)).toBeHidden()
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused()
  await renewed
  await expect(ended).toBeVisible()
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused()
  await begin(page)
  await chooseReason(page)
  await expect(field(page, ADDRESS)).toHaveValue('')
})

test('whoever comes at once after somebody else begins in a page that has seen nobody', async ({
  kiosk: { page },
}) => {
  await page.evaluate(() => Object.assign(window, { seen: 'the person before' }))
  await button(page, 'やめる').click()
  await button(page, 'やめて最初の画面にもどる').click()
  await begin(page)
  expect(await page.evaluate(() => Reflect.get(window, 'seen'))).toBeUndefined()
  await expect(page.getByText('画面を読み込み直しました', { exact: false })).toHaveCount(0)
})
