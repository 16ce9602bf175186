import { vi } from 'vitest'
import type { Reply } from '#shared/ipc/contract'
import type { PracticeCall, PracticeReception, PracticeText } from '#shared/procedure/practice'
import type { Channel } from '#shared/procedure/screens'
import type { Subject } from '../../electron/accounts/account'
import { contactWays, expectedProof } from '../../electron/accounts/contactWays'
import { findSubject } from '../../electron/accounts/subjectFinder'
import { goToContacts } from './journeySteps'
import { codeIn, openTestKiosk, type TestKiosk } from './testKiosk'

/** One way to a code: an account, what it offers, and what proves it. */
export interface Way {
  readonly address: string
  readonly optionId: string
  readonly proof: string
  readonly channel: Channel
  readonly mask: string
}

const yamada = 'yamada.taro@outlook.com'
const takahashi = 'takahashi.mei@outlook.com'
const ito = 'ito.makoto@live.jp'
const mobile = { proof: '5432', mask: '*********32' }
const mobileOfMei = { proof: '6789', mask: '*********89' }
const lost = { proof: '2222', mask: '*********22' }

export const YAMADA_MAIL: Way = {
  ...{ address: yamada, optionId: 'contact-1-email', proof: 'msabc123' },
  ...{ channel: 'email', mask: 'ms*****@outlook.com' },
}
export const YAMADA_HOME: Way = {
  ...{ address: yamada, optionId: 'contact-2-call', proof: '5978' },
  ...{ channel: 'call', mask: '********78' },
}
export const YAMADA_TEXT: Way = {
  ...{ address: yamada, optionId: 'contact-3-sms', channel: 'sms' },
  ...mobile,
}
export const YAMADA_MOBILE: Way = {
  ...{ address: yamada, optionId: 'contact-3-call', channel: 'call' },
  ...mobile,
}
export const SUZUKI_MAIL: Way = {
  ...{ address: 'suzuki.hanako@outlook.jp', optionId: 'contact-1-email', proof: 'hanako.suzuki' },
  ...{ channel: 'email', mask: 'ha*****@example.jp' },
}
export const SATO_HOME: Way = {
  ...{ address: 'sato.kenji@hotmail.co.jp', optionId: 'contact-1-call', proof: '4567' },
  ...{ channel: 'call', mask: '********67' },
}
export const TAKAHASHI_TEXT: Way = {
  ...{ address: takahashi, optionId: 'contact-1-sms', channel: 'sms' },
  ...mobileOfMei,
}
export const TAKAHASHI_MOBILE: Way = {
  ...{ address: takahashi, optionId: 'contact-1-call', channel: 'call' },
  ...mobileOfMei,
}
export const ITO_MAIL: Way = {
  ...{ address: ito, optionId: 'contact-1-email', proof: 'old-ito' },
  ...{ channel: 'email', mask: 'ol*****@example.com' },
}
export const ITO_TEXT: Way = {
  ...{ address: ito, optionId: 'contact-2-sms', channel: 'sms' },
  ...lost,
}
export const ITO_MOBILE: Way = {
  ...{ address: ito, optionId: 'contact-2-call', channel: 'call' },
  ...lost,
}

export const OPEN_RECEPTION: PracticeReception = {
  blocksUnknownMail: false,
  allowsOurMail: true,
  rejectsUnknownCalls: false,
  rejectsTexts: false,
}

/** Proves a contact at 「本人確認が必要です」. */
export function prove(kiosk: TestKiosk, { optionId, proof }: Way): Promise<Reply> {
  return kiosk.ask('reset:send-code', { optionId, proof })
}

/** From the first screen to a code on its way. */
export async function sendBy(kiosk: TestKiosk, way: Way): Promise<Reply> {
  await goToContacts(kiosk, way.address)
  return await prove(kiosk, way)
}

