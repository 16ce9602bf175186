import fs from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { OpenDatabase } from '../../../../electron/storage/openDatabase'
import { StoreError } from '../../../../electron/storage/storeError'
import { openNotes, textsOf, type NoteTables } from '../../../support/storage/noteDatabase'
import { temporaryFolder } from '../../../support/storage/temporaryFolder'
import {
  fileError,
  plainFileSystem,
  watchedFileSystem,
  type FileOperation,
} from '../../../support/storage/watchedFileSystem'

/** The suite samples the calls; STORAGE_FAULTS=every fails each one in its turn (minutes). */
const STRIDE = process.env['STORAGE_FAULTS'] === 'every' ? 1 : 7

/** Fails the n-th file operation that is counted, once or from then on. */
function faultAt(failAt: number, code: string, isSticky: boolean) {
  const state = { isArmed: true, count: 0 }
  const fileSystem = watchedFileSystem(() => {
    if (!state.isArmed) return
    state.count += 1
    if (state.count === failAt || (isSticky && state.count > failAt)) throw fileError(code)
  })
  return { state, fileSystem }
}

const insert = (database: OpenDatabase<NoteTables>, text: string): Promise<unknown> =>
  database.transaction((transaction) =>
    transaction
      .insertInto('notes')
      .values({ text, bytes: Buffer.alloc(text.length * 900) })
      .execute(),
  )

const failureOf = (work: Promise<unknown>): Promise<unknown> =>
  work.then(
    () => undefined,
    (error: unknown) => error,
  )

/** Eight transactions, a checkpoint and the closing; answers what was acknowledged before it failed. */
async function workUntilItFails(database: OpenDatabase<NoteTables>) {
  const acknowledged: string[] = []
  for (let index = 1; index <= 8; index += 1) {
    const text = 'x'.repeat(index)
    const error = await failureOf(insert(database, text))
    if (error !== undefined) return { acknowledged, error }
    acknowledged.push(text)
  }
  const error = (await failureOf(database.checkpoint())) ?? (await failureOf(database.close()))
  return { acknowledged, error }
}

async function assertPoisoned(database: OpenDatabase<NoteTables>, error: unknown): Promise<void> {
  expect(await failureOf(textsOf(database))).toBe(error)
  expect(await failureOf(insert(database, 'later'))).toBe(error)
  expect(await failureOf(database.checkpoint())).toBe(error)
}

test.each([
  ['EIO', 'io', false],
  ['EIO', 'io', true],
  ['ENOSPC', 'full', false],
  ['EMFILE', 'io', false],
])(
  '%s at any file operation is a typed error (%s, for good: %s) and loses nothing acknowledged',
  async (code, kind, isSticky) => {
    let runCount = 0
    for (let failAt = 1; ; failAt += STRIDE) {
      const file = join(temporaryFolder(), 'accounts.db')
      const { state, fileSystem } = faultAt(failAt, code, isSticky)
      state.isArmed = false
      const database = await openNotes(file, { fileSystem })
      state.isArmed = true
      const { acknowledged, error } = await workUntilItFails(database)
      if (error === undefined) break
      runCount += 1
      expect(error).toBeInstanceOf(StoreError)
      expect(error).toMatchObject({ kind, cause: { code } })
      await assertPoisoned(database, error)
      await database.close()
      expect([...fileSystem.openPaths.values()]).toEqual([])

      const again = await openNotes(file)
      const texts = await textsOf(again)
      // The transaction that failed is indeterminate: there or not, but whole.
      expect(texts.slice(0, acknowledged.length)).toEqual(acknowledged)
      expect(texts.length - acknowledged.length).toBeLessThanOrEqual(1)
      await again.close()
    }
    expect(runCount * STRIDE).toBeGreaterThan(30)
  },
)

test('a failed fsync is never tried again', async () => {
  const fsyncs: string[] = []
  let isBroken = false
  const fileSystem = watchedFileSystem((operation, path) => {
    if (operation !== 'fsync' || !isBroken) return
    fsyncs.push(path)
    throw fileError('EIO')
  })
  const database = await openNotes(join(temporaryFolder(), 'accounts.db'), { fileSystem })
  isBroken = true
  await failureOf(insert(database, 'a'))
  await failureOf(insert(database, 'b'))
  await failureOf(database.checkpoint())
  await database.close()
  expect(fsyncs).toHaveLength(1)
})

