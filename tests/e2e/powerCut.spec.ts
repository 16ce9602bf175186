import type { ElectronApplication } from '@playwright/test'
import { readMailedCode } from './support/devices'
import { expect, launchKiosk, test } from './support/kiosk'
import {
  button,
  chooseMail,
  enterCode,
  expectScreen,
  field,
  goToCode,
  goToContacts,
  goToSignIn,
  proveMail,
  setPassword,
  signIn,
  wrongCode,
  YAMADA,
} from './support/journeys'
import { countWrongCodes } from './support/countWrongCodes'

/** The plug is pulled: no handler of ours runs. */
async function pullThePlug(app: ElectronApplication): Promise<void> {
  const gone = new Promise((resolve) => app.process().once('exit', resolve))
  app.process().kill('SIGKILL')
  await gone
}

test('switching off between wrong proofs gives no more tries than before', async ({
  userDataFolder,
}) => {
  for (const left of [4, 3, 2, 1]) {
    const { app, page } = await launchKiosk(userDataFolder)
    await goToContacts(page)
    await chooseMail(page)
    await proveMail(page, 'somebody')
    await expect(page.getByRole('alert')).toContainText(`あと${left}回`)
    await pullThePlug(app)
  }
  const { app, page } = await launchKiosk(userDataFolder)
  await goToContacts(page)
  await chooseMail(page)
  await proveMail(page, 'somebody')
  await expect(page.getByRole('alert')).toContainText(/まで使えません/)
  await app.close()
})

test('switching off between wrong codes ends the code and keeps the count of the account', async ({
  userDataFolder,
}) => {
  const first = await launchKiosk(userDataFolder)
  const code = await goToCode(first.page)
  for (const left of [4, 3, 2]) {
    await enterCode(first.page, wrongCode(code))
    await expect(first.page.getByRole('alert')).toContainText(`あと${left}回`)
  }
  await pullThePlug(first.app)
  expect(await countWrongCodes(userDataFolder)).toBe(3)

  const second = await launchKiosk(userDataFolder)
  await expectScreen(second.page, '事前にご確認ください')
  await expect(second.page.getByText('お客様のコード')).toHaveCount(0)
  await goToContacts(second.page)
  await chooseMail(second.page)
  // The pause after the last send has outlived the power cut as well.
  await expect(second.page.getByText(/次のコードを送れるのは/)).toBeVisible()
  await pullThePlug(second.app)
  expect(await countWrongCodes(userDataFolder)).toBe(3)
})

test('a password that was said to be changed is changed after a power cut', async ({
  userDataFolder,
}) => {
  const first = await launchKiosk(userDataFolder)
  await goToSignIn(first.page)
  await pullThePlug(first.app)

  const second = await launchKiosk(userDataFolder)
  await goToContacts(second.page, 'suzuki.hanako@outlook.jp')
  const mail = 'ha*****@example.jp にメールを送信'
  await second.page.getByRole('radio', { name: mail, exact: true }).check()
  await proveMail(second.page, 'hanako.suzuki')
  await enterCode(second.page, await readMailedCode(second.page))
  await setPassword(second.page, 'Suzuki-2026')
  await button(second.page, '次へ').click()
  await field(second.page, 'Microsoft アカウント').fill(YAMADA.address)
  await signIn(second.page)
  await expectScreen(second.page, 'サインインできました')
  await second.app.close()
})