/** Waits until nothing is on its way any more. */
export async function everythingDelivered({ store }: Pick<TestKiosk, 'store'>): Promise<void> {
  const waiting = store.sql.selectFrom('outbox').select('id').where('state', '=', 'waiting')
  await vi.waitFor(
    async () => {
      if ((await waiting.execute()).length > 0) throw new Error('something is on its way')
    },
    { interval: 2 },
  )
}

/** Waits until nobody works any more: everything but a password's hash is done in one turn. */
export async function everythingQuiet(kiosk: Pick<TestKiosk, 'store'>): Promise<void> {
  await everythingDelivered(kiosk)
  await new Promise((resolve) => setImmediate(resolve))
}

/** The newest call, answered if it rings; its digits are heard from then on. */
export async function answerNewestCall(kiosk: TestKiosk): Promise<string> {
  const [newest] = (await kiosk.devices()).calls
  if (newest === undefined) throw new Error('no call')
  const devices = await kiosk.ask('practice:answer-call', { callId: newest.id })
  return digitsOf(devices?.calls.find(({ id }) => id === newest.id))
}

function digitsOf(call: PracticeCall | undefined): string {
  if (call?.state !== 'answered') throw new Error('the call could not be answered')
  return call.digits
}

export function codeInText(text: PracticeText | undefined): string {
  const [, digits] = /^(\d{7}) が/.exec(text?.body ?? '') ?? []
  if (digits === undefined) throw new Error('the text holds no code')
  return digits
}

/** The newest code that arrived by a channel, read as a person would. */
export async function arrivedCode(kiosk: TestKiosk, channel: Channel): Promise<string> {
  await everythingDelivered(kiosk)
  const { mails, texts } = await kiosk.devices()
  if (channel === 'call') return await answerNewestCall(kiosk)
  if (channel === 'sms') return codeInText(texts.find(({ body }) => /^\d{7} が/.test(body)))
  const mail = mails.find(({ body }) => body.includes('お客様のコード'))
  if (mail === undefined) throw new Error('no mail with a code')
  return codeIn(mail)
}

/** From the first screen to 「セキュリティ コードの入力」, with the code in hand. */
export async function goToCodeBy(kiosk: TestKiosk, way: Way): Promise<string> {
  await sendBy(kiosk, way)
  return await arrivedCode(kiosk, way.channel)
}

/** What became of each message, oldest first. */
export async function outboxOf({ store }: Pick<TestKiosk, 'store'>) {
  return await store.sql
    .selectFrom('outbox')
    .select(['channel', 'kind', 'state'])
    .orderBy('id')
    .execute()
}

/** Whether the page was told a text by anything but a device's own message. */
export function isAnywhere(text: string, told: readonly unknown[]): boolean {
  return told.some((answer) => JSON.stringify(answer).includes(text))
}

/** Nobody's account, with invented contacts of the same kinds as an account's. */
export async function strangerWithContactsOf(
  { store, secrets }: Pick<TestKiosk, 'store' | 'secrets'>,
  address: string,
): Promise<Subject> {
  const parts = { sql: store.sql, secrets }
  const kindsOf = ({ contacts }: Subject) => contacts.map(({ kind }) => kind).join()
  const wanted = kindsOf(await findSubject(parts, address))
  for (let index = 0; ; index += 1) {
    const stranger = await findSubject(parts, `stranger${index}@outlook.jp`)
    if (kindsOf(stranger) === wanted) return stranger
  }
}

/** The same way to nobody's account. */
export async function strangerLike(
  kiosk: Pick<TestKiosk, 'store' | 'secrets'>,
  way: Way,
): Promise<Way> {
  const stranger = await strangerWithContactsOf(kiosk, way.address)
  const found = contactWays(stranger).find(({ id }) => id === way.optionId)
  if (found === undefined) throw new Error('a stranger has the same ways')
  const { address } = stranger
  return { ...way, address, proof: expectedProof(found.contact), mask: found.mask }
}

/** The same store, switched off and on again. */
export async function restart(kiosk: TestKiosk): Promise<TestKiosk> {
  await kiosk.dispose()
  return await openTestKiosk({ folder: kiosk.folder, time: kiosk.time })
}
