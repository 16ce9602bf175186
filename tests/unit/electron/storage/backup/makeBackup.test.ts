import fs from 'node:fs'
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { setImmediate } from 'node:timers/promises'
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { SLICE_BYTE_COUNT } from '../../../../../electron/storage/backup/copyInSlices'
import { isIntact } from '../../../../../electron/storage/backup/isIntact'
import { makeBackup } from '../../../../../electron/storage/backup/makeBackup'
import { guardPath } from '../../../../../electron/storage/guard/guardFile'
import { openNotes, textsOf } from '../../../../support/storage/noteDatabase'
import {
  fileError,
  plainFileSystem,
  watchedFileSystem,
} from '../../../../support/storage/watchedFileSystem'
import { backupsOf, copyOf, openRoom, START_MS } from './backupRoom'

const HOUR_MS = 3_600_000
const pause = () => setImmediate()

test('a backup written while 200 transactions run holds all before it and no half of one', async () => {
  const { store, note, backUp } = await openRoom()
  // Large enough that the log would be copied into the file several times while it is read.
  await store.sql
    .insertInto('notes')
    .values({ bytes: Buffer.alloc(8_000_000, 7) })
    .execute()
  for (let id = 0; id < 20; id += 1) await note(`before ${id}`)
  const writing = (async () => {
    for (let id = 0; id < 200; id += 1) {
      await store.transaction(async (transaction) => {
        const bytes = Buffer.alloc(100_000, id)
        await transaction
          .insertInto('notes')
          .values({ text: `${id} a`, bytes })
          .execute()
        await transaction
          .insertInto('notes')
          .values({ text: `${id} b` })
          .execute()
      })
      // All of a transaction is microtasks, which would leave the backup no turn.
      await setImmediate()
    }
  })()
  await setImmediate()
  const backup = await backUp(START_MS)
  const countAfterBackup = (await textsOf(store)).length
  await writing
  expect((await textsOf(store)).length).toBe(421)
  await store.close()
  const copy = await openNotes(copyOf(backup))
  const texts = await textsOf(copy)
  const { rows } = await sql<object>`PRAGMA integrity_check`.execute(copy.sql)
  await copy.close()
  expect(rows).toEqual([{ integrity_check: 'ok' }])
  expect(countAfterBackup).toBeGreaterThan(texts.length + 20)
  const pairs = Array.from({ length: (texts.length - 21) / 2 }, (_, id) => [`${id} a`, `${id} b`])
  expect(texts).toEqual([
    null,
    ...Array.from({ length: 20 }, (_, id) => `before ${id}`),
    ...pairs.flat(),
  ])
})

test('what is read, written and synced at once is small, and main has its turn between', async () => {
  const { store, file } = await openRoom()
  const bytes = Buffer.alloc(1024 * 1024, 7)
  for (let count = 0; count < 52; count += 1) {
    await store.sql.insertInto('notes').values({ bytes }).execute()
  }
  await store.checkpoint()
  let unsyncedByteCount = 0
  let turnByteCount = 0
  const largest = { unsynced: 0, turn: 0 }
  const watched = watchedFileSystem((operation) => {
    if (operation === 'fsync') unsyncedByteCount = 0
  })
  const fileSystem = {
    ...watched,
    writeSync: (fd: number, from: Uint8Array, offset: number, count: number, position: number) => {
      unsyncedByteCount += count
      turnByteCount += count
      largest.unsynced = Math.max(largest.unsynced, unsyncedByteCount)
      largest.turn = Math.max(largest.turn, turnByteCount)
      return watched.writeSync(fd, from, offset, count, position)
    },
  }
  const countTurns = async () => {
    turnByteCount = 0
    await setImmediate()
  }
  const delay = monitorEventLoopDelay({ resolution: 1 })
  delay.enable()
  const backup = await makeBackup(
    { backups: backupsOf(file, fileSystem), pause: countTurns },
    store,
    START_MS,
  )
  delay.disable()
  await store.close()
  expect(fs.statSync(backup?.file ?? '').size).toBeGreaterThan(50 * 1024 * 1024)
  // The guard has 4 bytes for a page and is written in the turn of its own.
  expect(largest.turn).toBeLessThanOrEqual(SLICE_BYTE_COUNT)
  expect(largest.unsynced).toBeLessThanOrEqual(4 * SLICE_BYTE_COUNT + 64 * 1024)
  console.log(`backing up 52 MiB held main up for ${(delay.max / 1e6).toFixed(1)} ms at the most`)
})

