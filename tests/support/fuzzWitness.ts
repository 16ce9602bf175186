import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import type { TestKiosk } from './testKiosk'

type Stored = Pick<TestKiosk, 'store'>

/** The tables as SQLite itself knows them, so that one which is added is watched too. */
async function tableNames({ store }: Stored): Promise<readonly string[]> {
  const { rows } = await sql<{ name: string }>`
    SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name
  `.execute(store.sql)
  return rows.map(({ name }) => name)
}

function asText(value: unknown): string {
  return JSON.stringify(value, (_key, inner: unknown) =>
    inner instanceof Uint8Array ? Buffer.from(inner).toString('hex') : inner,
  )
}

async function rowsOf({ store }: Stored, table: string): Promise<readonly object[]> {
  const { rows } = await sql<object>`SELECT * FROM ${sql.table(table)}`.execute(store.sql)
  return rows
}

/** A digest of each table's rows: equal twice, nothing was written in between. */
export async function tableDigests(kiosk: Stored): Promise<Readonly<Record<string, string>>> {
  const digests: Record<string, string> = {}
  for (const table of await tableNames(kiosk)) {
    const rows = (await rowsOf(kiosk, table)).map(asText).sort()
    digests[table] = createHash('sha256').update(rows.join('\n')).digest('hex')
  }
  return digests
}

/** Every text that the store holds in the open, whichever table it is in. */
export async function storedTexts(kiosk: Stored): Promise<readonly string[]> {
  const texts: string[] = []
  for (const table of await tableNames(kiosk)) {
    const cells: readonly unknown[] = (await rowsOf(kiosk, table)).flatMap((row) =>
      Object.values(row),
    )
    texts.push(...cells.filter((cell) => typeof cell === 'string'))
  }
  return texts
}