test('an fsync that fails in an automatic checkpoint, which SQLite forgives, poisons too', async () => {
  const file = join(temporaryFolder(), 'accounts.db')
  const fileSystem = watchedFileSystem((operation, path) => {
    if (operation === 'fsync' && path === file) throw fileError('EIO')
  })
  const database = await openNotes(file, { fileSystem })
  const bytes = Buffer.alloc(5_000_000)
  const error = await failureOf(database.sql.insertInto('notes').values({ bytes }).execute())
  expect(error).toMatchObject({ kind: 'io', cause: { code: 'EIO' } })
  await assertPoisoned(database, error)
  await database.close()
})

test.skipIf(process.platform === 'win32')(
  'an fsync of the folder that fails, which SQLite forgives, refuses to open',
  async () => {
    const folder = temporaryFolder()
    const fileSystem = watchedFileSystem((operation, path) => {
      if (operation === 'fsync' && path === folder) throw fileError('EIO')
    })
    const opening = openNotes(join(folder, 'accounts.db'), { fileSystem })
    await expect(opening).rejects.toMatchObject({ kind: 'io' })
  },
)

test('a fault at any file operation of the opening is a typed error, and the next opening works', async () => {
  let runCount = 0
  for (let failAt = 1; ; failAt += STRIDE) {
    const file = join(temporaryFolder(), 'accounts.db')
    const { state, fileSystem } = faultAt(failAt, 'EIO', false)
    const error = await failureOf(
      openNotes(file, { fileSystem }).then((database) => database.close()),
    )
    if (state.count < failAt) break
    runCount += 1
    expect(error).toMatchObject({ name: 'StoreError', kind: 'io' })
    expect([...fileSystem.openPaths.values()]).toEqual([])
    const database = await openNotes(file)
    await insert(database, 'works')
    await database.close()
  }
  expect(runCount * STRIDE).toBeGreaterThan(100)
})

test.each<[string, FileOperation]>([
  ['EACCES', 'open'],
  ['EPERM', 'open'],
  ['EROFS', 'write'],
  ['EUNKNOWN', 'write'],
])('%s while the store opens is an error of kind io', async (code, failing) => {
  const fileSystem = watchedFileSystem((operation) => {
    if (operation === failing) throw fileError(code)
  })
  const opening = openNotes(join(temporaryFolder(), 'accounts.db'), { fileSystem })
  await expect(opening).rejects.toMatchObject({ name: 'StoreError', kind: 'io' })
})

test('reads and writes that are served in small pieces change nothing', async () => {
  const file = join(temporaryFolder(), 'accounts.db')
  const fileSystem = {
    ...plainFileSystem,
    readSync: (fd: number, buffer: Uint8Array, at: number, count: number, from: number): number =>
      fs.readSync(fd, buffer, at, Math.min(count, 777), from),
    writeSync: (fd: number, buffer: Uint8Array, at: number, count: number, to: number): number =>
      fs.writeSync(fd, buffer, at, Math.min(count, 1000), to),
  }
  const pieces = await openNotes(file, { fileSystem })
  const bytes = Buffer.alloc(50_000, 'あいうえお')
  await pieces.sql.insertInto('notes').values({ text: 'a', bytes }).execute()
  await pieces.close()
  const whole = await openNotes(file)
  const row = await whole.sql.selectFrom('notes').select('bytes').executeTakeFirstOrThrow()
  expect(bytes.equals(row.bytes ?? new Uint8Array())).toBe(true)
  await whole.close()
})

test('a disk that writes nothing and says nothing is an error, not an endless loop', async () => {
  let isDead = false
  const fileSystem = {
    ...plainFileSystem,
    writeSync: (fd: number, buffer: Uint8Array, at: number, count: number, to: number): number =>
      isDead ? 0 : fs.writeSync(fd, buffer, at, count, to),
  }
  const database = await openNotes(join(temporaryFolder(), 'accounts.db'), { fileSystem })
  isDead = true
  const error = await failureOf(insert(database, 'a'))
  expect(error).toMatchObject({ kind: 'io' })
  await database.close()
})

test('a page that was damaged on the disk is reported as corrupt and poisons', async () => {
  const file = join(temporaryFolder(), 'accounts.db')
  const first = await openNotes(file)
  await insert(first, 'xxxxxxxx')
  await first.close()
  const bytes = fs.readFileSync(file)
  // Keep the header and the schema of page 1.
  fs.writeFileSync(file, bytes.fill(0xee, 4096))
  await expect(openNotes(file)).rejects.toMatchObject({ kind: 'corrupt' })
  const database = await openNotes(file, { scannedByteCount: 0 })
  const error = await failureOf(database.sql.selectFrom('notes').selectAll().execute())
  expect(error).toMatchObject({ kind: 'corrupt' })
  await assertPoisoned(database, error)
  await database.close()
})
