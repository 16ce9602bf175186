import { expect, type Page } from '@playwright/test'
import { readMailedCode, readTextedCode, writeDownCode } from './devices'
import { button, enterCode, expectScreen, field, signIn } from './journeys'
import type { Look } from './walkRecovery'

export const NEW_ACCOUNT = { address: 'tanaka.yuko.2@outlook.jp', password: 'Himawari-26' }

interface NewContact {
  readonly kind: 'メール アドレス' | '自宅の電話' | '携帯電話'
  readonly field: string
  readonly value: string
  readonly receive: (page: Page) => Promise<string>
}
export const NEW_MAILBOX: NewContact = {
  kind: 'メール アドレス',
  field: '連絡先のメール アドレス',
  value: 'yuko.t@example.jp',
  receive: readMailedCode,
}
export const NEW_LANDLINE: NewContact = {
  kind: '自宅の電話',
  field: '自宅の電話番号',
  value: '０１１-２３４-５６７８',
  receive: writeDownCode,
}
export const NEW_MOBILE: NewContact = {
  kind: '携帯電話',
  field: '携帯電話の番号',
  value: '+81 90 1122 3344',
  receive: readTextedCode,
}

/** From the refusal's page to the contacts of a new account. */
export async function walkToNewContacts(page: Page, look: Look = async () => {}): Promise<void> {
  await button(page, '新しいアカウントを作る').click()
  await expectScreen(page, 'Microsoft アカウントの新規作成')
  await field(page, 'Microsoft アカウント').fill(NEW_ACCOUNT.address)
  await field(page, '姓').fill('田中')
  await field(page, '名').fill('優子')
  await look('次へ')
  await button(page, '次へ').click()
  await expectScreen(page, 'パスワードの設定')
  await look('次へ')
  await page.getByLabel('新しいパスワード', { exact: true }).fill(NEW_ACCOUNT.password)
  await page.getByLabel('パスワードの再入力', { exact: true }).fill(NEW_ACCOUNT.password)
  await button(page, '次へ').click()
  await expectScreen(page, '連絡先の登録')
}

/** Adds a contact and proves it with the code that arrives there. */
export async function addContact(
  page: Page,
  contact: NewContact,
  look: Look = async () => {},
): Promise<void> {
  const more = button(page, '連絡先をもう1つ加える')
  if (await more.isVisible()) await more.click()
  await page.getByRole('radio', { name: contact.kind, exact: true }).check()
  await field(page, contact.field).fill(contact.value)
  await look('コードの送信')
  await button(page, 'コードの送信').click()
  await expectScreen(page, 'セキュリティ コードの入力')
  await look('次へ')
  await enterCode(page, await contact.receive(page))
  await expectScreen(page, '連絡先の登録')
}

export async function completeAccount(page: Page): Promise<void> {
  await button(page, 'この内容で作成する').click()
  await expectScreen(page, 'サインイン')
  await expect(field(page, 'Microsoft アカウント')).toHaveValue(NEW_ACCOUNT.address)
  await signIn(page, NEW_ACCOUNT.password)
  await expectScreen(page, 'サインインできました')
}
