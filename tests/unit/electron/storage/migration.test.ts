import { join } from 'node:path'
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import type { Migration } from '../../../../electron/storage/migration'
import { createNotes, openNotes, textsOf } from '../../../support/storage/noteDatabase'
import { temporaryFolder } from '../../../support/storage/temporaryFolder'

const migration = (version: number, ...statements: string[]): Migration => ({
  version,
  name: `step ${version}`,
  up: async (transaction) => {
    for (const statement of statements) await sql.raw(statement).execute(transaction)
  },
})

const versionOf = async (database: Awaited<ReturnType<typeof openNotes>>): Promise<unknown> => {
  const { rows } = await sql<{ user_version: number }>`PRAGMA user_version`.execute(database.sql)
  return rows[0]?.user_version
}

test('migrations run once each, in order, and set the version', async () => {
  const file = join(temporaryFolder(), 'accounts.db')
  const fill = migration(3, "INSERT INTO notes (text) VALUES ('from three')")
  const first = await openNotes(file)
  expect(await versionOf(first)).toBe(1)
  await first.close()
  for (let time = 1; time <= 2; time += 1) {
    const later = await openNotes(file, { migrations: [createNotes, fill] })
    expect(await versionOf(later)).toBe(3)
    expect(await textsOf(later)).toEqual(['from three'])
    await later.close()
  }
})

test('a migration that fails half way leaves the old version and nothing of its own', async () => {
  const file = join(temporaryFolder(), 'accounts.db')
  await (await openNotes(file)).close()
  const broken = migration(
    2,
    'CREATE TABLE half (id INTEGER) STRICT',
    'CREATE TABLE half (id INTEGER)',
  )
  const opening = openNotes(file, { migrations: [createNotes, broken] })
  await expect(opening).rejects.toMatchObject({
    kind: 'migration-failed',
    message: 'migration 2 (step 2) failed',
  })
  const database = await openNotes(file)
  expect(await versionOf(database)).toBe(1)
  const tables = await database.sql.introspection.getTables()
  expect(tables.map(({ name }) => name)).toEqual(['notes'])
  await database.close()
})

test('the migrations before the one that fails stay applied', async () => {
  const file = join(temporaryFolder(), 'accounts.db')
  const good = migration(2, "INSERT INTO notes (text) VALUES ('from two')")
  const opening = openNotes(file, { migrations: [createNotes, good, migration(3, 'nonsense')] })
  await expect(opening).rejects.toMatchObject({ kind: 'migration-failed' })
  const database = await openNotes(file, { migrations: [createNotes, good] })
  expect(await versionOf(database)).toBe(2)
  await database.close()
})

test('a migration that leaves a row without its parent is refused', async () => {
  const file = join(temporaryFolder(), 'accounts.db')
  const orphan = migration(
    2,
    'CREATE TABLE replies (note INTEGER REFERENCES notes (id) DEFERRABLE INITIALLY DEFERRED) STRICT',
    'INSERT INTO replies (note) VALUES (404)',
  )
  const opening = openNotes(file, { migrations: [createNotes, orphan] })
  await expect(opening).rejects.toMatchObject({ kind: 'migration-failed' })
})

test.each([
  ['double', [createNotes, createNotes]],
  ['falling', [migration(2), migration(1)]],
  ['zero', [migration(0)]],
  ['fractional', [migration(1.5)]],
])('%s versions are refused before anything is touched', async (_, migrations) => {
  const opening = openNotes(join(temporaryFolder(), 'accounts.db'), { migrations })
  await expect(opening).rejects.toMatchObject({ kind: 'misuse' })
})
