import type { Page } from '@playwright/test'
import {
  allSaid,
  expectSaying,
  giveVoice,
  heardScreen,
  readAloud,
  saying,
  switchReadAloud,
} from './support/fakeVoice'
import {
  begin,
  button,
  chooseMail,
  chooseReason,
  enterCode,
  expectScreen,
  field,
  goToCode,
  goToContacts,
  NEW_PASSWORD,
  setPassword,
} from './support/journeys'
import { expect, test } from './support/kiosk'
import {
  askForRecovery,
  ENOUGH,
  fillPages,
  giveContactAddress,
  readReceipt,
  TANAKA,
} from './support/walkRecovery'

const REASON_TITLE = 'サインインできない理由は何ですか?'

const DIGIT_WORDS = 'ゼロ いち に さん よん ご ろく なな はち きゅう'.split(' ')

function inWords(code: string): string {
  return [...code].map((digit) => DIGIT_WORDS[Number(digit)]).join(' ')
}

/** The first screen with choices, being read. */
async function openReasons(page: Page): Promise<readonly string[]> {
  await giveVoice(page)
  await begin(page)
  await readAloud(page)
  return await heardScreen(page, REASON_TITLE)
}

test('a screen is read with its title, its choices and its buttons, in that order', async ({
  page,
}) => {
  const lines = await openReasons(page)
  const choices = lines.filter((line) => line.startsWith('選択肢'))
  expect(choices[0]).toBe('選択肢1、パスワードを忘れた')
  expect(choices).toHaveLength(await page.getByRole('radio').count())
  expect(lines.slice(-2)).toEqual(['ボタン、もどる', 'ボタン、次へ'])
})

test('readings over the words are not said a second time', async ({ page }) => {
  const lines = await openReasons(page)
  await button(page, '表示を変える').click()
  await page.getByRole('switch', { name: 'ふりがな' }).click()
  await page.keyboard.press('Escape')
  await expect(page.locator('main rt').first()).toBeVisible()
  expect(await heardScreen(page, REASON_TITLE)).toEqual(lines)
})

test('any press breaks it off, and a choice is said when it is made', async ({ page }) => {
  await openReasons(page)
  await page.keyboard.press('Shift')
  expect(await saying(page)).toEqual([])
  await page.getByRole('radio', { name: 'パスワードを忘れた', exact: true }).check()
  await expectSaying(page, ['選択肢1、パスワードを忘れた、選択済み'])
})

test('the next screen is read, with its fields and never with what is in them', async ({
  page,
}) => {
  await openReasons(page)
  await chooseReason(page)
  const lines = await heardScreen(page, 'アカウントの復元')
  expect(lines).toContain('入力欄、Microsoft アカウント')
  expect(lines.join('')).not.toMatch(/XVMS|xvms/)
  await field(page, 'Microsoft アカウント').fill('yamada.taro@outlook.com')
  await button(page, 'もう一度聞く').click()
  const again = await heardScreen(page, 'アカウントの復元')
  expect(again).toContain('入力欄、Microsoft アカウント、入力済み')
  expect(again.join('')).not.toContain('yamada')
})

test('what is wrong is read as soon as it is found, and again when it stays', async ({ page }) => {
  await openReasons(page)
  await button(page, '次へ').click()
  const summary = page.getByRole('alert')
  const [title = ''] = await heardScreen(page, await summary.getByRole('heading').innerText())
  const lines = [title, await summary.getByRole('listitem').innerText()]
  await expectSaying(page, lines)
  await button(page, '次へ').click()
  await expectSaying(page, lines)
})

test('a masked contact is said in words, and its name stays what is to be seen', async ({
  page,
}) => {
  await goToContacts(page)
  await giveVoice(page)
  await readAloud(page)
  const lines = await heardScreen(page, '本人確認が必要です')
  expect(lines.join('\n')).toContain('ms で始まる outlook.com のメールアドレスにメールを送信')
  expect(lines.join('\n')).not.toContain('*')
  const mail = page.getByRole('radio', { name: 'ms*****@outlook.com にメールを送信', exact: true })
  await expect(mail).toHaveAccessibleDescription(
    'ms で始まる outlook.com のメール アドレス にメールを送信',
  )
  await chooseMail(page)
  await expect.poll(() => saying(page)).toContain('入力欄、アットマークより左側の部分')
})

