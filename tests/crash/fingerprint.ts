import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import type { OpenDatabase } from '../../electron/storage/openDatabase'
import type { Answers } from '../support/storage/independentEngine'

/** What every file is asked first; `ok` is the only good answer. */
const INTEGRITY = 'PRAGMA integrity_check'

/** Asks for everything that counts in a database, each answer a single value. */
export const questions = (queries: readonly string[]): readonly string[] => [
  INTEGRITY,
  'PRAGMA application_id',
  'PRAGMA user_version',
  "SELECT group_concat(name) FROM (SELECT name FROM sqlite_schema WHERE name <> 'sqlite_stat1' ORDER BY name)",
  ...queries,
]

/** All the rows of a table as one text, the oldest first. */
export const allOf = (table: string, columns: readonly string[]): string =>
  `SELECT group_concat(${columns.map((column) => `ifnull(hex(${column}), '-')`).join(` || ' ' || `)})` +
  ` FROM (SELECT * FROM ${table} ORDER BY ${columns[0] ?? ''})`

/** Equal answers, equal digest; what is not sound keeps its complaint. */
export function digestOf(answers: Answers): string {
  const [integrity] = answers
  if (integrity !== 'ok') return `damaged: ${integrity}`
  const failure = answers.find((answer) => answer?.startsWith('error: '))
  if (failure !== undefined) return `damaged: ${failure}`
  return createHash('sha256').update(JSON.stringify(answers)).digest('hex').slice(0, 16)
}

/** The digest of what our own store reads. */
export async function fingerprintOf<Tables>(
  database: OpenDatabase<Tables>,
  queries: readonly string[],
): Promise<string> {
  const answers: (string | null)[] = []
  for (const query of questions(queries)) answers.push(await answerOf(database, query))
  return digestOf(answers)
}

async function answerOf<Tables>(
  database: OpenDatabase<Tables>,
  query: string,
): Promise<string | null> {
  try {
    const { rows } = await sql.raw<Record<string, unknown>>(query).execute(database.sql)
    const [value] = Object.values(rows[0] ?? {})
    return value === null || value === undefined ? '' : String(value)
  } catch (error) {
    if (error instanceof Error && /no such (table|column)/.test(error.message)) return null
    throw error
  }
}
