import fs from 'node:fs'
import { setImmediate } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { LIMITS } from '#shared/procedure/limits'
import { createLogger } from '../../../../../electron/platform/logger'
import { BackupKeeper } from '../../../../../electron/storage/backup/backupKeeper'
import type { FileSystem } from '../../../../../electron/storage/fileSystem'
import { StoreError } from '../../../../../electron/storage/storeError'
import { FakeTime } from '../../../../support/fakeTime'
import { fileError, watchedFileSystem } from '../../../../support/storage/watchedFileSystem'
import { damage, openRoom, START_MS } from './backupRoom'

async function keep(fileSystem: FileSystem = fs) {
  const room = await openRoom(fileSystem)
  const time = new FakeTime(START_MS)
  const lines: string[] = []
  const happened = { isIdle: true, timesAsked: 0, damages: 0 }
  const parts = {
    ...room,
    clock: time,
    scheduler: time,
    logger: createLogger((line) => lines.push(line)),
    pause: () => setImmediate(),
    isIdle: () => {
      happened.timesAsked += 1
      return happened.isIdle
    },
    onDamaged: () => void (happened.damages += 1),
  }
  const keeper = new BackupKeeper(parts)
  const count = () => room.backups.list().length
  return { ...room, parts, time, lines, happened, keeper, count }
}

test('a store that was changed is backed up when a session ends, an hour apart at least', async () => {
  const { keeper, time, note, count } = await keep()
  await note('a')
  keeper.sessionChanged()
  await expect.poll(count).toBe(1)
  await note('b')
  time.advance(LIMITS.backupEveryMs - 1)
  keeper.sessionChanged()
  await note('c')
  expect(count()).toBe(1)
  time.advance(1)
  keeper.sessionChanged()
  await expect.poll(count).toBe(2)
  await keeper.dispose()
})

test('a store that nobody uses is looked at from time to time, and while somebody does it waits', async () => {
  const { keeper, time, note, count, happened } = await keep()
  await note('a')
  keeper.start()
  happened.isIdle = false
  time.advance(LIMITS.backupLookMs)
  await expect.poll(() => happened.timesAsked).toBe(1)
  await note('b')
  expect(count()).toBe(0)
  happened.isIdle = true
  await expect
    .poll(() => {
      time.advance(LIMITS.backupLookMs)
      return count()
    })
    .toBe(1)
  await keeper.dispose()
})

test('what the opening did not read is read at the start, before anybody waits for a backup', async () => {
  const { parts, store, note, happened, lines } = await keep()
  await note('a')
  const verify = () => Promise.reject(new StoreError('corrupt', 'a page was changed'))
  const damaged = new BackupKeeper({ ...parts, store: { ...store, verify } })
  damaged.start()
  await expect.poll(() => happened.damages).toBe(1)
  expect(lines.join('')).toContain('checked or backed up StoreError')
  await damaged.dispose()
})

test('at the end all that was changed is backed up, and nothing that was not', async () => {
  const { keeper, note, count } = await keep()
  await note('a')
  await keeper.backUpNow()
  await keeper.dispose()
  expect(count()).toBe(1)
  const other = await keep()
  await other.note('a')
  await other.keeper.dispose()
  expect(other.count()).toBe(1)
})

test('backups that are asked for at once are made one after the other', async () => {
  const { keeper, backups, note } = await keep()
  await note('a')
  await Promise.all([keeper.backUpNow(), keeper.backUpNow(), keeper.backUpNow()])
  expect(backups.list()).toHaveLength(3)
})

test('a full disk is noted without a word of what was in the store, and tried again', async () => {
  let isFull = true
  const fileSystem = watchedFileSystem((operation) => {
    if (isFull && operation === 'write') throw fileError('ENOSPC')
  })
  const { keeper, time, note, count, lines } = await keep(fileSystem)
  await note('CANARY')
  keeper.start()
  keeper.sessionChanged()
  await expect.poll(() => lines.join('')).toContain('checked or backed up StoreError')
  expect(lines.join('')).not.toContain('CANARY')
  await note('serves on')
  isFull = false
  await expect
    .poll(() => {
      time.advance(LIMITS.backupLookMs)
      return count()
    })
    .toBe(1)
  await keeper.dispose()
})

test('damage is told, and takes no good backup’s place', async () => {
  const { keeper, file, store, time, note, count, happened } = await keep()
  await note('a')
  await keeper.backUpNow()
  await note('b')
  await store.checkpoint()
  damage(file)
  time.advance(LIMITS.backupEveryMs)
  keeper.sessionChanged()
  await expect.poll(() => happened.damages).toBe(1)
  keeper.sessionChanged()
  await keeper.dispose()
  expect(happened.damages).toBe(1)
  expect(count()).toBe(1)
})
