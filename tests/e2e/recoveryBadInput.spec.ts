import { expect, test } from './support/kiosk'
import {
  button,
  expectScreen,
  field,
  goToContacts,
  identify,
  begin,
  chooseReason,
} from './support/journeys'
import { quietly } from './support/procedureSteps'
import {
  askForRecovery,
  expectPage,
  fillPages,
  giveContactAddress,
  RECOVERY,
  TANAKA,
  TOO_LITTLE,
  walkToAnswer,
  walkToReceipt,
} from './support/walkRecovery'
import { walkToNewContacts } from './support/walkRegistration'
import type { Page } from '@playwright/test'

const problem = (page: Page) => page.getByRole('alert')

test('the contact address may not be the account, and a wrong picture keeps it', async ({
  page,
}) => {
  await goToContacts(page, TANAKA.address)
  await askForRecovery(page)
  await field(page, '連絡先のメール アドレス').fill(TANAKA.address.toUpperCase())
  await field(page, '表示されている文字を入力してください').fill('XVMS')
  await button(page, '次へ').click()
  await expect(problem(page)).toBeVisible()
  await expect(field(page, '連絡先のメール アドレス')).toHaveValue(TANAKA.address.toUpperCase())
  await field(page, '連絡先のメール アドレス').fill('musume@example.jp')
  await field(page, '表示されている文字を入力してください').fill('ABCD')
  await button(page, '次へ').click()
  await expect(problem(page).getByText(/画像の文字と違います/)).toBeVisible()
  await expect(field(page, '連絡先のメール アドレス')).toHaveValue('musume@example.jp')
  await expectScreen(page, RECOVERY)
})

test.describe('a date', () => {
  for (const [year, month, day, sentence] of [
    ['2023', '2', '29', /ない日付/],
    ['昭和64', '1', '8', /元号/],
    ['令和99', '1', '1', /./],
    ['1979', '', '', /./],
    ['むかし', '7', '21', /./],
  ] as const) {
    test(`that cannot be, ${year}/${month}/${day}, is said and kept`, async ({ page }) => {
      await goToContacts(page, TANAKA.address)
      await askForRecovery(page)
      await giveContactAddress(page, 'musume@example.jp')
      await button(page, '次へ').click()
      await field(page, '年').fill(year)
      await field(page, '月').fill(month)
      await field(page, '日').fill(day)
      await button(page, '次へ').click()
      await expect(problem(page).getByText(sentence).first()).toBeVisible()
      await expectPage(page, '生年月日')
      await expect(field(page, '年')).toHaveValue(year)
    })
  }
})

test('ten thousand characters in a field of the form are refused, and stay', async ({ page }) => {
  const novel = 'あ'.repeat(10_000)
  await goToContacts(page, TANAKA.address)
  await askForRecovery(page)
  await giveContactAddress(page, 'musume@example.jp')
  await field(page, '姓').fill(novel)
  await button(page, '次へ').click()
  await expect(
    problem(page)
      .getByText(/60文字以下/)
      .first(),
  ).toBeVisible()
  await expect(field(page, '姓')).toHaveValue(novel)
})

test('a form without an answer is not sent', async ({ page }) => {
  await goToContacts(page, TANAKA.address)
  await askForRecovery(page)
  await giveContactAddress(page, 'musume@example.jp')
  await fillPages(page, {})
  await button(page, '送信').click()
  await expect(problem(page)).toBeVisible()
  await expectPage(page, '送信の前に')
})

test('a second request for the same account is told when the first one is answered', async ({
  page,
}) => {
  await walkToReceipt(page, quietly(page), TOO_LITTLE)
  await begin(page)
  await chooseReason(page)
  await identify(page, TANAKA.address)
  await page.getByRole('radio', { name: 'すべての情報が不明', exact: true }).check()
  await button(page, '次へ').click()
  await expect(
    problem(page)
      .getByText(/すでに申し込まれています/)
      .first(),
  ).toBeVisible()
  await expectScreen(page, '本人確認が必要です')
})

test('receipt numbers cannot be guessed for long', async ({ page }) => {
  await button(page, '受付番号で確かめる').click()
  for (let guess = 0; guess < 5; guess += 1) {
    await field(page, '受付番号').fill(`0000 0000 000${guess}`)
    await button(page, '確かめる').click()
    await expect(problem(page)).toBeVisible()
  }
  await button(page, '確かめる').click()
  await expect(problem(page).getByText(/待って/)).toBeVisible()
  await expect(field(page, '受付番号')).toHaveValue('0000 0000 0004')
})

test('a new account refuses what is no telephone number, and an address that is taken', async ({
  page,
}) => {
  await walkToReceipt(page, quietly(page), TOO_LITTLE)
  await walkToAnswer(page, quietly(page), 'ご本人と確認できませんでした')
  await button(page, '新しいアカウントを作る').click()
  await field(page, 'Microsoft アカウント').fill('ＹＡＭＡＤＡ.taro@outlook.com')
  await field(page, '姓').fill('田中')
  await field(page, '名').fill('優子')
  await button(page, '次へ').click()
  await expect(problem(page).getByText(/すでにあります/)).toBeVisible()
  await expect(field(page, '姓')).toHaveValue('田中')
  await button(page, 'もどる').click()
  await walkToNewContacts(page)
  await page.getByRole('radio', { name: '携帯電話', exact: true }).check()
  for (const number of ['', '12', '03-1234-5678', 'でんわ']) {
    await field(page, '携帯電話の番号').fill(number)
    await button(page, 'コードの送信').click()
    await expect(problem(page)).toBeVisible()
    await expect(field(page, '携帯電話の番号')).toHaveValue(number)
  }
})
