import type { Locator, Page } from '@playwright/test'
import { expect, test } from './support/kiosk'
import { button, chooseMail, expectScreen, field, goToContacts } from './support/journeys'
import { fingerOn, middleOf, screenKey, screenKeyboard, typeByTouch } from './support/touch'
import { account, goToAccount, picture } from './support/typedFields'

const REASON = 'サインインできない理由は何ですか?'

/** The first time, the second, and so on; a pause before it makes it the first again for a finger. */
type Press = (count: number, pauseSeconds?: number) => Promise<void>

/** Presses the same place again and again, whatever has come to lie there. */
async function mouseAt(page: Page, target: Locator): Promise<Press> {
  const { x, y } = await middleOf(target)
  await page.mouse.move(x, y)
  return async (clickCount) => {
    await page.mouse.down({ clickCount })
    await page.mouse.up({ clickCount })
  }
}

/** Trembling a little, and a fifth of a second after the touch before, however slow the machine. */
async function fingerAt(page: Page, target: Locator): Promise<Press> {
  const { x, y } = await middleOf(target)
  const finger = await fingerOn(page)
  const start = Date.now() / 1000
  return (count, pauseSeconds = 0) =>
    finger.tapAt({ x: x + count * 5, y: y - count * 5 }, start + count / 5 + pauseSeconds)
}

test('pressing twice sends once', async ({ page }) => {
  await goToContacts(page)
  await chooseMail(page)
  await field(page, '「@」より左側の部分').fill('msabc123')
  await button(page, 'コードの送信').dblclick()
  await expectScreen(page, 'セキュリティ コードの入力')
  await expect(page.getByText(/お客様のコード: \d{7}/)).toHaveCount(1)
  await expect(page.getByRole('alert')).toHaveCount(0)
})

for (const [name, handAt] of [
  ['mouse', mouseAt],
  ['finger', fingerAt],
] as const) {
  test(`a ${name} that presses on when the next screen has come answers nothing there`, async ({
    page,
  }) => {
    const press = await handAt(page, button(page, 'はじめる'))
    await press(1)
    await expectScreen(page, REASON)
    for (const count of [2, 3, 4]) await press(count)
    await page.waitForTimeout(300)
    await expectScreen(page, REASON)
    await expect(page.getByRole('alert')).toHaveCount(0)
    await press(1, 2)
    await expect(page.getByRole('alert')).toContainText('理由を1つ選んでください。')
  })
}

test('a finger that is quick elsewhere on the next screen is heard', async ({ page }) => {
  const touch = await fingerAt(page, button(page, 'はじめる'))
  await touch(1)
  const justAfter = Date.now() / 1000
  await expectScreen(page, REASON)
  const reason = page.getByRole('radio').first()
  await (await fingerOn(page)).tapAt(await middleOf(reason), justAfter)
  await expect(reason).toBeChecked()
})

test('after a finger that scrolls on the next screen, what presses for the hands is heard', async ({
  page,
}) => {
  const place = await middleOf(button(page, 'はじめる'))
  const finger = await fingerOn(page)
  const atSeconds = Date.now() / 1000
  await finger.tapAt(place, atSeconds)
  await expectScreen(page, REASON)
  await finger.scrollAt(place, atSeconds + 0.2)
  await button(page, '次へ').dispatchEvent('click', { detail: 1 })
  await expect(page.getByRole('alert')).toContainText('理由を1つ選んでください。')
})

test('a finger that touches a field twice writes no letter of the keys that come up there', async ({
  page,
}) => {
  await goToAccount(page)
  const touch = await fingerAt(page, picture(page))
  await touch(1)
  await expect(screenKeyboard(page)).toBeVisible()
  await touch(2)
  await page.waitForTimeout(600)
  await expect(picture(page)).toHaveValue('')
  await expect(picture(page)).toBeFocused()
  await typeByTouch(page, picture(page), 'q')
  await expect(picture(page)).toHaveValue('q')
})

test('the same thing pressed fast is pressed each time', async ({ page }) => {
  await goToAccount(page)
  await typeByTouch(page, account(page), 'a')
  const touch = await fingerAt(page, screenKey(page, 'b'))
  for (const count of [1, 2, 3, 4]) await touch(count)
  await expect(account(page)).toHaveValue('abbbb')
  const press = await mouseAt(page, screenKey(page, 'c'))
  for (const count of [1, 2, 3]) await press(count)
  await expect(account(page)).toHaveValue('abbbbccc')
})
