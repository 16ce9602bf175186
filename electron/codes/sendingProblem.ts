import type { Kysely } from 'kysely'
import type { Problem } from '#shared/procedure/problems'
import { codeAllowance, sendWait } from '../limits/allowances'
import type { Tables } from '../storage/schema'

/** The account's own limit first, then the sends: a code that cannot be used is not sent. */
export async function sendingProblem(
  sql: Kysely<Tables>,
  keys: { readonly contactKey: string; readonly subjectKey: string },
  nowMs: number,
): Promise<Problem | null> {
  const field = 'form'
  const codes = await codeAllowance(sql, keys.subjectKey, nowMs)
  if (codes.opensAtMs !== null) return { code: 'codes-closed', field, untilMs: codes.opensAtMs }
  const wait = await sendWait(sql, keys, nowMs)
  if (wait === null) return null
  const code = wait.because === 'pause' ? 'resend-pause' : 'sends-exhausted'
  return { code, field, untilMs: wait.untilMs }
}
