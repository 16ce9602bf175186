import type { Kysely } from 'kysely'
import { LIMITS } from '#shared/procedure/limits'
import type { Contact, Subject } from '../accounts/account'
import type { ContactWay } from '../accounts/contactWays'
import { cancelWaiting, putIntoOutbox } from '../delivery/outboxRepository'
import { recordEvent } from '../limits/countedEvents'
import { randomIdentifier, type RandomSource } from '../platform/randomSource'
import type { Secrets } from '../platform/secrets'
import type { Tables } from '../storage/schema'
import { insertCode, voidCodesOfSession } from './securityCodeRepository'

/** A code that was sent, without its digits: those are nowhere but in the sealed outbox. */
export interface IssuedCode {
  readonly id: string
  readonly way: ContactWay
  readonly sentAtMs: number
  readonly expiresAtMs: number
  readonly replacesEarlierCode: boolean
}

export interface CodeIssuing {
  readonly random: RandomSource
  readonly secrets: Secrets
  /** How long a message is on its way. */
  readonly deliveryDelayMs: number
}

/** R6: seven decimal digits, each value as likely as any other, leading zeros kept. */
function drawDigits(random: RandomSource): string {
  const values = 10 ** LIMITS.codeDigits
  return String(random.integerBelow(values)).padStart(LIMITS.codeDigits, '0')
}

/** What rests in the store in place of a code; bound to its session (ASVS 6.6.2). */
export function digestOfCode(secrets: Secrets, sessionId: string, digits: string): string {
  return secrets.digest('code', `${sessionId}\0${digits}`)
}

/**
 * Makes a code, voids the session's former one, counts the send and writes the message, all in the
 * caller's transaction. The digits leave only through the outbox.
 */
export async function issueCode(
  { random, secrets, deliveryDelayMs }: CodeIssuing,
  sql: Kysely<Tables>,
  order: {
    readonly sessionId: string
    readonly subject: Subject
    readonly way: ContactWay
    readonly replacesEarlierCode: boolean
    readonly nowMs: number
  },
): Promise<IssuedCode> {
  const { sessionId, subject, way, replacesEarlierCode, nowMs } = order
  const digits = drawDigits(random)
  const id = randomIdentifier(random)
  const expiresAtMs = nowMs + LIMITS.codeLifeMs
  await voidCodesOfSession(sql, sessionId)
  await cancelWaiting(sql, nowMs, sessionId)
  await insertCode(sql, {
    id,
    sessionId,
    subjectKey: subject.key,
    contactKey: way.contact.key,
    codeDigest: digestOfCode(secrets, sessionId, digits),
    expiresAtMs,
  })
  await countSend(sql, way.contact, nowMs)
  await putIntoOutbox(sql, {
    sessionId,
    codeId: id,
    contactId: way.contact.id,
    channel: way.channel,
    sealedCode: secrets.seal(digits),
    dueAtMs: nowMs + deliveryDelayMs,
  })
  return { id, way, sentAtMs: nowMs, expiresAtMs, replacesEarlierCode }
}

async function countSend(sql: Kysely<Tables>, contact: Contact, nowMs: number): Promise<void> {
  await recordEvent(sql, { kind: 'code-sent', key: contact.key, atMs: nowMs })
}
