import { expect, type Locator, type Page } from '@playwright/test'
import { readMailedCode } from './devices'

// What a person does, by the names that stand on the screen. Each function starts on the screen in
// its name and ends on the next one.

export const YAMADA = { address: 'yamada.taro@outlook.com', password: 'Sakura-2014' }
export const NEW_PASSWORD = 'Asagao-2026'

export const button = (page: Page, name: string): Locator =>
  page.getByRole('button', { name, exact: true })
export const field = (page: Page, name: string): Locator =>
  page.getByRole('textbox', { name, exact: true })

export async function expectScreen(page: Page, title: string): Promise<void> {
  await expect(page.getByRole('heading', { level: 1, name: title, exact: true })).toBeVisible()
}

export async function begin(page: Page): Promise<void> {
  await expectScreen(page, '事前にご確認ください')
  await button(page, 'はじめる').click()
  await expectScreen(page, 'サインインできない理由は何ですか?')
}

export async function chooseReason(page: Page, reason = 'パスワードを忘れた'): Promise<void> {
  await page.getByRole('radio', { name: reason, exact: true }).check()
  await button(page, '次へ').click()
  await expectScreen(page, 'アカウントの復元')
}

export async function identify(page: Page, address = YAMADA.address): Promise<void> {
  await field(page, 'Microsoft アカウント').fill(address)
  await field(page, '表示されている文字を入力してください').fill('xvms')
  await button(page, '次へ').click()
  await expectScreen(page, '本人確認が必要です')
}

export async function chooseMail(page: Page): Promise<void> {
  await page.getByRole('radio', { name: 'ms*****@outlook.com にメールを送信', exact: true }).check()
}

export async function proveMail(page: Page, localPart = 'msabc123'): Promise<void> {
  await field(page, '「@」より左側の部分').fill(localPart)
  await button(page, 'コードの送信').click()
}

export async function enterCode(page: Page, code: string): Promise<void> {
  await field(page, 'セキュリティ コード').fill(code)
  await button(page, '次へ').click()
}

export async function setPassword(
  page: Page,
  password = NEW_PASSWORD,
  again = password,
): Promise<void> {
  await page.getByLabel('新しいパスワード', { exact: true }).fill(password)
  await page.getByLabel('パスワードの再入力', { exact: true }).fill(again)
  await button(page, '次へ').click()
}

export async function signIn(page: Page, password = NEW_PASSWORD): Promise<void> {
  await page.getByLabel('パスワード', { exact: true }).fill(password)
  await button(page, 'サインイン').click()
}

export async function goToContacts(page: Page, address = YAMADA.address): Promise<void> {
  await begin(page)
  await chooseReason(page)
  await identify(page, address)
}

export async function goToCode(page: Page): Promise<string> {
  await goToContacts(page)
  await chooseMail(page)
  await proveMail(page)
  await expectScreen(page, 'セキュリティ コードの入力')
  return await readMailedCode(page)
}

export async function goToNewPassword(page: Page): Promise<void> {
  await enterCode(page, await goToCode(page))
  await expectScreen(page, 'パスワードのリセット')
}

export async function goToSignIn(page: Page): Promise<void> {
  await goToNewPassword(page)
  await setPassword(page)
  await expectScreen(page, 'お使いのアカウントは回復されました')
  await button(page, '次へ').click()
  await expectScreen(page, 'サインイン')
}

export function wrongCode(code: string): string {
  return code.replace(/^./, (digit) => String((Number(digit) + 1) % 10))
}
