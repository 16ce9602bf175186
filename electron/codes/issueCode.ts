import type { Kysely } from 'kysely'
import { LIMITS } from '#shared/procedure/limits'
import type { ContactWay } from '../accounts/contactWays'
import { recordAudit } from '../audit/recordAudit'
import { callBackCodes } from '../delivery/callBackCodes'
import { postMessage, type Posting } from '../delivery/postMessage'
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

export interface CodeIssuing extends Posting {
  readonly random: RandomSource
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
  issuing: CodeIssuing,
  sql: Kysely<Tables>,
  order: {
    readonly sessionId: string
    /** The account that the code is for, as its counts are filed. */
    readonly subjectKey: string
    readonly way: ContactWay
    readonly replacesEarlierCode: boolean
    readonly nowMs: number
  },
): Promise<IssuedCode> {
  const { random, secrets } = issuing
  const { sessionId, subjectKey, way, replacesEarlierCode, nowMs } = order
  const digits = drawDigits(random)
  const id = randomIdentifier(random)
  const expiresAtMs = nowMs + LIMITS.codeLifeMs
  await voidCodesOfSession(sql, sessionId)
  await callBackCodes(issuing, sql, nowMs, sessionId)
  await insertCode(sql, {
    id,
    sessionId,
    subjectKey,
    contactKey: way.contact.key,
    codeDigest: digestOfCode(secrets, sessionId, digits),
    expiresAtMs,
  })
  for (const key of [way.contact.key, subjectKey]) {
    await recordEvent(sql, { kind: 'code-sent', key, atMs: nowMs })
  }
  const message = { kind: 'code', digits, expiresAtMs } as const
  const { contact: to, channel } = way
  await postMessage(issuing, sql, { sessionId, codeId: id, to, channel, message, nowMs })
  const { mask } = way
  const detail = replacesEarlierCode ? 'again' : 'first'
  const sent = { kind: 'code-sent', detail, sessionId, subjectKey, mask, channel } as const
  await recordAudit(issuing, sql, { ...sent, atMs: nowMs })
  return { id, way, sentAtMs: nowMs, expiresAtMs, replacesEarlierCode }
}
