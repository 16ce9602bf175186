import { expect, test } from './support/kiosk'
import { changeReception, devices, openTab } from './support/devices'
import {
  button,
  enterCode,
  expectScreen,
  field,
  goToContacts,
  NEW_PASSWORD,
  YAMADA,
} from './support/journeys'
import { quietly } from './support/procedureSteps'
import {
  CALL_WAY,
  chooseWay,
  MAIL_WAY,
  proveWay,
  TEXT_WAY,
  walkToContacts,
  walkWay,
} from './support/walkWay'

const PASSWORDS = { former: YAMADA.password, next: NEW_PASSWORD }

for (const [name, way] of [
  ['手順 A: a mail', MAIL_WAY],
  ['手順 B: a call to the home telephone', CALL_WAY],
  ['手順 C: a text to the mobile', TEXT_WAY],
] as const) {
  test(`${name} leads to a new password, as the procedure says`, async ({ page }) => {
    const step = quietly(page)
    await walkToContacts(page, step)
    await walkWay(page, step, way, PASSWORDS)
  })
}

test('a mobile can be called as well', async ({ page }) => {
  const way = { ...CALL_WAY, option: '*********32 に電話をかける', proof: TEXT_WAY.proof }
  await goToContacts(page)
  await chooseWay(page, way)
  await proveWay(page, way)
  await enterCode(page, await way.receive(page))
  await expectScreen(page, 'パスワードのリセット')
})

test('the voice is heard, and can be repeated and slowed down', async ({ page }) => {
  await goToContacts(page)
  await chooseWay(page, CALL_WAY)
  await proveWay(page, CALL_WAY)
  const panel = devices(page)
  await panel.getByRole('button', { name: '電話に出る', exact: true }).click()
  await expect(panel.getByText('こちらは、セキュリティ コードのご案内です。')).toBeVisible()
  await expect(panel.getByText(/^\d( \d)+$/)).toBeAttached()
  // Said where a clip could not be fetched, decoded or played.
  await expect(panel.getByText(/音が出ないようです/)).toHaveCount(0)
  await panel.getByRole('button', { name: 'ゆっくり', exact: true }).click()
  await panel.getByRole('button', { name: 'もう一度聞く', exact: true }).click()
  await expect(panel.getByText('お客様のコードは、')).toBeVisible()
  await panel.getByRole('button', { name: '切る', exact: true }).click()
  await expect(panel.getByText('通話の記録')).toBeVisible()
  await expect(panel.getByText(/^\d( \d)*$/)).toHaveCount(0)
})

test('whoever changes the way gets a new code, and is told that the former one is void', async ({
  page,
}) => {
  await goToContacts(page)
  await chooseWay(page, MAIL_WAY)
  await proveWay(page, MAIL_WAY)
  const mailed = await MAIL_WAY.receive(page)
  await button(page, 'ほかの方法で受け取る').click()
  await chooseWay(page, TEXT_WAY)
  await proveWay(page, TEXT_WAY)
  await expect(page.getByText(/前に届いたコードは、もう使えません/)).toBeVisible()
  await enterCode(page, mailed)
  await expect(page.getByRole('alert').getByText(/セキュリティ コードが違います/)).toBeVisible()
  await enterCode(page, await TEXT_WAY.receive(page))
  await expectScreen(page, 'パスワードのリセット')
})

test.describe('「受信設定」 that turns our messages away', () => {
  for (const { tab, setting, way, note } of [
    {
      tab: 'メール',
      setting: '知らないドメインからのメールを受け取らない',
      way: MAIL_WAY,
      note: /メールを1通、受け取りませんでした/,
    },
    {
      tab: '電話',
      setting: '知らない番号からの電話を受けない',
      way: CALL_WAY,
      note: /電話を1件、受けませんでした/,
    },
    {
      tab: 'SMS',
      setting: '知らない番号からのSMSを受けない',
      way: TEXT_WAY,
      note: /SMSを1通、受け取りませんでした/,
    },
  ] as const) {
    test(`is cured on the device, and a new code arrives: ${tab}`, async ({ page }) => {
      await goToContacts(page)
      await openTab(page, tab)
      await changeReception(page, setting, true)
      if (tab === 'メール') {
        await changeReception(page, '@account.microsoft.com からのメールは受け取る', false)
      }
      await chooseWay(page, way)
      await proveWay(page, way)
      await expect(devices(page).getByText(note)).toBeVisible()
      // The kiosk itself says the same as to everybody.
      await expect(page.getByText(/送りました|かけました/).first()).toBeVisible()
      await openTab(page, tab)
      await changeReception(page, setting, false)
      await openTab(page, '時計')
      await devices(page).getByRole('button', { name: '10分進める', exact: true }).click()
      await button(page, '新しいコードを送る').first().click()
      await enterCode(page, await way.receive(page))
      await expectScreen(page, 'パスワードのリセット')
    })
  }

  test('lets our mail through where our domain is on the list', async ({ page }) => {
    await goToContacts(page)
    await changeReception(page, '知らないドメインからのメールを受け取らない', true)
    await chooseWay(page, MAIL_WAY)
    await proveWay(page, MAIL_WAY)
    expect(await MAIL_WAY.receive(page)).toMatch(/^\d{7}$/)
  })
})

test('a telephone that nobody answers gives up, and rings again with a new code', async ({
  page,
}) => {
  await goToContacts(page)
  await chooseWay(page, CALL_WAY)
  await proveWay(page, CALL_WAY)
  const ringing = devices(page).getByText('電話がかかってきました。').first()
  await expect(ringing).toBeVisible()
  await openTab(page, '時計')
  await devices(page).getByRole('button', { name: '10分進める', exact: true }).click()
  await openTab(page, '電話')
  await expect(devices(page).getByText('出ませんでした', { exact: true })).toBeVisible()
  await button(page, '新しいコードを送る').first().click()
  await enterCode(page, await CALL_WAY.receive(page))
  await expectScreen(page, 'パスワードのリセット')
})

test('a contact that is out of use gets nothing, and the screen says what to do', async ({
  page,
}) => {
  await goToContacts(page, 'ito.makoto@live.jp')
  await page.getByRole('radio', { name: 'ol*****@example.com にメールを送信', exact: true }).check()
  await field(page, '「@」より左側の部分').fill('old-ito')
  await button(page, 'コードの送信').click()
  await expectScreen(page, 'セキュリティ コードの入力')
  await page.getByText('コードが届かないとき').click()
  await expect(page.getByText(/@account\.microsoft\.com/).first()).toBeVisible()
  await expect(devices(page).getByText('メールはまだ届いていません。')).toBeVisible()
})

test('the moved clock voids a code, and says so on the screen', async ({ page }) => {
  await goToContacts(page)
  await chooseWay(page, MAIL_WAY)
  await proveWay(page, MAIL_WAY)
  await MAIL_WAY.receive(page)
  await openTab(page, '時計')
  await devices(page).getByRole('button', { name: '10分進める', exact: true }).click()
  await expect(page.getByText(/コードの有効期限が切れました/)).toBeVisible()
  await devices(page).getByRole('button', { name: '24時間進める', exact: true }).click()
  await expectScreen(page, '事前にご確認ください')
  await expect(devices(page).getByText(/本当の時刻より.*進んでいます/)).toBeVisible()
})
