import fs from 'node:fs'
import { dirname, join } from 'node:path'
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { loadSqlEngine } from '../../../../electron/storage/engine/loadSqlEngine'
import { SqliteConnection } from '../../../../electron/storage/engine/sqliteConnection'
import type { Migration } from '../../../../electron/storage/migration'
import { createNotes, openNotes } from '../../../support/storage/noteDatabase'
import { temporaryFolder } from '../../../support/storage/temporaryFolder'

const second: Migration = {
  version: 2,
  name: 'adds a table',
  up: async (transaction) => {
    await sql`CREATE TABLE later (id INTEGER PRIMARY KEY) STRICT`.execute(transaction)
  },
}

const contentsOf = (folder: string): Record<string, string> =>
  Object.fromEntries(
    fs.readdirSync(folder).map((name) => [name, fs.readFileSync(join(folder, name), 'base64')]),
  )

/** A bare connection with an engine of its own, without the settings and checks of an opened database. */
async function connect(file: string): Promise<SqliteConnection> {
  const engine = await loadSqlEngine({ fileSystem: fs, folder: dirname(file) })
  const connection = new SqliteConnection(engine, file)
  connection.open()
  return connection
}

test('a file of a newer version is refused and not one byte of it changes', async () => {
  const folder = temporaryFolder()
  const file = join(folder, 'accounts.db')
  await (await openNotes(file, { migrations: [createNotes, second] })).close()
  const before = contentsOf(folder)
  await expect(openNotes(file)).rejects.toMatchObject({ kind: 'from-newer-version' })
  expect(contentsOf(folder)).toEqual(before)
})

test('a newer version that only the log of a crash knows of is refused, log and file untouched', async () => {
  const running = join(temporaryFolder(), 'accounts.db')
  const database = await openNotes(running, { migrations: [createNotes, second] })
  const folder = temporaryFolder()
  for (const suffix of ['', '-wal'])
    fs.copyFileSync(running + suffix, join(folder, `accounts.db${suffix}`))
  await database.close()
  const before = contentsOf(folder)
  await expect(openNotes(join(folder, 'accounts.db'))).rejects.toMatchObject({
    kind: 'from-newer-version',
  })
  expect(contentsOf(folder)).toEqual(before)
})

test('nothing is written before the file is known: not even the unfinished write of another program is undone', async () => {
  const running = join(temporaryFolder(), 'accounts.db')
  await (await openNotes(running, { migrations: [createNotes, second] })).close()
  const connection = await connect(running)
  for (const statement of [
    'PRAGMA locking_mode = EXCLUSIVE',
    'PRAGMA journal_mode = DELETE',
    'PRAGMA cache_size = 2',
    'INSERT INTO notes (bytes) SELECT randomblob(200000)',
    'BEGIN IMMEDIATE',
    'UPDATE notes SET bytes = randomblob(200000)',
  ])
    connection.run(statement)
  const folder = temporaryFolder()
  for (const suffix of ['', '-journal'])
    fs.copyFileSync(running + suffix, join(folder, `accounts.db${suffix}`))
  connection.abandon()
  expect(fs.statSync(join(folder, 'accounts.db-journal')).size).toBeGreaterThan(0)
  const before = contentsOf(folder)
  const opening = openNotes(join(folder, 'accounts.db'), { migrations: [createNotes, second] })
  await expect(opening).rejects.toMatchObject({ kind: 'io', cause: { code: 'EROFS' } })
  expect(contentsOf(folder)).toEqual(before)
})

test('the engine itself undoes an unfinished write, as SQLite promises', async () => {
  const file = join(temporaryFolder(), 'accounts.db')
  const connection = await connect(file)
  for (const statement of [
    'PRAGMA cache_size = 2',
    'CREATE TABLE pages (id INTEGER PRIMARY KEY, bytes BLOB)',
    "INSERT INTO pages (bytes) VALUES (zeroblob(200000)), (x'01')",
    'BEGIN IMMEDIATE',
    'UPDATE pages SET bytes = randomblob(200000)',
  ])
    connection.run(statement)
  connection.abandon()
  expect(fs.statSync(`${file}-journal`).size).toBeGreaterThan(0)

  const again = await connect(file)
  const sizes = again.run(
    'SELECT length(bytes) AS size, bytes = zeroblob(200000) AS same FROM pages',
  )
  expect(sizes).toEqual([
    { size: 200_000, same: 1 },
    { size: 1, same: 0 },
  ])
  expect(fs.existsSync(`${file}-journal`)).toBe(false)
  again.close()
})

test('a database of another application is refused and not one byte of it changes', async () => {
  const folder = temporaryFolder()
  const file = join(folder, 'accounts.db')
  await (await openNotes(file, { applicationId: 7 })).close()
  const before = contentsOf(folder)
  await expect(openNotes(file)).rejects.toMatchObject({ kind: 'other-application' })
  expect(contentsOf(folder)).toEqual(before)
})

test.each([
  ['text', Buffer.from('これはデータベースではありません'.repeat(300))],
  ['nothing', Buffer.alloc(0)],
  ['zeros', Buffer.alloc(8192)],
  ['half a header', Buffer.from('SQLite format 3\0')],
])('a file of %s is refused as no database and kept', async (_, bytes) => {
  const folder = temporaryFolder()
  const file = join(folder, 'accounts.db')
  fs.writeFileSync(file, bytes)
  await expect(openNotes(file)).rejects.toMatchObject({ kind: 'not-a-database' })
  expect(fs.readFileSync(file).equals(bytes)).toBe(true)
})

test('a log whose database is missing is not replayed into a new one', async () => {
  const file = join(temporaryFolder(), 'accounts.db')
  fs.writeFileSync(`${file}-wal`, 'left over')
  await expect(openNotes(file)).rejects.toMatchObject({ kind: 'corrupt' })
  expect(fs.existsSync(file)).toBe(false)
  expect(fs.readFileSync(`${file}-wal`, 'utf8')).toBe('left over')
})

test('a file that lost its second half is refused as corrupt', async () => {
  const file = join(temporaryFolder(), 'accounts.db')
  await (await openNotes(file)).close()
  fs.truncateSync(file, 4096)
  await expect(openNotes(file)).rejects.toMatchObject({ kind: 'corrupt' })
})

test('a folder in the place of the file is refused', async () => {
  const folder = temporaryFolder()
  await expect(openNotes(folder)).rejects.toMatchObject({ name: 'StoreError', kind: 'io' })
})

test('what a power failure left of a creation is cleared away', async () => {
  const folder = temporaryFolder()
  const file = join(folder, 'accounts.db')
  for (const name of ['creating', 'creating-wal', 'creating-journal', 'selftest', 'selftest-wal'])
    fs.writeFileSync(`${file}.${name}`, 'half a page')
  const database = await openNotes(file)
  expect(fs.readdirSync(folder)).toEqual([
    'accounts.db',
    'accounts.db-guard',
    'accounts.db-mark',
    'accounts.db-wal',
  ])
  await database.close()
})
