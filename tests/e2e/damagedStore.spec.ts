import fs from 'node:fs'
import path from 'node:path'
import type { Page } from '@playwright/test'
import { expect, launchKiosk, test } from './support/kiosk'
import { button, expectScreen } from './support/journeys'
import { damageStore, forgetBackups } from './support/damagedStore'

const CLOSED = 'ただいまご利用いただけません'
const FIRST = '事前にご確認ください'

/** Where nothing is served there is nothing to practise on. */
async function expectNoDevices(page: Page): Promise<void> {
  await expect(page.getByRole('tab', { name: /メール/ })).toHaveCount(0)
}

/** A kiosk that was used once: its orderly end leaves a backup. */
async function useOnce(userDataFolder: string): Promise<void> {
  const { app, page } = await launchKiosk(userDataFolder)
  await expectScreen(page, FIRST)
  await app.close()
}

test('a damaged store is put back to its backup, and serves once staff have read of it', async ({
  userDataFolder,
}) => {
  await useOnce(userDataFolder)
  damageStore(userDataFolder)
  const first = await launchKiosk(userDataFolder)
  await expectScreen(first.page, CLOSED)
  await expect(
    first.page.getByText(/記録に傷みが見つかったため、.*の控えに戻しました/),
  ).toBeVisible()
  await expectNoDevices(first.page)
  await first.app.close()

  const { app, page } = await launchKiosk(userDataFolder)
  await expectScreen(page, CLOSED)
  await button(page, '確認して窓口を開く').click()
  await expectScreen(page, FIRST)
  await expect(page.getByRole('tab', { name: /メール/ })).toBeVisible()
  await button(page, 'はじめる').click()
  await expectScreen(page, 'サインインできない理由は何ですか?')
  await app.close()
  expect(fs.readdirSync(path.join(userDataFolder, 'demo', 'damaged'))).toHaveLength(1)

  const later = await launchKiosk(userDataFolder)
  await expectScreen(later.page, FIRST)
  await later.app.close()
})

test('without a backup a damaged store stays closed, start after start', async ({
  userDataFolder,
}) => {
  await useOnce(userDataFolder)
  damageStore(userDataFolder)
  forgetBackups(userDataFolder)
  for (let start = 0; start < 2; start += 1) {
    const { app, page } = await launchKiosk(userDataFolder)
    await expectScreen(page, CLOSED)
    await expect(page.getByText(/戻せる控えもないため/)).toBeVisible()
    await expectNoDevices(page)
    await expect(button(page, '確認して窓口を開く')).toHaveCount(0)
    await app.close()
  }
})
