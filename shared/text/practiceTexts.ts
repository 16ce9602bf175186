import { BRAND } from '../procedure/brand'

/** The simulated devices beside the screens, and the messages that arrive there. */
export const practiceTexts = {
  'device.region': { standard: 'お客様の端末（練習用）' },
  'device.title': { standard: 'お客様の端末' },
  'device.badge': { standard: '練習用' },
  'device.note': {
    standard: '本物のメールではありません。この案内機の中だけで届きます。',
  },
  'device.tabs': { standard: '端末の画面' },
  'device.mail': { standard: 'メール' },
  'device.mail.empty': { standard: 'メールはまだ届いていません。' },
  'device.mail.arrived': { standard: '新しいメールが届きました。' },
  'device.mail.from': { standard: '差出人' },
  'device.mail.to': { standard: '宛先' },
  'device.mail.arrivedAt': { standard: '{time}に届きました' },
  'mail.code.subject': { standard: `${BRAND.account}のセキュリティ コード` },
  'mail.code.body': {
    standard: `${BRAND.account}のパスワードをリセットするためのセキュリティ コードです。\n\nお客様のコード: {code}\n\nこのコードは{time}まで使えます。ほかの人に教えないでください。\nこのメールに心当たりがないときは、コードを使わずに、窓口の係員にお知らせください。\n\n${BRAND.mailSenderName}`,
  },
} as const
