import type { Kysely } from 'kysely'
import type { Tables } from '../storage/schema'

export type CountedKind = Tables['counted_events']['kind']

/** The kiosk itself, as a key for what is counted over all its visitors. */
export const STATION_KEY = 'station'

/** Writes an event down and returns its number. */
export async function recordEvent(
  sql: Kysely<Tables>,
  event: { kind: CountedKind; key: string; atMs: number },
): Promise<number> {
  const { id } = await sql
    .insertInto('counted_events')
    .values({ kind: event.kind, counted_key: event.key, at_ms: event.atMs })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

/** Takes an event back that was counted before its outcome was known, and turned out right. */
export async function retractEvent(sql: Kysely<Tables>, id: number): Promise<void> {
  await sql.deleteFrom('counted_events').where('id', '=', id).execute()
}

/** When events of a kind happened to a key, from `sinceMs` on. */
export async function eventTimesMs(
  sql: Kysely<Tables>,
  { kind, key, sinceMs }: { kind: CountedKind; key: string; sinceMs: number },
): Promise<readonly number[]> {
  const rows = await sql
    .selectFrom('counted_events')
    .select('at_ms')
    .where('counted_key', '=', key)
    .where('kind', '=', kind)
    .where('at_ms', '>', sinceMs)
    .execute()
  return rows.map((row) => row.at_ms)
}

/** When events of any kind happened to any of the keys, read at once. */
export async function readEvents(
  sql: Kysely<Tables>,
  { keys, sinceMs }: { keys: readonly string[]; sinceMs: number },
): Promise<readonly { kind: CountedKind; key: string; atMs: number }[]> {
  const rows = await sql
    .selectFrom('counted_events')
    .select(['kind', 'counted_key', 'at_ms'])
    .where('counted_key', 'in', keys)
    .where('at_ms', '>', sinceMs)
    .execute()
  return rows.map(({ kind, counted_key, at_ms }) => ({ kind, key: counted_key, atMs: at_ms }))
}