test('no code and no password is ever said, not even one that is shown', async ({ page }) => {
  await giveVoice(page)
  const code = await goToCode(page)
  await readAloud(page)
  await heardScreen(page, 'セキュリティコードの入力')
  await enterCode(page, code)
  await heardScreen(page, 'パスワードのリセット')
  await page.getByLabel('新しいパスワード', { exact: true }).fill(NEW_PASSWORD)
  await page.getByRole('button', { name: /^新しいパスワード.*表示/ }).click()
  await button(page, 'もう一度聞く').click()
  const lines = await heardScreen(page, 'パスワードのリセット')
  expect(lines).toContain('入力欄、新しいパスワード、入力済み')
  await setPassword(page)
  await heardScreen(page, 'お使いのアカウントは回復されました')
  const all = (await allSaid(page)).join('\n')
  expect(all).not.toContain(NEW_PASSWORD)
  expect(all).not.toContain(code)
  expect(all).not.toContain(inWords(code))
})

test('what somebody remembers for the recovery form stays out of the room, and so does its receipt', async ({
  page,
}) => {
  await giveVoice(page)
  await goToContacts(page, TANAKA.address)
  await readAloud(page)
  await askForRecovery(page)
  await giveContactAddress(page, 'musume@example.jp')
  const hearAll = async () => {
    await button(page, 'もう一度聞く').click()
    await expect.poll(() => saying(page)).toContain('ボタン、もどる')
  }
  await fillPages(page, ENOUGH, hearAll)
  expect(await allSaid(page)).toContain('生年月日を読み取りました。')
  await hearAll()
  await button(page, '送信').click()
  await expectScreen(page, '申し込みを受け付けました')
  const receipt = await readReceipt(page)
  expect(await heardScreen(page, '申し込みを受け付けました')).toContain('画面の番号')
  const all = (await allSaid(page)).join('\n')
  const answers = ['たなか', 'ﾕｳｺ', '1979', '54', '060', 'Sapporo', '同窓会', 'musume', 'tanaka']
  expect(answers.filter((answer) => all.includes(answer))).toEqual([])
  expect(all).not.toContain(inWords(receipt.slice(0, 4)))
})

test('a dialog is read instead of the screen behind it, and then the screen', async ({ page }) => {
  await openReasons(page)
  await button(page, 'やめる').click()
  const lines = await heardScreen(page, '手続きをやめますか')
  expect(lines).toContain('ボタン、手続きを続ける')
  expect(lines).not.toContain(REASON_TITLE)
  await button(page, '手続きを続ける').click()
  await heardScreen(page, REASON_TITLE)
})

test('it is silent once it is switched off, and for the next person', async ({ page }) => {
  await openReasons(page)
  await switchReadAloud(page)
  await page.keyboard.press('Escape')
  await expectSaying(page, [])
  await expect(button(page, 'もう一度聞く')).toBeHidden()
  await readAloud(page)
  await heardScreen(page, REASON_TITLE)
  await button(page, 'やめる').click()
  await button(page, 'やめて最初の画面にもどる').click()
  await expectScreen(page, '事前にご確認ください')
  await expect(button(page, 'もう一度聞く')).toBeHidden()
  await expectSaying(page, [])
})

for (const languages of [[], ['en-US']]) {
  test(`a machine with ${languages.length} voices, none of them Japanese, says so`, async ({
    page,
  }) => {
    await giveVoice(page, languages)
    await switchReadAloud(page)
    await expect(page.getByRole('status').filter({ hasText: '音声がない' })).toHaveText(
      'この案内機には日本語の音声がないため、読み上げできません。',
    )
    await page.keyboard.press('Escape')
    await expect(button(page, 'もう一度聞く')).toBeHidden()
    expect(await allSaid(page)).toEqual([])
  })
}

test('a machine without any speech says that it has no voice', async ({ page }) => {
  await page.evaluate(() => {
    Object.defineProperty(window, 'speechSynthesis', { value: undefined, configurable: true })
  })
  await switchReadAloud(page)
  await expect(page.getByText('この案内機には日本語の音声がないため')).toBeVisible()
})
