import type fc from 'fast-check'
import { expect } from 'vitest'
import type {
  KioskCall,
  PictureCallName,
  PracticeCallName,
  StaffCallName,
} from '#shared/ipc/channels'
import type { Input, Output } from '#shared/ipc/contract'
import { SUZUKI, wrongCode, YAMADA } from './journeySteps'
import { codeIn, PICTURE_TEXT, type TestKiosk } from './testKiosk'
import { answerNewestCall, codeInText, everythingDelivered } from './waySteps'

/** Two accounts, and what proves each way to them. */
export const PERSONS = {
  YAMADA: {
    address: YAMADA.address,
    proofs: {
      'contact-1-email': YAMADA.localPart,
      'contact-2-call': '5978',
      'contact-3-sms': '5432',
      'contact-3-call': '5432',
    },
  },
  SUZUKI: { address: SUZUKI.address, proofs: { 'contact-1-email': SUZUKI.localPart } },
} as const
export type WayName = keyof (typeof PERSONS)['YAMADA']['proofs']
export type PersonName = keyof typeof PERSONS

/** The codes that a person may type, by what became of them. */
export interface KnownCodes {
  /** The newest that reached a device for the account under way. */
  readonly newest: string
  /** The one before a resend for the same account. */
  readonly former: string
  /** The last one of another account, or of another session. */
  readonly stranger: string
}

/** What the person has really shown in this session; kept apart from what main believes. */
export interface Ledger {
  /** Whose account was named with a right picture. */
  person: PersonName | null
  /** Who has typed the right proof, or the right code, of that very account. */
  provenFor: PersonName | null
  codeFor: PersonName | null
  codes: KnownCodes
  /** What the devices held when they were looked at last, by the newest of each kind. */
  seen: Seen
  screen: string
  readonly passwordHashes: Record<PersonName, string>
}

interface Seen {
  readonly mailId: number
  readonly textId: number
  readonly callId: number
}

export interface Real {
  readonly kiosk: TestKiosk
}

export type ProcedureCommand = fc.AsyncCommand<Ledger, Real>

const NOTHING_SEEN: Seen = { mailId: 0, textId: 0, callId: 0 }
const NOTHING_SHOWN = { person: null, provenFor: null, codeFor: null } as const
/** No code: right for nobody but in one of ten million runs. */
const NEVER_SENT = '7654321'

export async function newLedger(kiosk: TestKiosk): Promise<Ledger> {
  return {
    ...NOTHING_SHOWN,
    codes: { newest: '', former: NEVER_SENT, stranger: NEVER_SENT },
    seen: NOTHING_SEEN,
    screen: 'notice',
    passwordHashes: {
      YAMADA: await passwordHash(kiosk, YAMADA.address),
      SUZUKI: await passwordHash(kiosk, SUZUKI.address),
    },
  }
}

async function passwordHash({ store }: TestKiosk, address: string): Promise<string> {
  const { password_hash } = await store.sql
    .selectFrom('accounts')
    .select('password_hash')
    .where('address', '=', address)
    .executeTakeFirstOrThrow()
  return password_hash
}

/** Back before the picture, nothing that was shown counts; a code left over is a stranger's. */
function forget(ledger: Ledger): void {
  const { newest, stranger } = ledger.codes
  const codes = { newest: '', former: NEVER_SENT, stranger: newest === '' ? stranger : newest }
  Object.assign(ledger, NOTHING_SHOWN, { codes })
}

/** A code that has arrived since the devices were looked at last; at most one can have. */
async function newCode(ledger: Ledger, kiosk: TestKiosk): Promise<string | null> {
  const { devices } = await kiosk.ask('kiosk:open', {})
  const { seen } = ledger
  // Notices carry no code.
  const mail = devices?.mails.find(({ body }) => body.includes('お客様のコード'))
  const text = devices?.texts.find(({ body }) => /^\d{7} が/.test(body))
  const call = devices?.calls[0]
  ledger.seen = { mailId: mail?.id ?? 0, textId: text?.id ?? 0, callId: call?.id ?? 0 }
  if (mail !== undefined && mail.id > seen.mailId) return codeIn(mail)
  if (text !== undefined && text.id > seen.textId) return codeInText(text)
  return call !== undefined && call.id > seen.callId ? await answerNewestCall(kiosk) : null
}

async function readDevices(ledger: Ledger, kiosk: TestKiosk): Promise<void> {
  await everythingDelivered(kiosk)
  const code = await newCode(ledger, kiosk)
  if (code === null) return
  const { newest, former, stranger } = ledger.codes
  ledger.codes = { newest: code, former: newest === '' ? former : newest, stranger }
}

