import type { Kysely } from 'kysely'
import type { Tables } from '../storage/schema'

/** The table has one row at the most. */
const ONLY_ROW = 1

/** How far the clock had been moved on when the kiosk was last used. */
export async function readAheadMs(sql: Kysely<Tables>): Promise<number> {
  const row = await sql
    .selectFrom('practice_clock')
    .select('ahead_ms')
    .where('id', '=', ONLY_ROW)
    .executeTakeFirst()
  return row?.ahead_ms ?? 0
}

/** Adds rather than sets, so that two moves at once are both kept. */
export async function addAheadMs(sql: Kysely<Tables>, durationMs: number): Promise<void> {
  await sql
    .insertInto('practice_clock')
    .values({ id: ONLY_ROW, ahead_ms: durationMs })
    .onConflict((conflict) =>
      conflict.column('id').doUpdateSet((row) => ({
        ahead_ms: row('practice_clock.ahead_ms', '+', durationMs),
      })),
    )
    .execute()
}
