import type { Kysely } from 'kysely'
import { LIMITS } from '#shared/procedure/limits'
import type { Tables } from '../storage/schema'
import { newestRows } from './auditRepository'
import type { AuditRow } from './auditRow'

/** More than a press can be refused for at once. */
const LOOKED_AT_ROWS = 20

/** What one press after the other can bring about, without anything that was tried in between. */
function isRefusal({ kind, detail }: Pick<AuditRow, 'kind' | 'detail'>): boolean {
  return kind === 'refused' || kind === 'locked' || detail === 'pin-paused'
}

/**
 * The number of a row that says of the same session, within the last minute, the same refusal as
 * `row` would, with nothing but refusals since; null where there is none. A key that is stuck
 * overnight must not fill the trail.
 */
export async function findRepeated(
  sql: Kysely<Tables>,
  row: Omit<AuditRow, 'hash' | 'seq'>,
): Promise<number | null> {
  if (!isRefusal(row)) return null
  for (const before of await newestRows(sql, LOOKED_AT_ROWS)) {
    if (!isRefusal(before) || row.atMs - before.atMs >= LIMITS.auditRefusalEveryMs) return null
    if (isSame(before, row)) return before.seq
  }
  return null
}

function isSame(one: Omit<AuditRow, 'hash'>, other: Omit<AuditRow, 'hash' | 'seq'>): boolean {
  const fields = ['kind', 'detail', 'step', 'session', 'account', 'mask', 'channel'] as const
  return fields.every((field) => one[field] === other[field])
}
