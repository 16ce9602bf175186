import type { Kysely } from 'kysely'
import { LIMITS } from '#shared/procedure/limits'
import type { Tables } from '../storage/schema'
import { readEvents, type CountedKind } from './countedEvents'
import { allowance, type Allowance } from './slidingWindow'

/** Why the next code has to wait. */
interface SendWait {
  readonly because: 'pause' | 'exhausted'
  readonly untilMs: number
}

/** Everything that limits the codes of an account. */
export interface CodeLimits {
  /** How many wrong codes of the account are left, over all its codes (NIST 3.1.3.2). */
  readonly codes: Allowance
  /** How many wrong proofs of a contact are left. */
  proofsOf(contactKey: string): Allowance
  /**
   * The pause after a send to the contact, its sends of an hour and of a day, and the account's sends
   * of an hour over all its contacts: the one that ends last.
   */
  sendWaitOf(contactKey: string): SendWait | null
}

/** None of the limits looks back further. */
const LONGEST_WINDOW_MS = Math.max(
  LIMITS.wrongCodesPerAccount.windowMs,
  LIMITS.wrongProofsPerContact.windowMs,
  LIMITS.sendsPerContactPerDay.windowMs,
  LIMITS.sendsPerAccountPerHour.windowMs,
)

/** Reads what was counted for an account and its contacts at once, however many those are. */
export async function readCodeLimits(
  sql: Kysely<Tables>,
  { subjectKey, contactKeys }: { subjectKey: string; contactKeys: readonly string[] },
  nowMs: number,
): Promise<CodeLimits> {
  const sinceMs = nowMs - LONGEST_WINDOW_MS
  const events = await readEvents(sql, { keys: [subjectKey, ...contactKeys], sinceMs })
  const timesMs = (kind: CountedKind, key: string): readonly number[] =>
    events.filter((event) => event.kind === kind && event.key === key).map(({ atMs }) => atMs)
  return {
    codes: allowance(timesMs('wrong-code', subjectKey), LIMITS.wrongCodesPerAccount, nowMs),
    proofsOf: (contactKey) =>
      allowance(timesMs('wrong-proof', contactKey), LIMITS.wrongProofsPerContact, nowMs),
    sendWaitOf: (contactKey) =>
      sendWait(timesMs('code-sent', contactKey), timesMs('code-sent', subjectKey), nowMs),
  }
}

function sendWait(
  toContactMs: readonly number[],
  ofAccountMs: readonly number[],
  nowMs: number,
): SendWait | null {
  const { sendsPerContactPerDay, sendsPerContactPerHour, sendsPerAccountPerHour } = LIMITS
  const exhaustedUntilMs = Math.max(
    allowance(toContactMs, sendsPerContactPerDay, nowMs).opensAtMs ?? 0,
    allowance(toContactMs, sendsPerContactPerHour, nowMs).opensAtMs ?? 0,
    allowance(ofAccountMs, sendsPerAccountPerHour, nowMs).opensAtMs ?? 0,
  )
  const pausedUntilMs = Math.max(0, ...toContactMs) + LIMITS.resendPauseMs
  const untilMs = Math.max(exhaustedUntilMs, pausedUntilMs)
  if (untilMs <= nowMs) return null
  return { because: exhaustedUntilMs > 0 ? 'exhausted' : 'pause', untilMs }
}
