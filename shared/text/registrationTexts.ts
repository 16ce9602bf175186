import { BRAND } from '../procedure/brand'
import { LIMITS } from '../procedure/limits'

/** A new account, for those whose old one could not be recovered. */
export const registrationTexts = {
  'registration.title': { standard: `${BRAND.account}の新規作成` },

  'registration.profile.lead': {
    standard: '新しいアカウントを作ります。いままでのアカウントは、そのまま残ります。',
  },
  'registration.address': { standard: BRAND.account },
  'registration.addressHelp': {
    standard: 'これからサインインに使うメール アドレスです（例：taro@example.com）。',
  },
  'registration.familyName': { standard: '姓' },
  'registration.givenName': { standard: '名' },
  'registration.nameHelp': { standard: '漢字でもカナでもローマ字でもかまいません。' },

  'registration.password.title': { standard: 'パスワードの設定' },
  'registration.password.lead': { standard: '{address} のパスワードを決めてください。' },

  'registration.contacts.title': { standard: '連絡先の登録' },
  'registration.contacts.lead': {
    standard:
      'パスワードを忘れたときに、セキュリティ コードを受け取る連絡先です。いま、届くかどうかを確かめます。',
  },
  'registration.contacts.proven': { standard: 'コードが届くことを確かめた連絡先' },
  'registration.contacts.provenMark': { standard: '確認済み' },
  'registration.contacts.kind': { standard: '加える連絡先を選んでください' },
  'registration.contacts.more': {
    standard: `連絡先は${LIMITS.contactsOfNewAccount}つまで登録できます。2つ以上あると、1つが使えなくなっても安心です。`,
  },
  'registration.contacts.full': {
    standard: `連絡先を${LIMITS.contactsOfNewAccount}つ登録しました。これ以上は加えられません。`,
  },
  'registration.contacts.add': { standard: '連絡先をもう1つ加える' },
  'registration.contacts.stopAdding': { standard: '加えずにもどる' },
  'registration.contacts.send': { standard: 'コードの送信' },
  'registration.contacts.complete': { standard: 'この内容で作成する' },

  'registration.kind.email': { standard: 'メール アドレス' },
  'registration.kind.landline': { standard: '自宅の電話' },
  'registration.kind.mobile': { standard: '携帯電話' },
  'registration.value.email': { standard: '連絡先のメール アドレス' },
  'registration.value.landline': { standard: '自宅の電話番号' },
  'registration.value.mobile': { standard: '携帯電話の番号' },
  'registration.valueHelp.email': {
    standard: `${LIMITS.codeDigits}けたのコードがメールで届きます。作っているアカウントとは別のものにしてください。`,
  },
  'registration.valueHelp.landline': {
    standard: `電話がかかり、自動音声が${LIMITS.codeDigits}けたのコードを読み上げます（例：03-1234-5978）。`,
  },
  'registration.valueHelp.mobile': {
    standard: `${LIMITS.codeDigits}けたのコードがテキスト（短いメッセージ）で届きます（例：090-9876-5432）。`,
  },
  'registration.code.back': { standard: '連絡先を直す' },
} as const
