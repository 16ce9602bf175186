import type { Locator, Page } from '@playwright/test'
import { begin, chooseReason, field, goToContacts } from './journeys'
import { askForRecovery, giveContactAddress, TANAKA } from './walkRecovery'

export const account = (page: Page): Locator => field(page, 'Microsoft アカウント')
export const picture = (page: Page): Locator => field(page, '表示されている文字を入力してください')

export async function goToAccount(page: Page): Promise<void> {
  await begin(page)
  await chooseReason(page)
}

export async function goToNames(page: Page): Promise<void> {
  await goToContacts(page, TANAKA.address)
  await askForRecovery(page)
  await giveContactAddress(page, 'musume@example.jp')
}
