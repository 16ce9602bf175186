import type { Page } from '@playwright/test'
import {
  begin,
  button,
  chooseMail,
  chooseReason,
  enterCode,
  expectScreen,
  identify,
  proveMail,
  setPassword,
} from '../support/journeys'
import { readMailedCode } from '../support/devices'
import { expect, test } from '../support/kiosk'
import { MAIL_WAY } from '../support/walkWay'
import { tabWalk } from './checks/focus'

const TOOLS = ['やめる', '表示を変える', '係員を呼ぶ']
const BACK_AND_ON = ['もどる', '次へ']
const NOTICE = ['受付番号で確かめる', 'メールのリンクを開く', 'はじめる']
const IDENTIFY = ['Microsoft アカウント', '新規', '音声', '表示されている文字を入力してください']
const CODE = [
  'セキュリティ コード',
  '新しいコードを送る',
  'コードが届かないとき',
  'ほかの方法で受け取る',
  '次へ',
]
const NEW_PASSWORD_TWICE = [
  '新しいパスワード',
  '新しいパスワードを表示する',
  'パスワードの再入力',
  'パスワードの再入力を表示する',
  '次へ',
]
const SIGN_IN = ['Microsoft アカウント', 'パスワード', 'パスワードを表示する', 'サインイン']
const DISPLAY = [
  '標準',
  '白黒反転',
  'ふりがな',
  'やさしい日本語',
  '読み上げ',
  '動きを減らす',
  '時間を長く',
  '元にもどす',
  '閉じる',
]

/** The stops of the Tab key, without the practice devices. */
async function stopsOf(page: Page): Promise<readonly string[]> {
  const stops = await tabWalk(page)
  return stops.filter(({ place }) => place !== 'device').map(({ name }) => name)
}

test('the Tab key goes through the screens in the order that they are read in', async ({
  page,
}) => {
  const expectStops = async (place: string, expected: readonly string[]) => {
    expect.soft(await stopsOf(page), place).toEqual(expected)
  }
  await expectStops('notice', ['表示を変える', '係員を呼ぶ', ...NOTICE])
  await begin(page)
  await expectStops('reason', [...TOOLS, 'パスワードを忘れた', ...BACK_AND_ON])
  await chooseReason(page)
  await expectStops('identify', [...TOOLS, ...IDENTIFY, ...BACK_AND_ON])
  await identify(page)
  await expectStops('contacts', [...TOOLS, MAIL_WAY.option, ...BACK_AND_ON])
  await chooseMail(page)
  const proof = [MAIL_WAY.option, MAIL_WAY.proof.field, 'もどる', 'コードの送信']
  await expectStops('a chosen contact', [...TOOLS, ...proof])
  await proveMail(page)
  const code = await readMailedCode(page)
  await expectStops('code', [...TOOLS, ...CODE])
  await enterCode(page, code)
  await expectScreen(page, 'パスワードのリセット')
  await expectStops('new password', [...TOOLS, ...NEW_PASSWORD_TWICE])
  await setPassword(page)
  await expectScreen(page, 'お使いのアカウントは回復されました')
  await button(page, '次へ').click()
  await expectScreen(page, 'サインイン')
  await expectStops('sign-in', [...TOOLS, ...SIGN_IN])
  await button(page, '表示を変える').click()
  await expectStops('display', DISPLAY)
})
