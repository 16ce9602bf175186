import { BRAND } from '../procedure/brand'
import { LIMITS } from '../procedure/limits'
import { codeTexts } from './codeTexts'

const MINUTE_MS = 60_000

/**
 * The procedure's own titles, options, buttons and field names stand here letter for letter, as
 * people rehearse them; all other sentences are ours.
 */
export const screenTexts = {
  ...codeTexts,

  'notice.title': { standard: '事前にご確認ください' },
  'notice.lead': {
    standard: `パスワードを忘れたかたや、アカウントがロックされたかたのための手続きです。5分ほどで終わります（制限時間は${LIMITS.sessionLifeMs / MINUTE_MS}分です）。`,
  },
  'notice.device.title': { standard: 'Windows 8、Windows 8.1をお使いのかた' },
  'notice.device.body': {
    standard:
      'サインインできないときは、インターネットにつながる別の端末が必要です。この案内機を、その代わりにお使いいただけます。',
  },
  'notice.identity.title': { standard: '本人確認をします' },
  'notice.identity.body': {
    standard: `悪用を防ぐため、セキュリティ コード（一時的に使う${LIMITS.codeDigits}けたの数字）で、ご本人であることを確認します。`,
  },
  'notice.prepare.title': { standard: 'ご用意いただくもの' },
  'notice.prepare.account': {
    standard: `パスワードをリセットする${BRAND.account}（メール アドレス）`,
  },
  'notice.prepare.contact': { standard: 'いまここで使える、登録済みの連絡先（メールや電話）' },
  'notice.prepare.mail': { standard: `@${BRAND.mailSenderDomain}からのメールを受け取れる設定` },
  'notice.begin': { standard: 'はじめる' },
  'notice.ended.finished': {
    standard: '手続きが終わりました。入力した内容は、画面から消去しました。',
  },
  'notice.ended.abandoned': { standard: '手続きをやめました。入力した内容は消去しました。' },
  'notice.ended.expired': {
    standard:
      '制限時間が過ぎたため、手続きを終了しました。入力した内容は消去しました。続けるときは、もう一度「はじめる」を押してください。',
  },
  'notice.already': { standard: '復元を申し込み済みのかた' },
  'notice.askStatus': { standard: '受付番号で確かめる' },
  'notice.openLink': { standard: 'メールのリンクを開く' },

  'reason.title': { standard: 'サインインできない理由は何ですか?' },
  'reason.forgotten': { standard: 'パスワードを忘れた' },
  'reason.known-but-refused': { standard: 'パスワードはわかっているが、サインインできない' },
  'reason.someone-else': { standard: `他のユーザーが ${BRAND.account}を使用している可能性がある` },
  'reason.known.title': { standard: '先に確かめてください' },
  'reason.known.capsLock': {
    standard: 'Caps Lock（英字が大文字になる機能）や日本語入力が、オンになっていませんか。',
  },
  'reason.known.account': { standard: 'アカウント（メール アドレス）は合っていますか。' },
  'reason.known.lock': { standard: 'アカウントがロックされていても、この手続きで解除できます。' },
  'reason.known.changed': { standard: '最近、パスワードを変えていませんか。' },
  'reason.known.goOn': {
    standard: '確かめてもサインインできないときは、「次へ」を押してください。',
  },
  'reason.someone.title': { standard: 'まずパスワードを変えましょう' },
  'reason.someone.body': {
    standard:
      'パスワードを変えると、前のパスワードを知っている人は、サインインできなくなります。ほかの人に知られていない、新しいパスワードを決めてください。',
  },
  'reason.someone.contacts': {
    standard:
      '途中で、見覚えのない連絡先が表示されたら、選ばないでください。最後の画面で、ほかに確かめることをご案内します。',
  },

  'identify.title': { standard: 'アカウントの復元' },
  'identify.address': { standard: BRAND.account },
  'identify.addressHelp': {
    standard:
      'メール アドレスを入力してください（例：taro@example.com）。全角でも半角でもかまいません。',
  },
  'identify.picture': { standard: '表示されている文字を入力してください' },
  'identify.pictureHelp': {
    standard: '大文字でも小文字でもかまいません。読みにくいときは「新規」を押します。',
  },
  'identify.pictureAlt': {
    standard:
      '入力していただく文字の画像です。読めないときは「新規」を押すか、係員にお声がけください。',
  },
  'identify.pictureRenewed': { standard: '別の文字に変わりました。' },
  'identify.newPicture': { standard: '新規' },
  'identify.audio': { standard: '音声' },
  'identify.audioNotReady': {
    standard: '音声での案内は、まだ使えません。画像が読めないときは、係員にお声がけください。',
  },

  'password.title': { standard: 'パスワードのリセット' },
  'password.lead': { standard: '{address} の新しいパスワードを決めてください。' },
  'password.rules': { standard: 'パスワードのきまり' },
  'password.rule.length': {
    standard: `${LIMITS.passwordMinimumCharacters}文字以上、${LIMITS.passwordMaximumCharacters}文字以下`,
  },
  'password.rule.kinds': {
    standard: `大文字・小文字・数字・記号のうち、${LIMITS.passwordMinimumKinds}種類以上`,
  },
  'password.rule.halfWidth': { standard: '半角の文字だけ（空白は使えません）' },
  'password.rule.met': { standard: 'できています' },
  'password.rule.open': { standard: 'まだです' },
  'password.rule.state': { standard: '{rule}：{state}' },
  'password.new': { standard: '新しいパスワード' },
  'password.again': { standard: 'パスワードの再入力' },
  'password.againHelp': { standard: '確認のため、同じパスワードをもう一度入力してください。' },
  'password.show': { standard: '{field}を表示する' },
  'password.showShort': { standard: '表示する' },

  'recovered.title': { standard: 'お使いのアカウントは回復されました' },
  'recovered.lead': { standard: '{address} のパスワードが変わりました。' },
  'recovered.lock': {
    standard: 'アカウントがロックされていたときは、ロックも解除されました。',
  },
  'recovered.someone': {
    standard: '前のパスワードを知っている人は、もうサインインできません。',
  },
  'recovered.next': {
    standard: '「次へ」を押して、新しいパスワードでサインインできることを確かめてください。',
  },

  'signIn.title': { standard: 'サインイン' },
  'signIn.lead': { standard: '先ほど決めた新しいパスワードを入力してください。' },
  'signIn.leadNew': {
    standard: 'アカウントができました。先ほど決めたパスワードで、サインインしてみましょう。',
  },
  'signIn.address': { standard: BRAND.account },
  'signIn.password': { standard: 'パスワード' },
  'signIn.submit': { standard: 'サインイン' },

  'signedIn.title': { standard: 'サインインできました' },
  'signedIn.lead': {
    standard: '{address} に、新しいパスワードでサインインできることを確かめました。',
  },
  'signedIn.done': { standard: 'これで、パスワードの変更は完了です。' },
  'signedIn.devices': {
    standard: 'パソコンやスマートフォンに保存した前のパスワードも、変えてください。',
  },
  'signedIn.leadNew': { standard: '{address} にサインインできることを確かめました。' },
  'signedIn.doneNew': { standard: 'これで、新しいアカウントの作成は完了です。' },
  'signedIn.keepNew': {
    standard: 'アカウントのメール アドレスを、忘れないように控えておいてください。',
  },
  'signedIn.forgetNew': {
    standard: 'パスワードを忘れたときは、登録した連絡先で本人確認をして、リセットできます。',
  },
  'signedIn.secure.title': { standard: 'ほかに確かめること' },
  'signedIn.secure.contacts': {
    standard: '登録してある連絡先に、身に覚えのないものがないか',
  },
  'signedIn.secure.reuse': {
    standard: 'ほかのサービスで同じパスワードを使っていないか（使っていたら変える）',
  },
  'signedIn.secure.activity': {
    standard: '身に覚えのないサインイン、送信済みのメール、メールの転送設定がないか',
  },
  'signedIn.secure.device': {
    standard: 'パソコンにウイルスがいないか（ウイルス対策ソフトで調べる）',
  },
  'signedIn.secure.police': {
    standard: '被害があるときは、警察の相談専用電話（#9110）に相談できます。',
  },
  'signedIn.known': {
    standard:
      '次にサインインできないときは、Caps Lockと日本語入力、入力したアカウントを先に確かめてください。',
  },
  'signedIn.leave': {
    standard: '「終了」を押すと、入力した内容を消去して、最初の画面にもどります。',
  },

  'closed.title': { standard: 'ただいまご利用いただけません' },
  'closed.no-courier': {
    standard:
      'コードを送る準備ができていないため、手続きをはじめられません。係員にお声がけください。',
  },
  'closed.store-broken': {
    standard: 'アカウントの記録を読めないため、手続きをはじめられません。係員にお声がけください。',
  },
} as const
