import fs from 'node:fs'
import type { Page } from '@playwright/test'
import { STEPS } from '#shared/procedure/steps'
import { expect, test } from '../e2e/support/kiosk'
import {
  begin,
  button,
  chooseMail,
  chooseReason,
  enterCode,
  expectScreen,
  field,
  identify,
  mailbox,
  proveMail,
  readCode,
  setPassword,
  signIn,
  YAMADA,
} from '../e2e/support/journeys'

const PICTURES = 'out/demo'
const SIZE = { width: 1280, height: 800 }

type StepCode = (typeof STEPS)[number]['code']

/** Carries a step out, says so, and keeps a picture of the screen that it ended on. */
function narrator(page: Page) {
  const told: StepCode[] = []
  let pictures = 0
  async function picture(name: string): Promise<void> {
    pictures += 1
    const number = String(pictures).padStart(2, '0')
    await page.screenshot({ path: `${PICTURES}/${number}-${name}.png` })
  }
  async function step(code: StepCode, checked: string, work: () => Promise<void>): Promise<void> {
    await work()
    told.push(code)
    process.stdout.write(`${code.padEnd(4)} ${checked}\n`)
  }
  return { told, picture, step }
}

test('the procedure by mail, as it is written', async ({ page }) => {
  fs.rmSync(PICTURES, { recursive: true, force: true })
  await page.setViewportSize(SIZE)
  const { told, picture, step } = narrator(page)
  const newPassword = 'Asagao-2026'
  let code = ''

  await picture('notice')
  await step('1', '「はじめる」で手続きの画面が開く', () => begin(page))
  await picture('reason')
  await step('2', '「パスワードを忘れた」と「次へ」で「アカウントの復元」が開く', () =>
    chooseReason(page),
  )
  await picture('identify')
  await step('3', '小文字の xvms でも、画像の文字 XVMS として通る', () => identify(page))
  await picture('contacts')
  await step('4', '登録された連絡先が4つの受け取り方で、伏せ字で並ぶ', async () => {
    for (const name of [
      'ms*****@outlook.com にメールを送信',
      '********78 に電話をかける',
      '*********32 にテキストを送信',
      '*********32 に電話をかける',
      'すべての情報が不明',
    ]) {
      await expect(page.getByRole('radio', { name, exact: true })).toBeVisible()
    }
  })
  await step('A-1', '「メールを送信」を選ぶと、入力欄が開く', async () => {
    await chooseMail(page)
    await expect(field(page, '「@」より左側の部分')).toBeVisible()
  })
  await picture('contact-chosen')
  await step('A-2', '「@」より左側が一致すると、コードが送られる', () => proveMail(page))
  await step('A-3', '「セキュリティ コードの入力」が開いたままになる', () =>
    expectScreen(page, 'セキュリティ コードの入力'),
  )
  await step('A-4', 'Microsoft アカウント チームから、7けたのコードのメールが届く', async () => {
    code = await readCode(page)
    expect(code).toMatch(/^\d{7}$/)
    await expect(mailbox(page).getByText('Microsoft アカウント チーム').first()).toBeVisible()
    await expectScreen(page, 'セキュリティ コードの入力')
  })
  await picture('code')
  await step('A-5', 'コードと「次へ」で「パスワードのリセット」が開く', async () => {
    await enterCode(page, code)
    await expectScreen(page, 'パスワードのリセット')
  })
  await step('5', 'A-1からA-5までで、コードを受け取って本人確認が終わった', () =>
    expect(page.getByRole('heading', { level: 1 })).toHaveText('パスワードのリセット'),
  )
  await picture('new-password')
  await step('A-6', '新しいパスワードを2回入力すると、変わる', () => setPassword(page, newPassword))
  await step('A-7', '「お使いのアカウントは回復されました」が表示される', () =>
    expectScreen(page, 'お使いのアカウントは回復されました'),
  )
  await picture('recovered')
  await step('A-8', '前のパスワードでは入れず、新しいパスワードでサインインできる', async () => {
    await button(page, '次へ').click()
    await expect(field(page, 'Microsoft アカウント')).toHaveValue(YAMADA.address)
    await picture('sign-in')
    await signIn(page, YAMADA.password)
    await expect(page.getByRole('alert')).toBeVisible()
    await picture('sign-in-refused')
    await signIn(page, newPassword)
    await expectScreen(page, 'サインインできました')
  })
  await picture('signed-in')
  await button(page, '終了').click()
  await expectScreen(page, '事前にご確認ください')
  await picture('notice-again')
  expect([...told].sort()).toEqual(STEPS.map((each) => each.code).sort())
})
