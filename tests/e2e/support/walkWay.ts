import { expect, type Page } from '@playwright/test'
import type { StepCode } from '#shared/procedure/steps'
import { readMailedCode, readTextedCode, writeDownCode } from './devices'
import {
  begin,
  button,
  chooseReason,
  enterCode,
  expectScreen,
  field,
  identify,
  setPassword,
  signIn,
} from './journeys'
import type { Step } from './procedureSteps'

/** One of the procedure's ways to a code. */
export interface Way {
  readonly letter: 'A' | 'B' | 'C'
  readonly option: string
  readonly proof: { readonly field: string; readonly value: string }
  /** Reads the code where it arrives. */
  readonly receive: (page: Page) => Promise<string>
}

export const MAIL_WAY: Way = {
  letter: 'A',
  option: 'ms*****@outlook.com にメールを送信',
  proof: { field: '「@」より左側の部分', value: 'msabc123' },
  receive: readMailedCode,
}
export const CALL_WAY: Way = {
  letter: 'B',
  option: '********78 に電話をかける',
  proof: { field: '電話番号の最後の 4 桁', value: '5978' },
  receive: writeDownCode,
}
export const TEXT_WAY: Way = {
  letter: 'C',
  option: '*********32 にテキストを送信',
  proof: { field: '電話番号の最後の 4 桁', value: '5432' },
  receive: readTextedCode,
}

const OFFERED = [
  'ms*****@outlook.com にメールを送信',
  '********78 に電話をかける',
  '*********32 にテキストを送信',
  '*********32 に電話をかける',
  'すべての情報が不明',
]

/** 手順 1 to 4, for Yamada, who has every way. */
export async function walkToContacts(page: Page, step: Step): Promise<void> {
  await step('1', '「はじめる」で手続きの画面が開く', () => begin(page))
  await step('2', '「パスワードを忘れた」と「次へ」で「アカウントの復元」が開く', () =>
    chooseReason(page),
  )
  await step('3', '小文字の xvms でも、画像の文字 XVMS として通る', () => identify(page))
  await step('4', '登録された連絡先が4つの受け取り方で、伏せ字で並ぶ', async () => {
    for (const name of OFFERED) {
      await expect(page.getByRole('radio', { name, exact: true })).toBeVisible()
    }
  })
}

export async function chooseWay(page: Page, { option, proof }: Way): Promise<void> {
  await page.getByRole('radio', { name: option, exact: true }).check()
  await expect(field(page, proof.field)).toBeVisible()
}

export async function proveWay(page: Page, { proof }: Way): Promise<void> {
  await field(page, proof.field).fill(proof.value)
  await button(page, 'コードの送信').click()
  await expectScreen(page, 'セキュリティ コードの入力')
}

/** From 「本人確認が必要です」 to 「サインインできました」, by one way. */
export async function walkWay(
  page: Page,
  step: Step,
  way: Way,
  passwords: { readonly former: string; readonly next: string },
): Promise<void> {
  const code = (number: 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8): StepCode => `${way.letter}-${number}`
  let digits = ''
  await step(code(1), `「${way.option}」を選ぶと、入力欄が開く`, () => chooseWay(page, way))
  await step(code(2), `「${way.proof.field}」が一致すると、コードが送られる`, () =>
    proveWay(page, way),
  )
  await step(code(3), '「セキュリティ コードの入力」が開いたままになる', () =>
    expectScreen(page, 'セキュリティ コードの入力'),
  )
  await step(code(4), '7けたのコードが届く', async () => {
    digits = await way.receive(page)
    expect(digits).toMatch(/^\d{7}$/)
    await expectScreen(page, 'セキュリティ コードの入力')
  })
  await step(code(5), 'コードを入力して「次へ」を押せる', async () => {
    await field(page, 'セキュリティ コード').fill(digits)
  })
  await step('5', '本人確認が終わり、「パスワードのリセット」が開く', async () => {
    await enterCode(page, digits)
    await expectScreen(page, 'パスワードのリセット')
  })
  await step(code(6), '新しいパスワードを2回入力すると、変わる', async () => {
    await setPassword(page, passwords.next)
    await expectScreen(page, 'お使いのアカウントは回復されました')
  })
  await step(code(7), '「お使いのアカウントは回復されました」で「次へ」', async () => {
    await button(page, '次へ').click()
    await expectScreen(page, 'サインイン')
  })
  await step(code(8), '前のパスワードでは入れず、新しいパスワードでサインインできる', async () => {
    await signIn(page, passwords.former)
    await expect(page.getByRole('alert')).toBeVisible()
    await signIn(page, passwords.next)
    await expectScreen(page, 'サインインできました')
  })
}
