import type { Reply } from '#shared/ipc/contract'
import { codeIn, PICTURE_TEXT, type TestKiosk } from './testKiosk'

export const YAMADA = {
  address: 'yamada.taro@outlook.com',
  password: 'Sakura-2014',
  mailOption: 'contact-1-email',
  localPart: 'msabc123',
}
export const SUZUKI = {
  address: 'suzuki.hanako@outlook.jp',
  password: 'Himawari7',
  mailOption: 'contact-1-email',
  localPart: 'hanako.suzuki',
}

type Person = Pick<typeof YAMADA, 'address' | 'mailOption' | 'localPart'>

/** From the first screen to 「本人確認が必要です」. */
export async function goToContacts(kiosk: TestKiosk, address: string): Promise<Reply> {
  await kiosk.ask('reset:begin', {})
  await kiosk.ask('reset:choose-reason', { reason: 'forgotten' })
  return await kiosk.ask('reset:identify', { address, pictureText: PICTURE_TEXT })
}

/** On to 「セキュリティ コードの入力」, with the code in the mailbox. */
export async function goToCode(kiosk: TestKiosk, person: Person = YAMADA): Promise<string> {
  await goToContacts(kiosk, person.address)
  await kiosk.ask('reset:send-code', { optionId: person.mailOption, proof: person.localPart })
  return codeIn(await kiosk.newestMail())
}

/** On to 「パスワードのリセット」. */
export async function goToNewPassword(kiosk: TestKiosk, person: Person = YAMADA): Promise<Reply> {
  return await kiosk.ask('reset:submit-code', { code: await goToCode(kiosk, person) })
}

/** On to 「サインイン」 with a changed password. */
export async function goToSignIn(
  kiosk: TestKiosk,
  password: string,
  person: Person = YAMADA,
): Promise<Reply> {
  await goToNewPassword(kiosk, person)
  await kiosk.ask('reset:set-password', { password, confirmation: password })
  return await kiosk.ask('reset:continue', {})
}

/** A code that is certainly not the right one. */
export function wrongCode(rightCode: string): string {
  return rightCode.replace(/^./, (digit) => String((Number(digit) + 1) % 10))
}
