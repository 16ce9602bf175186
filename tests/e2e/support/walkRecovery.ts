import { expect, type Page } from '@playwright/test'
import { advanceClock, devices, openTab } from './devices'
import {
  begin,
  button,
  chooseReason,
  expectScreen,
  field,
  identify,
  setPassword,
  signIn,
} from './journeys'
import type { Step } from './procedureSteps'

export const TANAKA = { address: 'tanaka.yuko@outlook.com', password: 'yuko-2002' }
export const RECOVERY = 'Microsoft アカウントの復元'

/** What somebody remembers; what is left out is 「わからない」. */
export interface Remembered {
  readonly familyName?: string
  readonly givenName?: string
  readonly birth?: readonly [year: string, month: string, day: string]
  readonly postalCode?: string
  readonly formerPassword?: string
  readonly subject?: string
}

/** Looks at a screen before it is left by the button of that name. */
export type Look = (primary: string) => Promise<void>

/** In kana, by the era, by the postal code of three digits: as people remember. */
export const ENOUGH: Remembered = {
  familyName: 'たなか',
  givenName: 'ﾕｳｺ',
  birth: ['昭和54', '7', '21'],
  postalCode: '060',
  formerPassword: 'Sapporo#1',
  subject: 'Re: 同窓会のご案内',
}
export const TOO_LITTLE: Remembered = { familyName: '田中', birth: ['1979', '7', '20'] }

/** 補足-1 to 補足-4: from the first screen to the receipt, whose number it gives. */
export async function walkToReceipt(
  page: Page,
  step: Step,
  remembered: Remembered,
  contactAddress = 'musume@example.jp',
): Promise<string> {
  let receipt = ''
  await begin(page)
  await chooseReason(page)
  await identify(page, TANAKA.address)
  await step(
    '補足-1',
    '「すべての情報が不明」と「次へ」で「Microsoft アカウントの復元」が開く',
    () => askForRecovery(page),
  )
  await step('補足-2', '連絡先のメール アドレスと画像の文字を入力し、「次へ」', () =>
    giveContactAddress(page, contactAddress),
  )
  await step('補足-3', '覚えている項目を入力し、確かめて「送信」', async () => {
    await fillPages(page, remembered)
    await button(page, '送信').click()
    await expectScreen(page, '申し込みを受け付けました')
  })
  await step('補足-4', '受付番号と、返事が届くまでの時間が表示される', async () => {
    receipt = await readReceipt(page)
    await button(page, 'OK').click()
    await expectScreen(page, '事前にご確認ください')
  })
  return receipt
}

/** 補足-5: a day later the answer is in the mailbox; its link opens the page of that title. */
export async function walkToAnswer(page: Page, step: Step, title: string): Promise<void> {
  await step('補足-5', '24時間たつと、連絡先のメールに返事が届き、リンクが開ける', async () => {
    await advanceClock(page, '24時間進める')
    await openTab(page, 'メール')
    await devices(page).getByRole('button', { name: 'リンクを開く', exact: true }).first().click()
    await expectScreen(page, title)
  })
}

export async function askForRecovery(page: Page): Promise<void> {
  await page.getByRole('radio', { name: 'すべての情報が不明', exact: true }).check()
  await button(page, '次へ').click()
  await expectScreen(page, RECOVERY)
}

export async function giveContactAddress(page: Page, address: string): Promise<void> {
  await field(page, '連絡先のメール アドレス').fill(address)
  await field(page, '表示されている文字を入力してください').fill('xvms')
  await button(page, '次へ').click()
  await expectPage(page, 'お名前')
}

export async function expectPage(page: Page, title: string): Promise<void> {
  await expect(page.getByRole('heading', { level: 2, name: title, exact: true })).toBeVisible()
}

/** The five short steps, to the page that shows the answers. */
export async function fillPages(
  page: Page,
  remembered: Remembered,
  look: Look = async () => {},
): Promise<void> {
  const goOn = async (title: string) => {
    await look('次へ')
    await button(page, '次へ').click()
    await expectPage(page, title)
  }
  const [year, month, day] = remembered.birth ?? ['', '', '']
  await field(page, '姓').fill(remembered.familyName ?? '')
  await field(page, '名').fill(remembered.givenName ?? '')
  await goOn('生年月日')
  await field(page, '年').fill(year)
  await field(page, '月').fill(month)
  await field(page, '日').fill(day)
  await goOn('お住まい')
  await field(page, '郵便番号').fill(remembered.postalCode ?? '')
  await goOn('以前のパスワード')
  await page.getByLabel('1つ目', { exact: true }).fill(remembered.formerPassword ?? '')
  await goOn('最近送ったメール')
  await page
    .getByRole('group', { name: '最近送ったメールの件名', exact: true })
    .getByLabel('1つ目', { exact: true })
    .fill(remembered.subject ?? '')
  await goOn('送信の前に')
}

export async function readReceipt(page: Page): Promise<string> {
  const receipt = page.getByText(/^\d{4}-\d{4}-\d{4}$/)
  await expect(receipt).toBeVisible()
  return (await receipt.textContent()) ?? ''
}

/** From the page behind a verified answer's link to 「サインインできました」. */
export async function resetByLink(page: Page, password: string): Promise<void> {
  await setPassword(page, password)
  await expectScreen(page, 'お使いのアカウントは回復されました')
  await button(page, '次へ').click()
  await expectScreen(page, 'サインイン')
  await signIn(page, password)
  await expectScreen(page, 'サインインできました')
}
