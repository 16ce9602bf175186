import type { PracticeMail } from '#shared/procedure/practice'
import type { ContactOption, ScreenOf, SentCode } from '#shared/procedure/screens'

/** 14:30 on the machine that runs the tests, whatever its time zone. */
export const NOW_MS = new Date(2026, 10, 22, 14, 30).getTime()
export const MINUTE_MS = 60_000

export const ADDRESS = 'yamada.taro@outlook.com'
export const PICTURE_TEXT = 'XVMS'
export const LOCAL_PART = 'msabc123'
export const CODE = '0123456'
export const NEW_PASSWORD = 'Sakura-2026'

/** A picture as main makes it: outlines in an SVG, here plain letters. */
export function pictureUrl(text: string): string {
  const letters = [...text]
    .map((letter, index) => {
      const x = 40 + index * 46
      return `<text x="${x}" y="56" font-size="44" font-family="serif" rotate="${index * 9 - 12}">${letter}</text>`
    })
    .join('')
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="240" height="80">${letters}</svg>`
  return `data:image/svg+xml,${encodeURIComponent(svg)}`
}

const open = { isReady: true, proofsLeft: 5, proofOpensAtMs: null, sendOpensAtMs: null }

export const mailOption: ContactOption = {
  ...open,
  id: 'contact-1-email',
  channel: 'email',
  mask: 'ms*****@outlook.com',
  domain: '@outlook.com',
}
export const landlineOption: ContactOption = {
  ...open,
  id: 'contact-2-call',
  channel: 'call',
  mask: '********78',
  domain: null,
  isReady: false,
}
export const smsOption: ContactOption = {
  ...open,
  id: 'contact-3-sms',
  channel: 'sms',
  mask: '*********32',
  domain: null,
  isReady: false,
}
export const mobileCallOption: ContactOption = {
  ...smsOption,
  id: 'contact-3-call',
  channel: 'call',
}
export const allOptions = [mailOption, landlineOption, smsOption, mobileCallOption]

export function sentCodeAt(sentAtMs: number): SentCode {
  return {
    optionId: mailOption.id,
    channel: 'email',
    mask: mailOption.mask,
    sentAtMs,
    expiresAtMs: sentAtMs + 10 * MINUTE_MS,
    resendAtMs: sentAtMs + MINUTE_MS,
    triesLeft: 5,
    replacesEarlierCode: false,
  }
}

export function mailWithCode(id: number, arrivedAtMs: number): PracticeMail {
  return {
    id,
    senderName: 'Microsoft アカウント チーム',
    senderAddress: 'account-security-noreply@account.microsoft.com',
    recipientMask: mailOption.mask,
    subject: 'Microsoft アカウントのセキュリティ コード',
    body: `Microsoft アカウントのパスワードをリセットするためのセキュリティ コードです。\n\nお客様のコード: ${CODE}\n\nこのコードは午後2時40分まで使えます。ほかの人に教えないでください。\nこのメールに心当たりがないときは、コードを使わずに、窓口の係員にお知らせください。\n\nMicrosoft アカウント チーム`,
    arrivedAtMs,
  }
}

export const noticeView: ScreenOf<'notice'> = { screen: 'notice', endedBecause: null }
export const identifyView: ScreenOf<'identify'> = {
  screen: 'identify',
  address: '',
  pictureUrl: pictureUrl(PICTURE_TEXT),
}
export const chooseContactView: ScreenOf<'choose-contact'> = {
  screen: 'choose-contact',
  address: ADDRESS,
  options: allOptions,
  chosen: null,
  sentCode: null,
  codesOpenAtMs: null,
}
export const enterCodeView: ScreenOf<'enter-code'> = {
  screen: 'enter-code',
  address: ADDRESS,
  sentCode: sentCodeAt(NOW_MS),
  isCodeOpen: true,
  codesOpenAtMs: null,
}
