import { BRAND } from '../procedure/brand'

/** What mails and texts say, whichever way they travel. Nobody's name or account stands in them. */
export const messageTexts = {
  'mail.code.subject': { standard: `${BRAND.account}のセキュリティ コード` },
  'mail.code.body': {
    standard: `${BRAND.account}の本人確認に使うセキュリティ コードです。\n\nお客様のコード: {code}\n\nこのコードは{time}まで使えます。ほかの人に教えないでください。\nこのメールに心当たりがないときは、コードを使わずに、窓口の係員にお知らせください。\n\n${BRAND.mailSenderName}`,
  },
  'mail.passwordChanged.subject': { standard: `${BRAND.account}のパスワードが変わりました` },
  'mail.passwordChanged.body': {
    standard: `{time}に、お使いの${BRAND.account}のパスワードが変わりました。\n\nご自分で変えたときは、何もする必要はありません。\n心当たりがないときは、すぐに窓口の係員にお知らせください。\n\n${BRAND.mailSenderName}`,
  },
  'mail.recoveryFiled.subject': { standard: `${BRAND.account}の復元の申し込みを受け付けました` },
  'mail.recoveryFiled.body': {
    standard: `{time}に、お使いの${BRAND.account}の復元の申し込みを受け付けました。\n\nご自分で申し込んだときは、何もする必要はありません。\n心当たりがないときは、すぐに窓口の係員にお知らせください。\n\n${BRAND.mailSenderName}`,
  },
  'mail.recoveryVerified.subject': { standard: `${BRAND.account}のパスワードをリセットできます` },
  'mail.recoveryVerified.body': {
    standard: `受付番号 {receipt} の${BRAND.account}の復元について、ご本人であることを確認できました。\n\n次のページを開いて、新しいパスワードを決めてください。\n\n{link}\n\nこのページは{time}まで、1回だけ使えます。ほかの人に教えないでください。\n\n${BRAND.mailSenderName}`,
  },
  'mail.recoveryRefused.subject': { standard: `${BRAND.account}の復元について` },
  'mail.recoveryRefused.body': {
    standard: `受付番号 {receipt} の${BRAND.account}の復元についてお知らせします。\nご入力いただいた内容では、ご本人であることを確認できませんでした。\n\nより多くの項目を入力して、もう一度お申し込みいただけます。新しい${BRAND.account}を作ることもできます。どちらも、次のページから選べます。\n\n{link}\n\nこのページは{time}まで使えます。\n\n${BRAND.mailSenderName}`,
  },
  'text.code': {
    standard: `{code} が${BRAND.account}のセキュリティ コードです。{time}まで使えます。ほかの人に教えないでください。`,
  },
  'text.passwordChanged': {
    standard: `お使いの${BRAND.account}のパスワードが、{time}に変わりました。心当たりがないときは、窓口の係員にお知らせください。`,
  },
  'text.recoveryFiled': {
    standard: `お使いの${BRAND.account}の復元の申し込みを、{time}に受け付けました。心当たりがないときは、窓口の係員にお知らせください。`,
  },
} as const
