import fs from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readGuard, writeGuard } from '../../../../../electron/storage/guard/guardFile'
import { scanFile } from '../../../../../electron/storage/guard/scanFile'
import { openNotes, textsOf } from '../../../../support/storage/noteDatabase'
import { temporaryFolder } from '../../../../support/storage/temporaryFolder'
import { plainFileSystem, watchedFileSystem } from '../../../../support/storage/watchedFileSystem'
import { CORRUPT, atOnce, turnBit, frameByte } from './leftFiles'

test('the guard is on the disk before the log goes, and after the database is', async () => {
  const operations: string[] = []
  const file = join(temporaryFolder(), 'accounts.db')
  const fileSystem = {
    ...watchedFileSystem((operation, path) =>
      operations.push(`${operation} ${path.slice(file.length)}`),
    ),
    renameSync: (from: string, to: string) => {
      operations.push(`rename ${to.slice(file.length)}`)
      fs.renameSync(from, to)
    },
  }
  const database = await openNotes(file, { fileSystem })
  await database.sql.insertInto('notes').values({ text: 'a' }).execute()
  operations.length = 0
  await database.checkpoint()
  const order = ['fsync ', 'fsync -guard.writing', 'rename -guard', 'fsync ', 'truncate -wal']
  let from = 0
  for (const each of order) {
    const at = operations.indexOf(each, from)
    expect([each, at]).not.toEqual([each, -1])
    from = at + 1
  }
  expect(operations.lastIndexOf('write ')).toBeLessThan(operations.indexOf('fsync '))
  await database.close()
})

test('the guard that a checkpoint leaves is that of the file, however it grew and shrank', async () => {
  const file = join(temporaryFolder(), 'accounts.db')
  const database = await openNotes(file)
  const compare = async (): Promise<void> => {
    await database.checkpoint()
    const guard = readGuard(fs, file)
    if (typeof guard === 'string') throw new Error(guard)
    expect(guard).toEqual(database.currentGuard())
    expect(await scanFile(plainFileSystem, file, guard, atOnce)).toBe('intact')
    await database.verify()
  }
  await database.sql
    .insertInto('notes')
    .values({ id: 1, bytes: Buffer.alloc(5_000_000) })
    .execute()
  await compare()
  await database.sql.deleteFrom('notes').execute()
  await compare()
  await database.sql
    .insertInto('notes')
    .values({ id: 2, bytes: Buffer.alloc(9_000_000) })
    .execute()
  await compare()
  await database.close()
})

test('a guard is on the disk under another name before it takes its own', () => {
  const file = join(temporaryFolder(), 'accounts.db')
  const operations: string[] = []
  const fileSystem = {
    ...watchedFileSystem((operation) => operations.push(operation)),
    renameSync: (from: string, to: string) => {
      operations.push('rename')
      fs.renameSync(from, to)
    },
  }
  const guard = { generation: 3, pageCount: 2, sums: Uint32Array.of(1, 2 ** 32 - 1) }
  const absorbedLog = { salt1: 5, salt2: 2 ** 32 - 1, frameCount: 7 }
  writeGuard(fileSystem, file, { ...guard, absorbedLog })
  const folderSync = process.platform === 'win32' ? [] : ['open', 'fsync']
  expect(operations).toEqual(['open', 'write', 'fsync', 'rename', ...folderSync])
  expect(readGuard(fs, file)).toEqual({ ...guard, absorbedLog })
})

test('a page that changes under the running database is found before it is used', async () => {
  const file = join(temporaryFolder(), 'accounts.db')
  const first = await openNotes(file)
  await first.sql
    .insertInto('notes')
    .values({ text: 'a', bytes: Buffer.alloc(100_000, 7) })
    .execute()
  await first.close()
  const database = await openNotes(file)
  turnBit(file, 10 * 4096 + 99)
  const reading = database.sql.selectFrom('notes').selectAll().execute()
  await expect(reading).rejects.toMatchObject(CORRUPT)
  await expect(textsOf(database)).rejects.toMatchObject(CORRUPT)
  await database.close()
})

test('a page that changes in the log of the running database does not reach the file', async () => {
  const file = join(temporaryFolder(), 'accounts.db')
  const database = await openNotes(file)
  await database.checkpoint()
  await database.sql
    .insertInto('notes')
    .values({ bytes: Buffer.alloc(100_000, 7) })
    .execute()
  turnBit(`${file}-wal`, frameByte(10, 2000))
  await expect(database.checkpoint()).rejects.toMatchObject(CORRUPT)
  await database.close()
  await expect(openNotes(file)).rejects.toMatchObject(CORRUPT)
})

test('comparing in the background finds what nobody reads, and ends the use of the database', async () => {
  const file = join(temporaryFolder(), 'accounts.db')
  const first = await openNotes(file)
  await first.sql
    .insertInto('notes')
    .values({ bytes: Buffer.alloc(3_000_000, 7) })
    .execute()
  await first.close()
  turnBit(file, 2_500_000)
  const database = await openNotes(file, { scannedByteCount: 0 })
  await expect(database.verify()).rejects.toMatchObject(CORRUPT)
  await expect(textsOf(database)).rejects.toMatchObject(CORRUPT)
  await database.close()
})

test('comparing in the background goes on through transactions and checkpoints', async () => {
  const file = join(temporaryFolder(), 'accounts.db')
  const database = await openNotes(file)
  await database.sql
    .insertInto('notes')
    .values({ id: 1, bytes: Buffer.alloc(3_000_000) })
    .execute()
  await database.checkpoint()
  let value = 0
  await database.verify(async () => {
    value += 1
    const bytes = Buffer.alloc(3_000_000 + value * 50_000, value)
    await database.sql.updateTable('notes').set({ bytes }).execute()
    if (value % 2 === 0) await database.checkpoint()
  })
  expect(value).toBeGreaterThan(2)
  await database.close()
})

test('while checkpoints are held, transactions go on and the file keeps to its guard', async () => {
  const file = join(temporaryFolder(), 'accounts.db')
  const database = await openNotes(file)
  await database.sql.insertInto('notes').values({ text: 'before' }).execute()
  const checkpoints: string[] = []
  await database.holdingCheckpoints(async () => {
    const guard = database.currentGuard()
    await database.sql
      .insertInto('notes')
      .values({ bytes: Buffer.alloc(6_000_000) })
      .execute()
    await database.sql.insertInto('notes').values({ text: 'meanwhile' }).execute()
    void database.checkpoint().then(() => checkpoints.push('checkpoint'))
    await new Promise((resolve) => setImmediate(resolve))
    expect(await scanFile(plainFileSystem, file, guard, atOnce)).toBe('intact')
    checkpoints.push('work')
  })
  await database.checkpoint()
  expect(checkpoints).toEqual(['work', 'checkpoint'])
  expect(fs.statSync(`${file}-wal`).size).toBe(0)
  await database.sql
    .insertInto('notes')
    .values({ bytes: Buffer.alloc(6_000_000) })
    .execute()
  await database.sql.insertInto('notes').values({ text: 'after' }).execute()
  // The log began anew in the second transaction, so checkpoints happen by themselves again.
  expect(database.currentGuard().pageCount).toBeGreaterThan(2900)
  await database.close()
})

test('holding checkpoints from inside a transaction is a misuse, not a wait without end', async () => {
  const database = await openNotes(join(temporaryFolder(), 'accounts.db'))
  await database.transaction(async () => {
    const holding = database.holdingCheckpoints(async () => {})
    await expect(holding).rejects.toMatchObject({ kind: 'misuse' })
  })
  await database.close()
})
