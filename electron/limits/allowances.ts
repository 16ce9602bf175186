import type { Kysely } from 'kysely'
import { LIMITS, type RateLimit } from '#shared/procedure/limits'
import type { Tables } from '../storage/schema'
import { eventTimesMs, type CountedKind } from './countedEvents'
import { allowance, type Allowance } from './slidingWindow'

async function allowanceOf(
  sql: Kysely<Tables>,
  kind: CountedKind,
  key: string,
  limit: RateLimit,
  nowMs: number,
): Promise<Allowance> {
  const timesMs = await eventTimesMs(sql, { kind, key, sinceMs: nowMs - limit.windowMs })
  return allowance(timesMs, limit, nowMs)
}

/** How many wrong proofs of a contact are left. */
export function proofAllowance(sql: Kysely<Tables>, contactKey: string, nowMs: number) {
  return allowanceOf(sql, 'wrong-proof', contactKey, LIMITS.wrongProofsPerContact, nowMs)
}

/** How many wrong codes of an account are left, over all its codes (NIST 3.1.3.2). */
export function codeAllowance(sql: Kysely<Tables>, subjectKey: string, nowMs: number) {
  return allowanceOf(sql, 'wrong-code', subjectKey, LIMITS.wrongCodesPerAccount, nowMs)
}

/** How many wrong pictures the kiosk still takes this minute. */
export function pictureAllowance(sql: Kysely<Tables>, stationKey: string, nowMs: number) {
  return allowanceOf(sql, 'wrong-picture', stationKey, LIMITS.wrongPicturesPerStation, nowMs)
}

/** Why the next code has to wait. */
export interface SendWait {
  readonly because: 'pause' | 'exhausted'
  readonly untilMs: number
}

/** The pause after a send, then the sends of an hour and of a day: the one that ends last. */
export async function sendWait(
  sql: Kysely<Tables>,
  contactKey: string,
  nowMs: number,
): Promise<SendWait | null> {
  const { sendsPerContactPerDay, sendsPerContactPerHour, resendPauseMs } = LIMITS
  const sinceMs = nowMs - sendsPerContactPerDay.windowMs
  const timesMs = await eventTimesMs(sql, { kind: 'code-sent', key: contactKey, sinceMs })
  const exhaustedUntilMs = Math.max(
    allowance(timesMs, sendsPerContactPerDay, nowMs).opensAtMs ?? 0,
    allowance(timesMs, sendsPerContactPerHour, nowMs).opensAtMs ?? 0,
  )
  const pausedUntilMs = Math.max(0, ...timesMs) + resendPauseMs
  const untilMs = Math.max(exhaustedUntilMs, pausedUntilMs)
  if (untilMs <= nowMs) return null
  return { because: exhaustedUntilMs > 0 ? 'exhausted' : 'pause', untilMs }
}
