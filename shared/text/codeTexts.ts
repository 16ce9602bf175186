import { BRAND } from '../procedure/brand'

/** Where a security code goes, and the screen that waits for it (手順 4 and 5). */
export const codeTexts = {
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
      'ご本人確認のため、「@」より左側をすべて入力してください。かくれている文字も入れます。',
  },
  'contact.lastDigits': { standard: '電話番号の最後の 4 桁' },
  'contact.lastDigitsHelp': {
    standard: 'ご本人確認のため、この電話番号の最後の4けたを入力してください。',
  },
  'contact.proofsLeft': { standard: '入力できるのは、あと{count}回です。' },
  'contact.send': { standard: 'コードの送信' },
  'contact.before.email': {
    standard: `先に、@${BRAND.mailSenderDomain}からのメールを受け取れるようにしておいてください。`,
  },
  'contact.before.call': {
    standard: '自動音声の電話がかかります。先に、着信拒否の設定を解除しておいてください。',
  },
  'contact.before.sms': {
    standard: '短いメッセージ（SMS）が届きます。先に、受信拒否の設定を解除しておいてください。',
  },
  'contact.recoveryHelp': {
    standard:
      'どの連絡先でも受け取れないときは、別の方法で本人確認をします。登録したお名前や生年月日などをお聞きし、結果を通常24時間以内にメールでお知らせします。「次へ」を押してください。',
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
  'code.sentBySms': { standard: '{sent}に、{mask} へテキスト（SMS）を送りました。' },
  'code.keepOpen.email': {
    standard: 'この画面のまま、「お客様のコード」を入力してください。',
  },
  'code.keepOpen.call': {
    standard: 'この画面のまま電話に出て、聞こえた数字を入力してください。',
  },
  'code.keepOpen.sms': { standard: 'この画面のまま、テキストに書かれた数字を入力してください。' },
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
  'code.missing.email': {
    standard: `迷惑メールのフォルダーを見てください。@${BRAND.mailSenderDomain}からのメールを拒否していると届きません。`,
  },
  'code.missing.call': {
    standard: '着信拒否を設定していると、電話が鳴りません。設定を解除してください。',
  },
  'code.missing.unanswered': {
    standard:
      '電話に出られなかったときは、「新しいコードを送る」を押すと、新しいコードでもう一度かかってきます。',
  },
  'code.missing.sms': {
    standard: '受信拒否を設定していると、テキストは届きません。設定を解除してください。',
  },
  'code.missing.afterChange': {
    standard: '設定を変えたあとは、「新しいコードを送る」を押してください。',
  },
  'code.missing.other': {
    standard: 'それでも届かないときは、「ほかの方法で受け取る」を押してください。',
  },
  'code.missing.correct': {
    standard: 'それでも届かないときは、「連絡先を直す」で、まちがいがないか確かめてください。',
  },
} as const
