import type { Kysely, Selectable } from 'kysely'
import type { Tables } from '../storage/schema'
import { BEGINNING, type AuditRow, type Link } from './auditRow'

export async function insertRow(sql: Kysely<Tables>, row: AuditRow): Promise<void> {
  const { atMs, ...same } = row
  await sql
    .insertInto('audit_events')
    .values({ ...same, at_ms: atMs })
    .execute()
}

/** The end of the chain, from which the next row goes on. */
export async function newestLink(sql: Kysely<Tables>): Promise<Link> {
  const row = await sql
    .selectFrom('audit_events')
    .select(['seq', 'hash'])
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row ?? BEGINNING
}

export async function findLink(sql: Kysely<Tables>, seq: number): Promise<Link | null> {
  const row = await sql
    .selectFrom('audit_events')
    .select(['seq', 'hash'])
    .where('seq', '=', seq)
    .executeTakeFirst()
  return row ?? null
}

/** The last `count` rows, newest first. */
export async function newestRows(sql: Kysely<Tables>, count: number): Promise<AuditRow[]> {
  const rows = await sql
    .selectFrom('audit_events')
    .selectAll()
    .orderBy('seq', 'desc')
    .limit(count)
    .execute()
  return rows.map(rowOf)
}

/** When the oldest row was written; null where there is none. */
export async function oldestAtMs(sql: Kysely<Tables>): Promise<number | null> {
  const row = await sql
    .selectFrom('audit_events')
    .select('at_ms')
    .orderBy('seq')
    .limit(1)
    .executeTakeFirst()
  return row?.at_ms ?? null
}

/** The first row of a moment or later; null where all are earlier. */
export async function firstSeqSince(sql: Kysely<Tables>, sinceMs: number): Promise<number | null> {
  const row = await sql
    .selectFrom('audit_events')
    .select('seq')
    .where('at_ms', '>=', sinceMs)
    .orderBy('seq')
    .limit(1)
    .executeTakeFirst()
  return row?.seq ?? null
}

export async function deleteUpTo(sql: Kysely<Tables>, seq: number): Promise<void> {
  await sql.deleteFrom('audit_events').where('seq', '<=', seq).execute()
}

/** What the newest cut says; null where nothing was ever cut off. */
export async function newestCutDetail(sql: Kysely<Tables>): Promise<string | null> {
  const row = await sql
    .selectFrom('audit_events')
    .select('detail')
    .where('kind', '=', 'trail-cut')
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row?.detail ?? null
}

const PAGE_ROWS = 1000

/**
 * All rows in their order, read in pages: half a year of them need not lie in memory at once. Also
 * those that somebody put before the first, where the kiosk never writes any.
 */
export async function* everyRow(sql: Kysely<Tables>): AsyncGenerator<AuditRow> {
  const pages = sql.selectFrom('audit_events').selectAll().orderBy('seq').limit(PAGE_ROWS)
  for (let page = pages; ;) {
    const rows = await page.execute()
    for (const row of rows) yield rowOf(row)
    const newest = rows.at(-1)
    if (newest === undefined) return
    page = pages.where('seq', '>', newest.seq)
  }
}

function rowOf({ at_ms, ...same }: Selectable<Tables['audit_events']>): AuditRow {
  return { ...same, atMs: at_ms }
}
