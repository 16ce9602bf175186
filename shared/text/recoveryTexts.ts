import { BRAND } from '../procedure/brand'
import { LIMITS } from '../procedure/limits'

const HOUR_MS = 3_600_000

/** 補足: the road for people whom no contact reaches. The procedure's own words letter for letter. */
export const recoveryTexts = {
  'recovery.title': { standard: `${BRAND.account}の復元` },
  'recovery.account': { standard: BRAND.account },
  'recovery.contactAddress': { standard: '連絡先のメール アドレス' },
  'recovery.contactAddressHelp': {
    standard:
      'ここに結果が届きます。いま受信できる、上のアカウントとは別のメール アドレスを入力してください。ご家族のものでもかまいません。',
  },

  'recovery.place': { standard: 'ページ {page}／{pages}' },
  'recovery.unknown': { standard: 'わからない' },
  'recovery.unknownOf': { standard: '{field}：わからない' },
  'recovery.encourage': {
    standard:
      '合っている答えが多いほど、ご本人と確認できる見込みが高くなります。思い出せないものは「わからない」でかまいません。',
  },

  'recovery.name.title': { standard: 'お名前' },
  'recovery.name.lead': { standard: 'アカウントに登録したお名前を、ご本人の確認に使います。' },
  'recovery.familyName': { standard: '姓' },
  'recovery.givenName': { standard: '名' },
  'recovery.familyNameHelp': {
    standard: '漢字でもカナでもかまいません。ご結婚などで変わったときは、登録したときの姓です。',
  },
  'recovery.givenNameHelp': { standard: '漢字でもカナでもかまいません。' },

  'recovery.birth.title': { standard: '生年月日' },
  'recovery.birth.lead': { standard: 'アカウントに登録した生年月日を、ご本人の確認に使います。' },
  'recovery.birthDate': { standard: '生年月日' },
  'recovery.birthDateHelp': {
    standard: '年は、西暦でも元号でもかまいません（例：1961、昭和36、S36、平成元）。',
  },
  'recovery.birthYear': { standard: '年' },
  'recovery.birthMonth': { standard: '月' },
  'recovery.birthDay': { standard: '日' },
  'recovery.birthEcho': { standard: '{date}と読み取りました。' },

  'recovery.residence.title': { standard: 'お住まい' },
  'recovery.residence.lead': {
    standard: 'アカウントに登録したお住まいの場所を、ご本人の確認に使います。',
  },
  'recovery.country': { standard: '国/地域' },
  'recovery.prefecture': { standard: '都道府県' },
  'recovery.postalCode': { standard: '郵便番号' },

  'recovery.passwords.title': { standard: '以前のパスワード' },
  'recovery.passwords.lead': {
    standard: 'このアカウントで以前に使っていたパスワードを、ご本人の確認に使います。',
  },
  'recovery.formerPasswords': { standard: '以前のパスワード' },
  'recovery.formerPasswordsHelp': {
    standard: `全部を思い出せないときは、はじめの${LIMITS.passwordBeginningCharacters}文字だけでもかまいません。`,
  },
  'recovery.formerPassword': { standard: '以前のパスワード（{number}つ目）' },
  'recovery.passwordsKept': {
    standard:
      '{count}つ入力済みです。変えないときは、空のまま「次へ」を押してください。入力し直すと、前のものは消えます。',
  },

  'recovery.mail.title': { standard: '最近送ったメール' },
  'recovery.mail.lead': { standard: 'このアカウントから送ったメールを、ご本人の確認に使います。' },
  'recovery.sentSubjects': { standard: '最近送ったメールの件名' },
  'recovery.correspondents': { standard: '最近送った相手のメール アドレス' },
  'recovery.numbered': { standard: '{number}つ目' },

  'recovery.check.title': { standard: '送信の前に' },
  'recovery.check.lead': {
    standard:
      '内容を確かめて、よければ「送信」を押してください。直すときは「変更する」を押します。',
  },
  'recovery.check.contact': { standard: '結果の届け先' },
  'recovery.check.passwordCount': { standard: '{count}つ入力しました' },
  'recovery.check.change': { standard: '変更する' },
  'recovery.check.changeOf': { standard: '{group}を変更する' },
  'recovery.check.submit': { standard: '送信' },

  'recovery.sent.title': { standard: '申し込みを受け付けました' },
  'recovery.sent.answer': {
    standard: `結果を、通常${LIMITS.recoveryAnswerMs / HOUR_MS}時間以内に {address} へメールでお知らせします（{time}まで）。`,
  },
  'recovery.sent.before': {
    standard: `@${BRAND.mailSenderDomain}からのメールを、受け取れるようにしておいてください。`,
  },
  'recovery.sent.receipt': { standard: '受付番号' },
  'recovery.sent.keep': {
    standard: 'この番号を控えてください。「受付番号で確かめる」で使います。',
  },
  'recovery.sent.verified.title': { standard: 'ご本人と確認できたとき' },
  'recovery.sent.verified.body': { standard: 'パスワードをリセットするページのリンクが届きます。' },
  'recovery.sent.refused.title': { standard: 'ご本人と確認できなかったとき' },
  'recovery.sent.refused.body': {
    standard: 'もう一度申し込むか、新しいアカウントを作るリンクが届きます。',
  },
  'recovery.sent.done': { standard: 'OK' },

  'link.title': { standard: 'メールのリンクを開く' },
  'link.lead': {
    standard: '復元の結果を知らせるメールに書かれたリンクを、ここで開きます。',
  },
  'link.field': { standard: 'メールのリンク' },
  'link.help': {
    standard: `${BRAND.linkBase} で始まります。貼り付けても、読み取り機で読み取ってもかまいません。`,
  },

  'refused.title': { standard: 'ご本人と確認できませんでした' },
  'refused.lead': {
    standard:
      '今回ご入力いただいた内容では、確認に足りませんでした。{address} は、いまのまま変わっていません。',
  },
  'refused.again.title': { standard: 'もう一度、復元を申し込む' },
  'refused.again.body': { standard: '次のようにすると、思い出せることが増えるかもしれません。' },
  'refused.again.from': { standard: '次に申し込めるのは、{time}からです。' },
  'refused.again.home': { standard: 'ご自宅で、手紙・手帳・年賀状などを調べておく' },
  'refused.again.family': { standard: 'よくメールを送る相手やご家族に、件名や宛先を聞いておく' },
  'refused.again.old': { standard: '登録したころのお住まいや、そのころのパスワードを思い出す' },
  'refused.new.title': { standard: `新しい${BRAND.account}を作る` },
  'refused.new.body': {
    standard: '思い出せることがこれ以上ないときに選べます。いままでのメールは引き継がれません。',
  },
  'refused.new.button': { standard: '新しいアカウントを作る' },
  'refused.leave': { standard: '最初の画面にもどる' },

  'status.title': { standard: '受付番号で確かめる' },
  'status.lead': { standard: '復元の申し込みがいまどうなっているかを、ここで確かめられます。' },
  'status.receipt': { standard: '受付番号' },
  'status.receiptHelp': {
    standard: `${LIMITS.receiptDigits}けたの数字です。全角でも、間に空白やハイフンがあってもかまいません。`,
  },
  'status.lookUp': { standard: '確かめる' },
  'status.reviewing.title': { standard: '審査中です' },
  'status.reviewing.body': { standard: '{time}までに、{mask} へメールで結果をお知らせします。' },
  'status.answered.title': { standard: '結果を送りました' },
  'status.answered.body': {
    standard:
      '{time}に、{mask} へ送りました。迷惑メールのフォルダーにもないときは、係員にお声がけください。',
  },
  'status.closed.title': { standard: '終了しました' },
  'status.closed.body': {
    standard: '別の方法でパスワードが変わったため、この申し込みは終わりました。',
  },
  'status.filedAt': { standard: '受付番号 {receipt} は、{time}に受け付けました。' },
} as const
