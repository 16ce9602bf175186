import type { Kysely } from 'kysely'
import { LIMITS } from '#shared/procedure/limits'
import type { Tables } from '../storage/schema'

/** Wrong passwords in a row, counted by account key, whether the account exists or not. */
export interface SignInFailures {
  readonly failures: number
  readonly lastFailureAtMs: number
}

export type SignInLock =
  | { readonly kind: 'open'; readonly triesLeft: number }
  | { readonly kind: 'locked'; readonly untilMs: number }
  | { readonly kind: 'disabled' }

/**
 * Ten failures lock for a minute, each further one for a minute more, up to fifteen; from a hundred
 * on only a reset opens the account (R13, NIST 3.2.2).
 */
export function signInLock(
  { failures, lastFailureAtMs }: SignInFailures,
  nowMs: number,
): SignInLock {
  if (failures >= LIMITS.wrongSignInsBeforeDisabled) return { kind: 'disabled' }
  const over = failures - LIMITS.wrongSignInsBeforeLock
  if (over < 0) return { kind: 'open', triesLeft: -over }
  const lockMs = Math.min((over + 1) * LIMITS.signInLockStepMs, LIMITS.signInLockMaximumMs)
  const untilMs = lastFailureAtMs + lockMs
  return nowMs < untilMs ? { kind: 'locked', untilMs } : { kind: 'open', triesLeft: 1 }
}

export async function readSignInFailures(
  sql: Kysely<Tables>,
  subjectKey: string,
): Promise<SignInFailures> {
  const row = await sql
    .selectFrom('sign_in_failures')
    .select(['failures', 'last_failure_at_ms'])
    .where('subject_key', '=', subjectKey)
    .executeTakeFirst()
  return { failures: row?.failures ?? 0, lastFailureAtMs: row?.last_failure_at_ms ?? 0 }
}

/** Counts a sign-in as failed before its password is looked at. */
export async function countSignIn(
  sql: Kysely<Tables>,
  subjectKey: string,
  nowMs: number,
): Promise<void> {
  await sql
    .insertInto('sign_in_failures')
    .values({ subject_key: subjectKey, failures: 1, last_failure_at_ms: nowMs })
    .onConflict((conflict) =>
      conflict.column('subject_key').doUpdateSet((row) => ({
        failures: row('sign_in_failures.failures', '+', 1),
        last_failure_at_ms: nowMs,
      })),
    )
    .execute()
}

/** R11: a finished reset lifts the lock; so does a right password. */
export async function forgetSignInFailures(sql: Kysely<Tables>, subjectKey: string): Promise<void> {
  await sql.deleteFrom('sign_in_failures').where('subject_key', '=', subjectKey).execute()
}
