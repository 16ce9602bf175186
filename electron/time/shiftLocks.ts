import type { Kysely } from 'kysely'
import type { Tables } from '../storage/schema'

/**
 * Moves on, by time that nothing proves, whatever a lock or a limit is counted from, so that it
 * still lasts as long as before. Nothing comes to lie after `nowMs`: a lock may begin anew, and never
 * becomes longer than it is by its rule.
 *
 * What expires is not moved, and neither is a request's review: it decides on the answers that were
 * given, so that coming early helps nobody, and coming late breaks the promised day.
 */
export async function shiftLocks(
  sql: Kysely<Tables>,
  { unprovenMs, nowMs }: { readonly unprovenMs: number; readonly nowMs: number },
): Promise<void> {
  await sql
    .updateTable('counted_events')
    .set((row) => ({
      at_ms: row.fn<number>('min', [row('at_ms', '+', unprovenMs), row.val(nowMs)]),
    }))
    .execute()
  await sql
    .updateTable('sign_in_failures')
    .set((row) => ({
      last_failure_at_ms: row.fn<number>('min', [
        row('last_failure_at_ms', '+', unprovenMs),
        row.val(nowMs),
      ]),
    }))
    .execute()
  await sql
    .updateTable('staff_pin')
    .set((row) => ({
      last_failure_at_ms: row.fn<number>('min', [
        row('last_failure_at_ms', '+', unprovenMs),
        row.val(nowMs),
      ]),
    }))
    .execute()
}
