import type { PracticeMail } from '#shared/procedure/practice'
import type { ShownRecoveryAnswers } from '#shared/procedure/recovery'
import type { ContactOption, RequestStatus, ScreenOf, SentCode } from '#shared/procedure/screens'

/** 14:30 on the machine that runs the tests, whatever its time zone. */
export const NOW_MS = new Date(2026, 10, 22, 14, 30).getTime()
export const MINUTE_MS = 60_000

export const ADDRESS = 'yamada.taro@outlook.com'
export const PICTURE_TEXT = 'XVMS'
export const LOCAL_PART = 'msabc123'
export const CODE = '0123456'
export const NEW_PASSWORD = 'Sakura-2026'
export const RECEIPT = '482109375526'
export const HOUR_MS = 60 * MINUTE_MS
export const CONTACT_ADDRESS = 'taro.family@example.com'
/** The right shape: 32 bytes behind the base. */
export const LINK_SECRET = 'A'.repeat(43)

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

const open = { proofsLeft: 5, proofOpensAtMs: null, sendOpensAtMs: null }

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
}
export const smsOption: ContactOption = {
  ...open,
  id: 'contact-3-sms',
  channel: 'sms',
  mask: '*********32',
  domain: null,
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
    link: null,
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

export const recoveryStartView: ScreenOf<'recovery-start'> = {
  screen: 'recovery-start',
  address: ADDRESS,
  contactAddress: '',
  pictureUrl: pictureUrl(PICTURE_TEXT),
}
export const noAnswers: ShownRecoveryAnswers = {
  familyName: '',
  givenName: '',
  birthYear: '',
  birthMonth: '',
  birthDay: '',
  country: '',
  prefecture: '',
  postalCode: '',
  formerPasswordCount: 0,
  sentSubjects: ['', '', ''],
  correspondents: ['', '', ''],
}
export const someAnswers: ShownRecoveryAnswers = {
  ...noAnswers,
  familyName: '山田',
  givenName: '太郎',
  birthYear: '昭和36',
  birthMonth: '4',
  birthDay: '12',
  prefecture: '東京都',
  formerPasswordCount: 2,
  sentSubjects: ['町内会の回覧について', '', '同窓会の日程'],
}
export const recoveryDetailsView: ScreenOf<'recovery-details'> = {
  screen: 'recovery-details',
  address: ADDRESS,
  page: 'name',
  answers: noAnswers,
  isChecking: false,
  contactAddress: CONTACT_ADDRESS,
}
export const recoverySentView: ScreenOf<'recovery-sent'> = {
  screen: 'recovery-sent',
  address: ADDRESS,
  receipt: RECEIPT,
  contactAddress: CONTACT_ADDRESS,
  answerByMs: NOW_MS + 24 * HOUR_MS,
}
export const recoveryRefusedView: ScreenOf<'recovery-refused'> = {
  screen: 'recovery-refused',
  address: ADDRESS,
  requestOpensAtMs: null,
}
export const openRequest: RequestStatus = {
  receipt: RECEIPT,
  state: 'reviewing',
  filedAtMs: NOW_MS - HOUR_MS,
  answerByMs: NOW_MS + 23 * HOUR_MS,
  answeredAtMs: null,
  contactMask: 'ta*****@example.com',
}
export const createAccountView: ScreenOf<'create-account'> = {
  screen: 'create-account',
  address: '',
  familyName: '',
  givenName: '',
}
export const createContactsView: ScreenOf<'create-contacts'> = {
  screen: 'create-contacts',
  address: 'taro2@outlook.com',
  contacts: [],
  kind: null,
  value: '',
}
export const createContactCodeView: ScreenOf<'create-contact-code'> = {
  screen: 'create-contact-code',
  address: 'taro2@outlook.com',
  sentCode: sentCodeAt(NOW_MS),
  isCodeOpen: true,
  codesOpenAtMs: null,
}
