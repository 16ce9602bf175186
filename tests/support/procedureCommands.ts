import type fc from 'fast-check'
import { expect } from 'vitest'
import type { KioskCall } from '#shared/ipc/channels'
import type { Input, Output } from '#shared/ipc/contract'
import { SUZUKI, wrongCode, YAMADA } from './journeySteps'
import { codeIn, PICTURE_TEXT, type TestKiosk } from './testKiosk'

export const PERSONS = { YAMADA, SUZUKI } as const
export type PersonName = keyof typeof PERSONS

/** The codes that a person may type, by what became of them. */
export interface KnownCodes {
  /** The newest that reached the mailbox for the account under way. */
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
  newestMailId: number
  screen: string
  readonly passwordHashes: Record<PersonName, string>
}

export interface Real {
  readonly kiosk: TestKiosk
}

export type ProcedureCommand = fc.AsyncCommand<Ledger, Real>

const NOTHING_SHOWN = { person: null, provenFor: null, codeFor: null } as const
/** No code: right for nobody but in one of ten million runs. */
const NEVER_SENT = '7654321'

export async function newLedger(kiosk: TestKiosk): Promise<Ledger> {
  return {
    ...NOTHING_SHOWN,
    codes: { newest: '', former: NEVER_SENT, stranger: NEVER_SENT },
    newestMailId: 0,
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

async function everythingDelivered({ store }: TestKiosk): Promise<void> {
  const waiting = store.sql.selectFrom('outbox').select('id').where('state', '=', 'waiting')
  while ((await waiting.execute()).length > 0) await new Promise((resolve) => setImmediate(resolve))
}

/** Back before the picture, nothing that was shown counts; a code left over is a stranger's. */
function forget(ledger: Ledger): void {
  const { newest, stranger } = ledger.codes
  const codes = { newest: '', former: NEVER_SENT, stranger: newest === '' ? stranger : newest }
  Object.assign(ledger, NOTHING_SHOWN, { codes })
}

async function readMailbox(ledger: Ledger, kiosk: TestKiosk): Promise<void> {
  await everythingDelivered(kiosk)
  const { inbox } = await kiosk.ask('kiosk:open', {})
  const [mail] = inbox?.mails ?? []
  if (mail === undefined || mail.id <= ledger.newestMailId) return
  const { newest, former, stranger } = ledger.codes
  ledger.newestMailId = mail.id
  ledger.codes = { newest: codeIn(mail), former: newest === '' ? former : newest, stranger }
}

async function settle(ledger: Ledger, kiosk: TestKiosk, screen: string): Promise<void> {
  ledger.screen = screen
  await readMailbox(ledger, kiosk)
  if (screen === 'notice' || screen === 'identify') forget(ledger)
  // The store counts its mails from one again when the mailbox was emptied.
  if (screen === 'notice') ledger.newestMailId = 0
}

const AFTER_CODE = ['new-password', 'recovered', 'sign-in', 'signed-in']

/** The rule: no password page, and no other password, without picture, proof and code in order. */
async function judge(ledger: Ledger, kiosk: TestKiosk): Promise<void> {
  const { person, provenFor, codeFor, screen, passwordHashes } = ledger
  const hasProven = person !== null && provenFor === person
  const hasShownAll = hasProven && codeFor === person
  if (screen === 'choose-contact') expect(person).not.toBeNull()
  if (screen === 'enter-code') expect(hasProven).toBe(true)
  if (AFTER_CODE.includes(screen)) expect(hasShownAll).toBe(true)
  for (const name of ['YAMADA', 'SUZUKI'] as const) {
    const hash = await passwordHash(kiosk, PERSONS[name].address)
    if (hash === passwordHashes[name]) continue
    expect(hasShownAll).toBe(true)
    expect(person).toBe(name)
    expect(screen).toBe('recovered')
    passwordHashes[name] = hash
  }
}

/** One call of the page, legal or not, and what it shows of the person if it is believed. */
export class Call<C extends KioskCall> implements ProcedureCommand {
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

export const prove = (proof: string): ProcedureCommand =>
  new Call(
    'reset:send-code',
    () => ({ optionId: 'contact-1-email', proof }),
    (ledger) => {
      const { person, screen } = ledger
      const isRight = person !== null && PERSONS[person].localPart === proof
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