test('three are kept, and the oldest goes only after the new one is there', async () => {
  const { backups, backUp, note } = await openRoom()
  for (let hour = 0; hour < 5; hour += 1) {
    await note(`hour ${hour}`)
    await backUp(START_MS + hour * HOUR_MS)
  }
  expect(backups.list().map(({ name }) => name)).toEqual([
    'accounts-20261122T071500Z.db',
    'accounts-20261122T061500Z.db',
    'accounts-20261122T051500Z.db',
  ])
  expect(fs.readdirSync(backups.path)).toHaveLength(6)
})

test('a clock that was set back makes no backup older than the one before', async () => {
  const { backups, backUp } = await openRoom()
  await backUp(START_MS)
  await backUp(START_MS - HOUR_MS)
  await backUp(START_MS - HOUR_MS)
  const [newest] = backups.list()
  expect(newest?.atMs).toBe(START_MS + 2000)
})

test.skipIf(process.platform === 'win32')('nobody but its owner can read a backup', async () => {
  const { backups, backUp } = await openRoom()
  const { file } = await backUp(START_MS)
  expect(fs.statSync(backups.path).mode & 0o777).toBe(0o700)
  for (const each of [file, guardPath(file)]) expect(fs.statSync(each).mode & 0o777).toBe(0o600)
})

test('an unchanged database is backed up again only on demand', async () => {
  const { store, backups, note, backUp } = await openRoom()
  const ifChanged = (nowMs: number) => makeBackup({ backups, pause }, store, nowMs, 'if-changed')
  await note('a')
  expect(await ifChanged(START_MS)).not.toBeNull()
  expect(await ifChanged(START_MS + HOUR_MS)).toBeNull()
  await backUp(START_MS + 2 * HOUR_MS)
  await note('b')
  expect(await ifChanged(START_MS + 3 * HOUR_MS)).not.toBeNull()
  expect(backups.list()).toHaveLength(3)
})

test('a disk that writes something else than it was given makes no backup', async () => {
  const lying = {
    ...plainFileSystem,
    writeSync: (fd: number, bytes: Uint8Array, offset: number, count: number, position: number) => {
      const others = Uint8Array.from(bytes)
      if (count > 4096) others[offset + 5000] = (others[offset + 5000] ?? 0) ^ 1
      return fs.writeSync(fd, others, offset, count, position)
    },
  }
  const { backups, note, backUp } = await openRoom(lying)
  await note('a')
  await expect(backUp(START_MS)).rejects.toMatchObject({ kind: 'io' })
  expect(backups.list()).toEqual([])
})

test.each(['ENOSPC', 'EIO'])('%s at any operation leaves the old backups good', async (code) => {
  let countdown = Infinity
  const fail = () => {
    countdown -= 1
    if (countdown < 0) throw fileError(code)
  }
  const watched = watchedFileSystem((operation) => {
    if (['write', 'fsync', 'open', 'unlink'].includes(operation)) fail()
  })
  const fileSystem = {
    ...watched,
    renameSync: (from: string, to: string) => {
      fail()
      fs.renameSync(from, to)
    },
  }
  const { backups, store, note, backUp } = await openRoom(fileSystem)
  for (let hour = 0; hour < 3; hour += 1) {
    await note(`hour ${hour}`)
    await backUp(START_MS + hour * HOUR_MS)
  }
  let failures = 0
  for (let failAt = 0; ; failAt += 1) {
    await note(`fails at ${failAt}`)
    countdown = failAt
    const outcome = await backUp(START_MS + (3 + failAt) * HOUR_MS).catch((error: unknown) => error)
    countdown = Infinity
    for (const { file } of backups.list()) expect(await isIntact(fs, file, pause)).toBe(true)
    expect(backups.list().length).toBeGreaterThanOrEqual(3)
    if (!(outcome instanceof Error)) break
    failures += 1
    expect(outcome).toMatchObject({ name: 'StoreError', kind: code === 'EIO' ? 'io' : 'full' })
  }
  expect(failures).toBeGreaterThan(10)
  // The store serves on, and the backup that came through has cleared away what the others left.
  await note('still works')
  expect(fs.readdirSync(backups.path)).toHaveLength(6)
  await store.close()
})
