import type { Kysely } from 'kysely'
import { LIMITS } from '#shared/procedure/limits'
import type { Problem } from '#shared/procedure/problems'
import { requestsOpenAtMs } from '../limits/allowances'
import type { Tables } from '../storage/schema'
import { openRequestFiledAtMs } from './requestRepository'

/**
 * Why no request is taken just now: the account has an open one, or too many were filed today, by
 * account, by the address that answers go to (null before it is known) or by the kiosk as a whole.
 */
export async function requestProblem(
  sql: Kysely<Tables>,
  keys: { readonly subjectKey: string; readonly contactAddressKey: string | null },
  nowMs: number,
): Promise<(Problem & { readonly untilMs: number }) | null> {
  const field = 'form'
  const filedAtMs = await openRequestFiledAtMs(sql, keys.subjectKey)
  const opensAtMs = await requestsOpenAtMs(sql, keys, nowMs)
  if (filedAtMs !== null) {
    return { code: 'request-open', field, untilMs: filedAtMs + LIMITS.recoveryAnswerMs }
  }
  return opensAtMs === null ? null : { code: 'requests-exhausted', field, untilMs: opensAtMs }
}
