import { sql as sqlText, type Kysely } from 'kysely'
import type { Tables } from '../storage/schema'
import type { LastSeen } from './settledTime'

/** The table has one row at the most. */
const ONLY_ROW = 1

/** Null for a store that no release with a row has opened yet. */
export async function readLastSeen(sql: Kysely<Tables>): Promise<LastSeen | null> {
  const row = await sql
    .selectFrom('last_seen')
    .select(['seen_at_ms', 'monotonic_ms'])
    .where('id', '=', ONLY_ROW)
    .executeTakeFirst()
  return row === undefined ? null : { seenAtMs: row.seen_at_ms, monotonicMs: row.monotonic_ms }
}

export async function writeLastSeen(
  sql: Kysely<Tables>,
  { seenAtMs, monotonicMs }: LastSeen,
): Promise<void> {
  const seen = { seen_at_ms: seenAtMs, monotonic_ms: monotonicMs }
  await sql
    .insertInto('last_seen')
    .values({ id: ONLY_ROW, ...seen })
    .onConflict((conflict) => conflict.column('id').doUpdateSet(seen))
    .execute()
}

/** The latest instant that anything in the store happened at; 0 for a store where nothing has. */
export async function latestInstantMs(sql: Kysely<Tables>): Promise<number> {
  const { rows } = await sqlText<{ at_ms: number | null }>`
    SELECT max(at_ms) AS at_ms FROM (
      SELECT max(password_changed_at_ms) AS at_ms FROM accounts
      UNION ALL SELECT max(last_failure_at_ms) FROM sign_in_failures
      UNION ALL SELECT max(last_failure_at_ms) FROM staff_pin
      UNION ALL SELECT max(at_ms) FROM counted_events
      UNION ALL SELECT max(settled_at_ms) FROM outbox
      UNION ALL SELECT max(filed_at_ms) FROM recovery_requests
      UNION ALL SELECT max(decided_at_ms) FROM recovery_requests
    )`.execute(sql)
  return rows[0]?.at_ms ?? 0
}
