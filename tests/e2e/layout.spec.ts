import { devices, openTab, readMailedCode } from './support/devices'
import { expectUsable } from './support/expectUsable'
import { expect, test } from './support/kiosk'
import {
  begin,
  button,
  chooseMail,
  chooseReason,
  enterCode,
  expectScreen,
  goToCode,
  goToContacts,
  identify,
  proveMail,
  setPassword,
  signIn,
} from './support/journeys'
import { quietly } from './support/procedureSteps'
import {
  askForRecovery,
  fillPages,
  giveContactAddress,
  readReceipt,
  TANAKA,
  TOO_LITTLE,
  walkToAnswer,
} from './support/walkRecovery'
import { addContact, NEW_MAILBOX, walkToNewContacts } from './support/walkRegistration'
import { CALL_WAY, chooseWay, proveWay } from './support/walkWay'

const SIZES = [
  { width: 1280, height: 800 },
  { width: 1920, height: 1080 },
  { width: 800, height: 1280 },
]
for (const size of SIZES) {
  test(`every screen can be used at ${size.width}x${size.height}`, async ({ page }) => {
    await page.setViewportSize(size)
    await expectUsable(page, 'はじめる')
    await begin(page)
    await expectUsable(page, '次へ')
    await chooseReason(page)
    await expectUsable(page, '次へ')
    await identify(page)
    await chooseMail(page)
    await expectUsable(page, 'コードの送信')
    await proveMail(page)
    const code = await readMailedCode(page)
    await expectUsable(page, '次へ')
    await enterCode(page, code)
    await expectScreen(page, 'パスワードのリセット')
    await expectUsable(page, '次へ')
    await setPassword(page)
    await expectScreen(page, 'お使いのアカウントは回復されました')
    await expectUsable(page, '次へ')
    await button(page, '次へ').click()
    await expectScreen(page, 'サインイン')
    await expectUsable(page, 'サインイン')
    await signIn(page)
    await expectScreen(page, 'サインインできました')
    await expectUsable(page, '終了')
  })
}

for (const size of SIZES) {
  test(`every screen of the recovery can be used at ${size.width}x${size.height}`, async ({
    page,
  }) => {
    const look = (primary: string) => expectUsable(page, primary)
    await page.setViewportSize(size)
    await button(page, '受付番号で確かめる').click()
    await look('確かめる')
    await button(page, 'もどる').click()
    await button(page, 'メールのリンクを開く').click()
    await look('次へ')
    await button(page, 'もどる').click()
    await goToContacts(page, TANAKA.address)
    await askForRecovery(page)
    await look('次へ')
    await giveContactAddress(page, 'musume@example.jp')
    await fillPages(page, TOO_LITTLE, look)
    await look('送信')
    await button(page, '送信').click()
    await readReceipt(page)
    await look('OK')
    await button(page, 'OK').click()
    await walkToAnswer(page, quietly(page), 'ご本人と確認できませんでした')
    await look('もう一度、復元を申し込む')
    await walkToNewContacts(page, look)
    await look('コードの送信')
    await addContact(page, NEW_MAILBOX, look)
    await look('この内容で作成する')
  })
}

test('the telephone, the texts and the clock can be used at every size', async ({ page }) => {
  await goToContacts(page)
  await chooseWay(page, CALL_WAY)
  await proveWay(page, CALL_WAY)
  const answer = devices(page).getByRole('button', { name: '電話に出る', exact: true })
  for (const size of SIZES) {
    await page.setViewportSize(size)
    await expect(answer).toBeInViewport({ ratio: 1 })
    await expectUsable(page, '次へ')
  }
  await answer.click()
  for (const size of SIZES) {
    await page.setViewportSize(size)
    await expectUsable(page, '次へ')
  }
  for (const tab of ['メール', 'SMS', '時計'] as const) {
    await openTab(page, tab)
    for (const size of SIZES) {
      await page.setViewportSize(size)
      await expectUsable(page, '次へ')
    }
  }
})

test('the page shows bundled fonts only', async ({ page }) => {
  await goToCode(page)
  const devtools = await page.context().newCDPSession(page)
  await devtools.send('DOM.enable')
  await devtools.send('CSS.enable')
  const { root } = await devtools.send('DOM.getDocument')
  const { nodeIds } = await devtools.send('DOM.querySelectorAll', {
    nodeId: root.nodeId,
    selector: 'body *',
  })
  const families = new Set<string>()
  for (const nodeId of nodeIds) {
    const { fonts } = await devtools.send('CSS.getPlatformFontsForNode', { nodeId })
    for (const font of fonts) if (!font.isCustomFont) families.add(font.familyName)
  }
  expect([...families]).toEqual([])
})
