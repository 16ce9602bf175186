import { expect, test } from './support/kiosk'
import { advanceClock, devices, openTab } from './support/devices'
import {
  button,
  expectScreen,
  field,
  goToContacts,
  NEW_PASSWORD,
  setPassword,
} from './support/journeys'
import { quietly } from './support/procedureSteps'
import {
  askForRecovery,
  ENOUGH,
  expectPage,
  fillPages,
  giveContactAddress,
  resetByLink,
  TANAKA,
  TOO_LITTLE,
  walkToAnswer,
  walkToReceipt,
} from './support/walkRecovery'
import {
  addContact,
  completeAccount,
  NEW_ACCOUNT,
  NEW_LANDLINE,
  NEW_MAILBOX,
  NEW_MOBILE,
  walkToNewContacts,
} from './support/walkRegistration'

test('補足: somebody without a contact is verified and sets a new password by the link', async ({
  page,
}) => {
  const step = quietly(page)
  const receipt = await walkToReceipt(page, step, ENOUGH)
  await button(page, '受付番号で確かめる').click()
  await field(page, '受付番号').fill(receipt)
  await button(page, '確かめる').click()
  await expect(page.getByText('審査中です')).toBeVisible()
  await button(page, '終了').click()
  await walkToAnswer(page, step, 'パスワードのリセット')
  await expect(page.getByText(TANAKA.address).first()).toBeVisible()
  await resetByLink(page, NEW_PASSWORD)
})

test('補足: somebody who remembers too little is told so, and makes a new account', async ({
  page,
}) => {
  await walkToReceipt(page, quietly(page), TOO_LITTLE)
  await walkToAnswer(page, quietly(page), 'ご本人と確認できませんでした')
  await walkToNewContacts(page)
  await addContact(page, NEW_MAILBOX)
  await addContact(page, NEW_MOBILE)
  await addContact(page, NEW_LANDLINE)
  await completeAccount(page)
  await button(page, '終了').click()
  await goToContacts(page, NEW_ACCOUNT.address)
  for (const name of [
    'yu*****@example.jp にメールを送信',
    '*********44 にテキストを送信',
    '********78 に電話をかける',
  ]) {
    await expect(page.getByRole('radio', { name, exact: true })).toBeVisible()
  }
})

test('a refusal invites to try again with more', async ({ page }) => {
  await walkToReceipt(page, quietly(page), TOO_LITTLE)
  await walkToAnswer(page, quietly(page), 'ご本人と確認できませんでした')
  await button(page, 'もう一度、復元を申し込む').click()
  await expectScreen(page, 'Microsoft アカウントの復元')
  await giveContactAddress(page, 'musume@example.jp')
  await fillPages(page, ENOUGH)
  await button(page, '送信').click()
  await expectScreen(page, '申し込みを受け付けました')
})

test('every answer can be looked at and changed before it is sent', async ({ page }) => {
  await goToContacts(page, TANAKA.address)
  await askForRecovery(page)
  await giveContactAddress(page, 'musume@example.jp')
  await fillPages(page, ENOUGH)
  await expect(page.getByText('1979年（昭和54年）7月21日')).toBeVisible()
  await expect(page.getByText('1つ入力しました')).toBeVisible()
  await expect(page.locator('body')).not.toContainText(ENOUGH.formerPassword ?? '-')
  await page.getByRole('button', { name: 'お名前を変更する', exact: true }).click()
  await expect(field(page, '姓')).toHaveValue('たなか')
  await field(page, '姓').fill('田中')
  await button(page, '次へ').click()
  await expectPage(page, '送信の前に')
  await expect(page.getByText('田中', { exact: true })).toBeVisible()
})

test('the form keeps what was typed, whichever way one turns', async ({ page }) => {
  await goToContacts(page, TANAKA.address)
  await askForRecovery(page)
  await giveContactAddress(page, 'musume@example.jp')
  await field(page, '姓').fill('田中')
  await button(page, '次へ').click()
  await field(page, '年').fill('昭和64')
  await button(page, 'もどる').click()
  await expect(field(page, '姓')).toHaveValue('田中')
  await button(page, 'もどる').click()
  await expect(field(page, '連絡先のメール アドレス')).toHaveValue('musume@example.jp')
  await field(page, '表示されている文字を入力してください').fill('XVMS')
  await button(page, '次へ').click()
  await button(page, '次へ').click()
  await expect(field(page, '年')).toHaveValue('昭和64')
})

test.describe('the link of an answer', () => {
  test('is not spent by opening it, and not by giving up', async ({ page }) => {
    await walkToReceipt(page, quietly(page), ENOUGH)
    await walkToAnswer(page, quietly(page), 'パスワードのリセット')
    await button(page, 'やめる').click()
    await button(page, 'やめて最初の画面にもどる').click()
    await expectScreen(page, '事前にご確認ください')
    await openMailedLink(page)
    await expectScreen(page, 'パスワードのリセット')
    await resetByLink(page, NEW_PASSWORD)
    await button(page, '終了').click()
    await openMailedLink(page)
    await expect(page.getByRole('alert').getByText(/リンクは.*使/)).toBeVisible()
  })

  test('that was opened too late, or was cut short, says so and changes nothing', async ({
    page,
  }) => {
    await walkToReceipt(page, quietly(page), ENOUGH)
    await walkToAnswer(page, quietly(page), 'パスワードのリセット')
    const link = await mailedLink(page)
    await advanceClock(page, '24時間進める')
    await expectScreen(page, '事前にご確認ください')
    await button(page, 'メールのリンクを開く').click()
    await expectScreen(page, 'メールのリンクを開く')
    await field(page, 'メールのリンク').fill(link.slice(0, -9))
    await button(page, '次へ').click()
    await expect(page.getByRole('alert')).toBeVisible()
    await expect(field(page, 'メールのリンク')).toHaveValue(link.slice(0, -9))
    await field(page, 'メールのリンク').fill(`  <${link}> `)
    await button(page, '次へ').click()
    await expect(page.getByRole('alert').getByText(/リンクを使える時間が過ぎました/)).toBeVisible()
    await expectScreen(page, 'メールのリンクを開く')
  })

  test('opened twice changes the password once', async ({ page }) => {
    await walkToReceipt(page, quietly(page), ENOUGH)
    await walkToAnswer(page, quietly(page), 'パスワードのリセット')
    await openMailedLink(page)
    await expectScreen(page, 'パスワードのリセット')
    await setPassword(page, NEW_PASSWORD)
    await expectScreen(page, 'お使いのアカウントは回復されました')
  })
})

type Page = Parameters<typeof devices>[0]

async function openMailedLink(page: Page): Promise<void> {
  await openTab(page, 'メール')
  const subject = devices(page).getByRole('button', { name: /パスワードをリセットできます/ })
  if ((await subject.getAttribute('aria-expanded')) === 'false') await subject.click()
  await devices(page).getByRole('button', { name: 'リンクを開く', exact: true }).first().click()
}

async function mailedLink(page: Page): Promise<string> {
  const line = devices(page)
    .getByText(/^https:\/\//)
    .first()
  return ((await line.textContent()) ?? '').trim()
}