async function settle(ledger: Ledger, kiosk: TestKiosk, screen: string): Promise<void> {
  ledger.screen = screen
  await readDevices(ledger, kiosk)
  if (screen === 'notice' || screen === 'identify') forget(ledger)
  // The store counts from one again when the devices were emptied.
  if (screen === 'notice') ledger.seen = NOTHING_SEEN
}

const AFTER_CODE = ['new-password', 'recovered', 'sign-in', 'signed-in']
/** Nobody in the model is ever mailed a link. */
const BEHIND_A_LINK = ['reset-by-link', 'recovery-refused', 'create-account']

/** The rule: no password page, and no other password, without picture, proof and code in order. */
async function judge(ledger: Ledger, kiosk: TestKiosk): Promise<void> {
  const { person, provenFor, codeFor, screen, passwordHashes } = ledger
  const hasProven = person !== null && provenFor === person
  const hasShownAll = hasProven && codeFor === person
  if (screen === 'choose-contact') expect(person).not.toBeNull()
  if (screen === 'enter-code') expect(hasProven).toBe(true)
  if (AFTER_CODE.includes(screen)) expect(hasShownAll).toBe(true)
  expect(BEHIND_A_LINK).not.toContain(screen)
  for (const name of ['YAMADA', 'SUZUKI'] as const) {
    const hash = await passwordHash(kiosk, PERSONS[name].address)
    if (hash === passwordHashes[name]) continue
    expect(hasShownAll).toBe(true)
    expect(person).toBe(name)
    expect(screen).toBe('recovered')
    passwordHashes[name] = hash
  }
}

/** The person's own calls that answer with a screen; the devices are read by the model itself. */
type PersonCall = Exclude<
  KioskCall,
  'kiosk:alive' | 'kiosk:touch' | PictureCallName | PracticeCallName | StaffCallName
>

/** One call of the page, legal or not, and what it shows of the person if it is believed. */
export class Call<C extends PersonCall> implements ProcedureCommand {
  readonly #call: C
  readonly #input: (ledger: Ledger) => Input<C>
  readonly #shows: (ledger: Ledger) => void

  constructor(
    call: C,
    input: (ledger: Ledger) => Input<C>,
    shows: (ledger: Ledger) => void = () => undefined,
  ) {
    this.#call = call
    this.#input = input
    this.#shows = shows
  }

  check(): boolean {
    return true
  }

  async run(ledger: Ledger, { kiosk }: Real): Promise<void> {
    const input = this.#input(ledger)
    this.#shows(ledger)
    const { state }: Pick<Output<C>, 'state'> = await kiosk.ask(this.#call, input)
    await settle(ledger, kiosk, state.view.screen)
    await judge(ledger, kiosk)
  }

  toString(): string {
    return this.#call
  }
}

export class Wait implements ProcedureCommand {
  readonly #durationMs: number

  constructor(durationMs: number) {
    this.#durationMs = durationMs
  }

  check(): boolean {
    return true
  }

  async run(ledger: Ledger, { kiosk }: Real): Promise<void> {
    kiosk.time.advance(this.#durationMs)
    const { state } = await kiosk.ask('kiosk:open', {})
    await settle(ledger, kiosk, state.view.screen)
    await judge(ledger, kiosk)
  }

  toString(): string {
    return `wait ${this.#durationMs} ms`
  }
}

export const identify = (name: PersonName, pictureText = PICTURE_TEXT): ProcedureCommand =>
  new Call(
    'reset:identify',
    () => ({ address: PERSONS[name].address, pictureText }),
    (ledger) => {
      if (ledger.screen === 'identify' && pictureText === PICTURE_TEXT) ledger.person = name
    },
  )

export const prove = (proof: string, optionId: WayName = 'contact-1-email'): ProcedureCommand =>
  new Call(
    'reset:send-code',
    () => ({ optionId, proof }),
    (ledger) => {
      const { person, screen } = ledger
      const proofs: Partial<Record<WayName, string>> = person === null ? {} : PERSONS[person].proofs
      const isRight = proofs[optionId] === proof
      if (screen === 'choose-contact' && isRight) ledger.provenFor = person
    },
  )

export const submit = (which: keyof KnownCodes | 'wrong'): ProcedureCommand =>
  new Call(
    'reset:submit-code',
    ({ codes }) => ({
      code: which === 'wrong' ? wrongCode(codes.newest || NEVER_SENT) : codes[which],
    }),
    (ledger) => {
      const { person, provenFor, codes, screen } = ledger
      const isRight = which === 'newest' && codes.newest !== '' && provenFor === person
      if (screen === 'enter-code' && isRight) ledger.codeFor = person
    },
  )

export const setPassword = (password: string): ProcedureCommand =>
  new Call('reset:set-password', () => ({ password, confirmation: password }))
