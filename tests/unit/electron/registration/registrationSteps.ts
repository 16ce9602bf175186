import type { Reply } from '#shared/ipc/contract'
import type { PracticeMail } from '#shared/procedure/practice'
import {
  fileAndReview,
  openLink,
  settled,
  TANAKA,
  WRONG_ANSWERS,
  type Asking,
  type Person,
} from '../../../support/recoverySteps'
import type { TestKiosk } from '../../../support/testKiosk'

/** Somebody who has no account yet. */
export const HIKARI = {
  address: 'hikari.arai@outlook.jp',
  familyName: '新井',
  givenName: '光',
  password: 'Asagao-2026',
}
export const HIKARIS_CONTACTS = [
  ['email', 'hikari@example.jp'],
  ['landline', '03-1111-2222'],
  ['mobile', '080-3333-4444'],
] as const
type ContactKind = (typeof HIKARIS_CONTACTS)[number][0]

/** A request that was refused, and its mail. */
export async function refusal(
  kiosk: TestKiosk,
  person: Person = TANAKA,
): Promise<PracticeMail & { link: string }> {
  return await fileAndReview(kiosk, person, WRONG_ANSWERS)
}

export function setProfile(
  kiosk: Asking,
  { address, familyName, givenName }: Omit<typeof HIKARI, 'password'> = HIKARI,
): Promise<Reply> {
  return kiosk.ask('registration:set-profile', { address, familyName, givenName })
}

export function choosePassword(kiosk: Asking, password = HIKARI.password): Promise<Reply> {
  return kiosk.ask('registration:set-password', { password, confirmation: password })
}

/** From a refusal's link on to the contacts of a new account. */
export async function goToNewContacts(
  kiosk: Asking,
  answer: { readonly link: string },
  person = HIKARI,
): Promise<Reply> {
  await openLink(kiosk, answer)
  await kiosk.ask('registration:begin', {})
  await setProfile(kiosk, person)
  return await choosePassword(kiosk, person.password)
}

export function addContact(kiosk: Asking, kind: ContactKind, value: string): Promise<Reply> {
  return kiosk.ask('registration:add-contact', { kind, value })
}

/** The code that has reached the device of a contact that was typed. */
export async function codeAt(kiosk: TestKiosk, kind: ContactKind): Promise<string> {
  await settled(kiosk)
  const { devices } = await kiosk.ask('kiosk:open', {})
  const read = (text = '') => /(?<!\d)\d{7}(?!\d)/.exec(text)?.[0]
  const code = {
    email: () => read(devices?.mails.find(({ body }) => body.includes('コード:'))?.body),
    mobile: () => read(devices?.texts[0]?.body),
    landline: async () => {
      const callId = devices?.calls[0]?.id ?? 0
      const answered = await kiosk.ask('practice:answer-call', { callId })
      const call = answered?.calls.find(({ id }) => id === callId)
      return call?.state === 'answered' ? call.digits : undefined
    },
  }
  return (await code[kind]()) ?? 'no code has come'
}

/** Adds a contact and proves it with the code that reaches it. */
export async function proveContact(
  kiosk: TestKiosk,
  kind: ContactKind,
  value: string,
): Promise<Reply> {
  await addContact(kiosk, kind, value)
  return await kiosk.ask('registration:submit-code', { code: await codeAt(kiosk, kind) })
}

export function complete(kiosk: Asking): Promise<Reply> {
  return kiosk.ask('registration:complete', {})
}

/** From a refusal's link to an account with one mailbox. */
export async function register(
  kiosk: TestKiosk,
  answer: { readonly link: string },
  person = HIKARI,
): Promise<Reply> {
  await goToNewContacts(kiosk, answer, person)
  await proveContact(kiosk, 'email', 'hikari@example.jp')
  return await complete(kiosk)
}
