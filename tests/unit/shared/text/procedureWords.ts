import { BRAND } from '#shared/procedure/brand'
import type { TextKey } from '#shared/text/catalogue'

/**
 * The procedure's own titles, options, buttons and field names, typed off its text once more, so
 * that a slip in the catalogue is not copied into what it is compared with.
 */
export const PROCEDURE_WORDS = {
  'notice.title': '事前にご確認ください',
  'notice.begin': 'はじめる',
  'button.next': '次へ',
  'button.finish': '終了',
  'reason.title': 'サインインできない理由は何ですか?',
  'reason.forgotten': 'パスワードを忘れた',
  'reason.known-but-refused': 'パスワードはわかっているが、サインインできない',
  'reason.someone-else': `他のユーザーが ${BRAND.account}を使用している可能性がある`,
  'identify.title': 'アカウントの復元',
  'identify.address': BRAND.account,
  'identify.picture': '表示されている文字を入力してください',
  'identify.newPicture': '新規',
  'identify.audio': '音声',
  'contact.title': '本人確認が必要です',
  'contact.email': '{mask} にメールを送信',
  'contact.call': '{mask} に電話をかける',
  'contact.sms': '{mask} にテキストを送信',
  'contact.unknown': 'すべての情報が不明',
  'contact.localPart': '「@」より左側の部分',
  'contact.lastDigits': '電話番号の最後の 4 桁',
  'contact.send': 'コードの送信',
  'code.title': 'セキュリティ コードの入力',
  'code.field': 'セキュリティ コード',
  'password.title': 'パスワードのリセット',
  'password.new': '新しいパスワード',
  'password.again': 'パスワードの再入力',
  'recovered.title': 'お使いのアカウントは回復されました',
  'signIn.title': 'サインイン',
  'signIn.address': BRAND.account,
  'signIn.password': 'パスワード',
  'signIn.submit': 'サインイン',
  'signedIn.title': 'サインインできました',
  'recovery.title': `${BRAND.account}の復元`,
  'recovery.contactAddress': '連絡先のメール アドレス',
  'recovery.unknown': 'わからない',
  'recovery.check.submit': '送信',
  'recovery.sent.done': 'OK',
} as const satisfies Partial<Record<TextKey, string>>
