import type { Kysely } from 'kysely'
import { LIMITS } from '#shared/procedure/limits'
import type { Problem } from '#shared/procedure/problems'
import { fail, type Result } from '#shared/result'
import { readAddress } from '#shared/rules/readAddress'
import { readTelephone } from '#shared/rules/readTelephone'
import type { Contact } from '../accounts/account'
import { contactWay, type ContactWay } from '../accounts/contactWays'
import { withKey } from '../accounts/subjectFinder'
import { issueCode } from '../codes/issueCode'
import { sendingProblem } from '../codes/sendingProblem'
import type { StepParts } from '../session/stepParts'
import { typedSendAllowance } from '../limits/allowances'
import { recordEvent, STATION_KEY } from '../limits/countedEvents'
import type { At } from '../session/atStep'
import { happened, refused, type StepOutcome } from '../session/stepOutcome'
import type { Tables } from '../storage/schema'

/** A mobile is written to: a text can be read again. */
const CHANNELS = { email: 'email', landline: 'call', mobile: 'sms' } as const

interface TypedContact {
  readonly kind: Contact['kind']
  readonly value: string
}

/** Sends a code to a contact that counts for nothing before the code comes back. */
export async function addContact(
  parts: StepParts,
  session: At<'create-contacts'>,
  input: TypedContact,
): Promise<StepOutcome> {
  const pending = { kind: 'contact-typed', pending: input } as const
  const keep = { kind: 'registration', fact: pending } as const
  const value = readValue(input)
  if (!value.ok) return { facts: [keep], problems: [value.error] }
  const contact = withKey(
    { origin: 'typed', id: null, kind: input.kind, value: value.value },
    parts.secrets,
  )
  const problem = contactProblem(session, contact)
  if (problem !== null) return { facts: [keep], problems: [problem] }
  const way = contactWay(contact, session.contacts.length + 1, CHANNELS[contact.kind])
  const sent = await send(parts, session, way, false)
  return { ...sent, facts: [keep, ...sent.facts] }
}

export function resendContactCode(
  parts: StepParts,
  session: At<'create-contact-code'>,
): Promise<StepOutcome> {
  return send(parts, session, session.code.way, true)
}

function readValue({ kind, value }: TypedContact): Result<string, Problem> {
  const field = 'contactValue'
  if (value.trim() === '') return fail({ code: 'required', field })
  return kind === 'email' ? readAddress(value, field) : readTelephone(value, kind)
}

function contactProblem(
  { contacts, profile }: At<'create-contacts'>,
  contact: Contact,
): Problem | null {
  const field = 'contactValue'
  if (contacts.length >= LIMITS.contactsOfNewAccount) return { code: 'contacts-full', field }
  if (contact.value === profile.address) return { code: 'contact-is-account', field }
  const isThere = contacts.some(({ key }) => key === contact.key)
  return isThere ? { code: 'contact-twice', field } : null
}

/** Anybody's number can be typed here: the kiosk as a whole sends only so many codes that way. */
async function stationProblem(sql: Kysely<Tables>, nowMs: number): Promise<Problem | null> {
  const { opensAtMs } = await typedSendAllowance(sql, STATION_KEY, nowMs)
  return opensAtMs === null ? null : { code: 'sends-exhausted', field: 'form', untilMs: opensAtMs }
}

async function send(
  parts: StepParts,
  { sessionId, codesKey }: At<'create-contacts' | 'create-contact-code'>,
  way: ContactWay,
  replacesEarlierCode: boolean,
): Promise<StepOutcome> {
  const { store, clock, dispatcher } = parts
  const nowMs = clock.nowMs()
  const keys = { contactKey: way.contact.key, subjectKey: codesKey }
  const problem =
    (await sendingProblem(store.sql, keys, nowMs)) ?? (await stationProblem(store.sql, nowMs))
  if (problem !== null) return refused(problem)
  const order = { sessionId, subjectKey: codesKey, way, replacesEarlierCode, nowMs }
  const code = await store.transaction(async (transaction) => {
    await recordEvent(transaction, { kind: 'code-sent', key: STATION_KEY, atMs: nowMs })
    return await issueCode(parts, transaction, order)
  })
  dispatcher.wake()
  return happened({ kind: 'registration', fact: { kind: 'code-sent', code } })
}
