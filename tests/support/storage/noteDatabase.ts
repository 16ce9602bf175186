import fs from 'node:fs'
import { sql, type Generated } from 'kysely'
import type { Migration } from '../../../electron/storage/migration'
import {
  openDatabase,
  type OpenDatabase,
  type OpenDatabaseOptions,
} from '../../../electron/storage/openDatabase'

export const NOTE_APPLICATION_ID = 0x4e4f5445

export interface NoteTables {
  notes: {
    id: Generated<number>
    text: string | null
    amount: number | null
    bytes: Uint8Array | null
  }
}

export const createNotes: Migration = {
  version: 1,
  name: 'creates the notes',
  up: async (transaction) => {
    await sql`CREATE TABLE notes (
      id INTEGER PRIMARY KEY, text TEXT UNIQUE, amount ANY CHECK (amount <> -13), bytes BLOB
    ) STRICT`.execute(transaction)
  },
}

/** A small database for the tests of the storage itself. */
export function openNotes(
  file: string,
  options: Partial<OpenDatabaseOptions> = {},
): Promise<OpenDatabase<NoteTables>> {
  return openDatabase<NoteTables>({
    file,
    migrations: [createNotes],
    applicationId: NOTE_APPLICATION_ID,
    fileSystem: fs,
    ...options,
  })
}

/** The texts of all notes, oldest first. */
export async function textsOf({
  sql: query,
}: OpenDatabase<NoteTables>): Promise<(string | null)[]> {
  const rows = await query.selectFrom('notes').select('text').orderBy('id').execute()
  return rows.map(({ text }) => text)
}
