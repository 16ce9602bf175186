import fs from 'node:fs'
import { join } from 'node:path'
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { openNotes, textsOf } from '../../../support/storage/noteDatabase'
import { temporaryFolder } from '../../../support/storage/temporaryFolder'
import { watchedFileSystem } from '../../../support/storage/watchedFileSystem'

test('what was written is there after closing and opening again', async () => {
  const file = join(temporaryFolder(), 'accounts.db')
  const first = await openNotes(file)
  await first.sql.insertInto('notes').values({ text: 'いちばん' }).execute()
  await first.close()

  const second = await openNotes(file)
  expect(await textsOf(second)).toEqual(['いちばん'])
  await second.close()
})

test('a path with spaces and Japanese characters works', async () => {
  const folder = join(temporaryFolder(), 'パス ワード 窓口', '一 二')
  const database = await openNotes(join(folder, '口座 台帳.db'))
  await database.sql.insertInto('notes').values({ text: 'a' }).execute()
  await database.close()
  expect(fs.readdirSync(folder)).toEqual([
    '口座 台帳.db',
    '口座 台帳.db-guard',
    '口座 台帳.db-mark',
  ])
})

test.skipIf(process.platform === 'win32')(
  'folder and files belong to their owner alone',
  async () => {
    const folder = join(temporaryFolder(), 'store')
    const database = await openNotes(join(folder, 'accounts.db'))
    const modeOf = (path: string): number => fs.statSync(path).mode & 0o777
    expect(modeOf(folder)).toBe(0o700)
    expect(modeOf(join(folder, 'accounts.db'))).toBe(0o600)
    expect(modeOf(join(folder, 'accounts.db-wal'))).toBe(0o600)
    await database.close()
  },
)

test('opening leaves nothing but the database, its log and what guards them', async () => {
  const folder = temporaryFolder()
  const database = await openNotes(join(folder, 'accounts.db'))
  expect(fs.readdirSync(folder)).toEqual([
    'accounts.db',
    'accounts.db-guard',
    'accounts.db-mark',
    'accounts.db-wal',
  ])
  await database.close()
})

test('a checkpoint copies the log into the file and empties it', async () => {
  const file = join(temporaryFolder(), 'accounts.db')
  const database = await openNotes(file)
  await database.sql.insertInto('notes').values({ text: 'needle-in-the-log' }).execute()
  expect(fs.readFileSync(file).includes('needle-in-the-log')).toBe(false)
  await database.checkpoint()
  expect(fs.readFileSync(file).includes('needle-in-the-log')).toBe(true)
  expect(fs.statSync(`${file}-wal`).size).toBe(0)
  await database.close()
})

test('several databases live side by side, each with its own files', async () => {
  const files = ['a', 'b', 'c'].map((name) => join(temporaryFolder(), `${name}.db`))
  const databases = await Promise.all(files.map((file) => openNotes(file)))
  await Promise.all(
    databases.map(({ sql: query }, index) =>
      query
        .insertInto('notes')
        .values({ text: `of ${index}` })
        .execute(),
    ),
  )
  expect(await Promise.all(databases.map(textsOf))).toEqual([['of 0'], ['of 1'], ['of 2']])
  await Promise.all(databases.map((database) => database.close()))
})

test('a closed database says that it is closed, and closing twice is harmless', async () => {
  const database = await openNotes(join(temporaryFolder(), 'accounts.db'))
  await database.close()
  await database.close()
  await expect(textsOf(database)).rejects.toMatchObject({ name: 'StoreError', kind: 'closed' })
  await expect(database.transaction(async () => 1)).rejects.toMatchObject({ kind: 'closed' })
  await expect(database.checkpoint()).rejects.toMatchObject({ kind: 'closed' })
})

test('every file is let go of', async () => {
  const fileSystem = watchedFileSystem(() => {})
  const database = await openNotes(join(temporaryFolder(), 'accounts.db'), { fileSystem })
  expect(fileSystem.openPaths.size).toBeGreaterThan(0)
  await database.close()
  expect(fileSystem.openPaths.size).toBe(0)
})

test('the settings that make it durable and strict are in force', async () => {
  const database = await openNotes(join(temporaryFolder(), 'accounts.db'))
  const read = async (name: string): Promise<unknown> => {
    const { rows } = await sql.raw<Record<string, unknown>>(`PRAGMA ${name}`).execute(database.sql)
    return Object.values(rows[0] ?? {})[0]
  }
  expect(await read('locking_mode')).toBe('exclusive')
  expect(await read('journal_mode')).toBe('wal')
  expect(await read('synchronous')).toBe(2)
  expect(await read('foreign_keys')).toBe(1)
  expect(await read('secure_delete')).toBe(1)
  expect(await read('trusted_schema')).toBe(0)
  expect(await read('cell_size_check')).toBe(1)
  expect(await read('wal_autocheckpoint')).toBe(1000)
  await database.close()
})

test('a value larger than the memory of the engine goes in and comes out', async () => {
  const database = await openNotes(join(temporaryFolder(), 'accounts.db'))
  const bytes = Buffer.alloc(40 * 1024 * 1024, 'grow')
  await database.sql.insertInto('notes').values({ text: 'big', bytes }).execute()
  await database.checkpoint()
  const row = await database.sql.selectFrom('notes').select('bytes').executeTakeFirstOrThrow()
  expect(bytes.equals(row.bytes ?? new Uint8Array())).toBe(true)
  await database.close()
})
