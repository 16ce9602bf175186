import { BRAND } from '../procedure/brand'
import { LIMITS } from '../procedure/limits'

const MINUTE_MS = 60_000

/**
 * The procedure's own titles, options, buttons and field names stand here letter for letter, as
 * people rehearse them; all other sentences are ours.
 */
export const screenTexts = {
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
  'notice.ended.finished': { standard: '手続きが終わりました。入力した内容は消去しました。' },
  'notice.ended.abandoned': { standard: '手続きをやめました。入力した内容は消去しました。' },
  'notice.ended.expired': {
    standard: `制限時間の${LIMITS.sessionLifeMs / MINUTE_MS}分が過ぎたため、手続きを終了しました。入力した内容は消去しました。続けるときは、もう一度「はじめる」を押してください。`,
  },

  'reason.title': { standard: 'サインインできない理由は何ですか?' },
  'reason.forgotten': { standard: 'パスワードを忘れた' },
  'reason.known-but-refused': { standard: 'パスワードはわかっているが、サインインできない' },
  'reason.someone-else': { standard: `他のユーザーが ${BRAND.account}を使用している可能性がある` },
  'reason.known.title': { standard: '先に確かめてください' },
  'reason.known.capsLock': {
    standard: 'Caps Lock（英字が大文字になる機能）や日本語入力が、オンになっていませんか。',
  },
  'reason.known.account': {
    standard: 'アカウントは合っていますか。以前のアカウントとまちがえていませんか。',
  },
  'reason.known.lock': {
    standard:
      '違うパスワードの入力が続くと、アカウントはロックされます。この手続きでパスワードをリセットすると、ロックも解除されます。',
  },
  'reason.known.goOn': {
    standard: '確かめてもサインインできないときは、「次へ」を押してください。',
  },
  'reason.someone.title': { standard: 'まずパスワードを変えましょう' },
  'reason.someone.body': {
    standard:
      'パスワードを変えると、前のパスワードではサインインできなくなります。最後の画面で、ほかに確かめることをご案内します。',
  },

  'identify.title': { standard: 'アカウントの復元' },
  'identify.address': { standard: BRAND.account },
  'identify.addressHelp': {
    standard:
      'メール アドレスを入力してください（例：taro@example.com）。全角でも半角でもかまいません。',
  },
  'identify.picture': { standard: '表示されている文字を入力してください' },
  'identify.pictureHelp': {
    standard:
      '大文字でも小文字でもかまいません。読みにくいときは「新規」を押すと、別の文字に変わります。',
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

  'contact.title': { standard: '本人確認が必要です' },
  'contact.lead': {
    standard:
      'セキュリティ コードを受け取る方法を選んでください。連絡先の一部は「*」でかくしてあります。',
  },
  'contact.leadClosed': { standard: 'いまはセキュリティ コードを受け取れません。' },
  'contact.none': {
    standard:
      'このアカウントには、使える連絡先が登録されていません。「すべての情報が不明」を選んでください。',
  },
  'contact.unfamiliar': {
    standard: '心当たりのない連絡先ばかりのときは、「もどる」でアカウントを確かめてください。',
  },
  'contact.email': { standard: '{mask} にメールを送信' },
  'contact.call': { standard: '{mask} に電話をかける' },
  'contact.sms': { standard: '{mask} にテキストを送信' },
  'contact.unknown': { standard: 'すべての情報が不明' },
  'contact.localPart': { standard: '「@」より左側の部分' },
  'contact.localPartHelp': {
    standard:
      'ご本人確認のため、このメール アドレスの「@」より左側を、かくれている文字も入れて、すべて入力してください。',
  },
  'contact.lastDigits': { standard: '電話番号の最後の 4 桁' },
  'contact.lastDigitsHelp': {
    standard: 'ご本人確認のため、この電話番号の最後の4けたを入力してください。',
  },
  'contact.proofsLeft': { standard: '入力できるのは、あと{count}回です。' },
  'contact.send': { standard: 'コードの送信' },
  'contact.smsNotReady': {
    standard:
      'テキスト（携帯電話に届く短いメッセージ）での受け取りは、まだ使えません。ほかの方法を選ぶか、係員にお声がけください。',
  },
  'contact.callNotReady': {
    standard: '電話での受け取りは、まだ使えません。ほかの方法を選ぶか、係員にお声がけください。',
  },
  'contact.recoveryHelp': {
    standard:
      'どの連絡先でも受け取れないときは、別の方法で本人確認をします。「次へ」を押してください。',
  },
  'contact.proofClosed': {
    standard:
      '違う内容の入力が続いたため、この連絡先は{time}まで使えません。ほかの方法を選ぶか、係員にお声がけください。',
  },
  'contact.sendClosed': {
    standard: 'この連絡先に次のコードを送れるのは、{time}からです。',
  },
  'contact.codesClosed': {
    standard:
      '違うコードの入力が続いたため、このアカウントでは{time}までセキュリティ コードを使えません。お急ぎのときは、係員にお声がけください。',
  },
  'contact.codeWaiting': {
    standard: '{mask} に送ったセキュリティ コードは、{time}まで使えます。',
  },
  'contact.returnToCode': { standard: 'コードの入力にもどる' },

  'code.title': { standard: 'セキュリティ コードの入力' },
  'code.sentByEmail': { standard: '{sent}に、{mask} へメールを送りました。' },
  'code.sentByCall': { standard: '{sent}に、{mask} へ電話をかけました。' },
  'code.sentBySms': { standard: '{sent}に、{mask} へテキストを送りました。' },
  'code.keepOpen': { standard: 'この画面のまま、届いた{digits}けたの数字を入力してください。' },
  'code.replaced': {
    standard: '新しいコードを送りました。前に届いたコードは、もう使えません。',
  },
  'code.expires': { standard: 'コードは、{time}まで（あと{wait}）使えます。' },
  'code.expired': {
    standard: 'コードの有効期限が切れました。「新しいコードを送る」を押してください。',
  },
  'code.void': {
    standard:
      '違うコードの入力が続いたため、このコードは使えなくなりました。「新しいコードを送る」を押してください。',
  },
  'code.triesLeft': { standard: '入力できるのは、あと{count}回です。' },
  'code.field': { standard: 'セキュリティ コード' },
  'code.help': { standard: '{digits}けたの数字です。全角でも、間に空白があってもかまいません。' },
  'code.resend': { standard: '新しいコードを送る' },
  'code.resendFrom': { standard: '新しいコードは、{wait}後から送れます。' },
  'code.resendReady': { standard: '届かないときは、新しいコードを送れます。' },
  'code.otherWay': { standard: 'ほかの方法で受け取る' },
  'code.missing.title': { standard: 'コードが届かないとき' },
  'code.missing.wait': { standard: '届くまで、2分ほどかかることがあります。' },
  'code.missing.spam': {
    standard: `迷惑メールのフォルダーを見てください。@${BRAND.mailSenderDomain}からのメールを拒否していると届きません。`,
  },
  'code.missing.other': {
    standard: 'それでも届かないときは、新しいコードを送るか、ほかの方法で受け取ってください。',
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
  'recovered.next': {
    standard: '「次へ」を押して、新しいパスワードでサインインできることを確かめてください。',
  },

  'signIn.title': { standard: 'サインイン' },
  'signIn.lead': { standard: '先ほど決めた新しいパスワードを入力してください。' },
  'signIn.address': { standard: BRAND.account },
  'signIn.password': { standard: 'パスワード' },
  'signIn.submit': { standard: 'サインイン' },

  'signedIn.title': { standard: 'サインインできました' },
  'signedIn.lead': {
    standard: '{address} に、新しいパスワードでサインインできることを確かめました。',
  },
  'signedIn.done': { standard: 'これで、パスワードの変更は完了です。' },
  'signedIn.devices': {
    standard: 'パソコンやスマートフォンに保存された前のパスワードは、新しいものに変えてください。',
  },
  'signedIn.secure.title': { standard: 'ほかに確かめること' },
  'signedIn.secure.contacts': {
    standard: '登録してある連絡先に、身に覚えのないものがないか',
  },
  'signedIn.secure.reuse': {
    standard: '同じパスワードを、ほかのサービスで使っていないか（使っていたら変えてください）',
  },
  'signedIn.secure.activity': {
    standard: '身に覚えのないサインインや送信済みのメールがないか',
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
