import type { Locator, Page } from '@playwright/test'
import { readMailedCode } from '../e2e/support/devices'
import { button, expectScreen, field, YAMADA } from '../e2e/support/journeys'
import { MAIL_WAY } from '../e2e/support/walkWay'
import { pressKey, tap } from './changeRecorder'

/** 手順 A with every change of the screen tapped, and one screen back on the way. */
export async function walkByMail(page: Page, password: string): Promise<void> {
  await walkToCode(page)
  await field(page, 'セキュリティ コード').fill(await readMailedCode(page))
  await go(button(page, '次へ'), 'enter-code', 'パスワードのリセット')
  await page.getByLabel('新しいパスワード', { exact: true }).fill(password)
  await page.getByLabel('パスワードの再入力', { exact: true }).fill(password)
  await go(button(page, '次へ'), 'set-password', 'お使いのアカウントは回復されました')
  await go(button(page, '次へ'), 'recovered', 'サインイン')
  await page.getByLabel('パスワード', { exact: true }).fill(password)
  await go(button(page, 'サインイン'), 'sign-in', 'サインインできました')
  await go(button(page, '終了'), 'signed-in', '事前にご確認ください')
}

async function walkToCode(page: Page): Promise<void> {
  await go(button(page, 'はじめる'), 'notice', 'サインインできない理由は何ですか?')
  await page.getByRole('radio', { name: 'パスワードを忘れた', exact: true }).check()
  await go(button(page, '次へ'), 'reason', 'アカウントの復元')
  await go(button(page, 'もどる'), 'back', 'サインインできない理由は何ですか?')
  await page.getByRole('radio', { name: 'パスワードを忘れた', exact: true }).check()
  await go(button(page, '次へ'), 'reason', 'アカウントの復元')
  await typeAddress(page)
  await changeDisplay(page)
  await field(page, 'Microsoft アカウント').fill(YAMADA.address)
  await field(page, '表示されている文字を入力してください').fill('xvms')
  await go(button(page, '次へ'), 'identify', '本人確認が必要です')
  await page.getByRole('radio', { name: MAIL_WAY.option, exact: true }).check()
  await field(page, MAIL_WAY.proof.field).fill(MAIL_WAY.proof.value)
  await go(button(page, 'コードの送信'), 'choose-contact', 'セキュリティ コードの入力')
}

async function go(forward: Locator, from: string, title: string): Promise<void> {
  await tap(forward, from, 'next-screen')
  await expectScreen(forward.page(), title)
}

/** 「表示を変える」, each way there and back, and keys in the field below it. */
async function changeDisplay(page: Page): Promise<void> {
  await tap(button(page, '表示を変える'), '表示を変える')
  // By their places: their names change with the wording.
  const sizes = page.getByRole('dialog').locator('label')
  const switches = page.getByRole('dialog').getByRole('switch')
  await tap(sizes.nth(2), '特大')
  await tap(sizes.nth(0), '標準')
  for (const [index, what] of ['白黒反転', 'ふりがな', 'やさしい日本語'].entries()) {
    await tap(switches.nth(index), `${what} on`)
    await tap(switches.nth(index), `${what} off`)
  }
  await page.keyboard.press('Escape')
}

async function typeAddress(page: Page): Promise<void> {
  await field(page, 'Microsoft アカウント').focus()
  for (const key of 'yamada') await pressKey(page, key, 'key')
}
