import type { Kysely } from 'kysely'
import type { Tables } from '../storage/schema'
import type { PinFailures } from './pinPause'

/** The table has one row at the most. */
const ONLY_ROW = 1

export interface StaffPin extends PinFailures {
  readonly pinHash: string
}

/** Null before the first start of a counter has made one. */
export async function findStaffPin(sql: Kysely<Tables>): Promise<StaffPin | null> {
  const row = await sql
    .selectFrom('staff_pin')
    .select(['pin_hash', 'failures', 'last_failure_at_ms'])
    .where('id', '=', ONLY_ROW)
    .executeTakeFirst()
  if (row === undefined) return null
  return {
    pinHash: row.pin_hash,
    failures: row.failures,
    lastFailureAtMs: row.last_failure_at_ms,
  }
}

/** Never takes the place of one that is there: then it has no effect, and the answer is false. */
export async function addStaffPin(sql: Kysely<Tables>, pinHash: string): Promise<boolean> {
  const added = await sql
    .insertInto('staff_pin')
    .values({ id: ONLY_ROW, pin_hash: pinHash, failures: 0, last_failure_at_ms: 0 })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .returning('id')
    .executeTakeFirst()
  return added !== undefined
}

/** Counts a PIN as wrong before it is looked at. */
export async function countStaffPin(sql: Kysely<Tables>, nowMs: number): Promise<void> {
  await sql
    .updateTable('staff_pin')
    .set((row) => ({ failures: row('failures', '+', 1), last_failure_at_ms: nowMs }))
    .where('id', '=', ONLY_ROW)
    .execute()
}

export async function forgetStaffPinFailures(sql: Kysely<Tables>): Promise<void> {
  await sql.updateTable('staff_pin').set({ failures: 0 }).where('id', '=', ONLY_ROW).execute()
}
