import type { Kysely } from 'kysely'
import type { Problem } from '#shared/procedure/problems'
import { readCodeLimits } from '../limits/codeLimits'
import type { Tables } from '../storage/schema'

/** The account's own limit first, then the sends: a code that cannot be used is not sent. */
export async function sendingProblem(
  sql: Kysely<Tables>,
  { contactKey, subjectKey }: { readonly contactKey: string; readonly subjectKey: string },
  nowMs: number,
): Promise<Problem | null> {
  const field = 'form'
  const limits = await readCodeLimits(sql, { subjectKey, contactKeys: [contactKey] }, nowMs)
  const codesOpenAtMs = limits.codes.opensAtMs
  if (codesOpenAtMs !== null) return { code: 'codes-closed', field, untilMs: codesOpenAtMs }
  const wait = limits.sendWaitOf(contactKey)
  if (wait === null) return null
  const code = wait.because === 'pause' ? 'resend-pause' : 'sends-exhausted'
  return { code, field, untilMs: wait.untilMs }
}
