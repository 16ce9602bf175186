import fs from 'node:fs'
import path from 'node:path'
import { setImmediate } from 'node:timers/promises'
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { openStore, type OpenStore } from '../../../../electron/main/openStore'
import { createPasswordHasher } from '../../../../electron/platform/passwordHasher'
import { systemRandom as random } from '../../../../electron/platform/randomSource'
import { makeBackup } from '../../../../electron/storage/backup/makeBackup'
import type { FileSystem } from '../../../../electron/storage/fileSystem'
import { FakeTime } from '../../../support/fakeTime'
import { cutFileSystem } from '../../../support/storage/cutFileSystem'
import { temporaryFolder } from '../../../support/storage/temporaryFolder'
import { fileError, watchedFileSystem } from '../../../support/storage/watchedFileSystem'
import { damage } from '../storage/backup/backupRoom'

const START_MS = Date.UTC(2026, 10, 22, 3, 0, 0)
const HOUR_MS = 3_600_000

function open(dataFolder: string, fileSystem: FileSystem = fs): Promise<OpenStore> {
  const clock = new FakeTime(START_MS + 9 * HOUR_MS)
  const seedHasher = createPasswordHasher(random, { logN: 4, r: 8, p: 1 })
  const findKeyProtector = async () => null
  return openStore({
    ...{ dataFolder, mode: 'demo', clock, random, seedHasher, fileSystem, findKeyProtector },
  })
}

async function remember({ store }: OpenStore, key: string): Promise<void> {
  await store.sql
    .insertInto('counted_events')
    .values({ kind: 'wrong-code', counted_key: key, at_ms: 1 })
    .execute()
}

async function remembered({ store }: OpenStore): Promise<readonly string[]> {
  const rows = await store.sql.selectFrom('counted_events').select('counted_key').execute()
  return rows.map(({ counted_key: key }) => key)
}

/** A folder in which two backups were made, and what came after them is lost if the store is. */
async function usedFolder(): Promise<{ readonly folder: string; readonly mode: string }> {
  const folder = temporaryFolder()
  const opened = await open(folder)
  for (const [hour, key] of ['first', 'second'].entries()) {
    await remember(opened, key)
    const nowMs = START_MS + hour * HOUR_MS
    await makeBackup({ ...opened.place, pause: () => setImmediate() }, opened.store, nowMs)
  }
  await remember(opened, 'later')
  await opened.store.close()
  return { folder, mode: path.join(folder, 'demo') }
}

/** All that lies in a folder: names, bytes and when each was changed. */
function everythingIn(folder: string): Record<string, readonly [string, number]> {
  const names = fs.readdirSync(folder, { recursive: true, encoding: 'utf8' })
  return Object.fromEntries(
    names.flatMap((name) => {
      const file = path.join(folder, name)
      const status = fs.statSync(file)
      if (status.isDirectory()) return []
      return [[name, [fs.readFileSync(file, 'base64'), status.mtimeMs] as const]]
    }),
  )
}

test.each<[string, (mode: string) => void]>([
  ['a page is damaged', (mode) => damage(path.join(mode, 'accounts.db'))],
  ['it is no database any more', (mode) => fs.writeFileSync(path.join(mode, 'accounts.db'), 'x')],
  ['it is empty', (mode) => fs.truncateSync(path.join(mode, 'accounts.db'))],
  ['it is gone', (mode) => fs.rmSync(path.join(mode, 'accounts.db'))],
  [
    'all of it is gone but the backups',
    (mode) => fs.readdirSync(mode).forEach((name) => removeBut(mode, name, 'backups', 'store.key')),
  ],
])('the newest backup takes the place of a store when %s', async (_, harm) => {
  const { folder, mode } = await usedFolder()
  harm(mode)
  const opened = await open(folder)
  expect(await remembered(opened)).toEqual(['first', 'second'])
  expect(opened.restoredFromMs).toBe(START_MS + HOUR_MS)
  await opened.store.close()
  // Until staff have read of it, every start says so.
  const again = await open(folder)
  expect(again.restoredFromMs).toBe(START_MS + HOUR_MS)
  again.place.restoredNote.forget()
  await again.store.close()
  const later = await open(folder)
  expect(later.restoredFromMs).toBeNull()
  expect(await remembered(later)).toEqual(['first', 'second'])
  await later.store.close()
})

function removeBut(mode: string, name: string, ...kept: readonly string[]): void {
  if (!kept.includes(name)) fs.rmSync(path.join(mode, name), { recursive: true })
}

test('the damaged files are kept as they are, in a folder of the moment', async () => {
  const { folder, mode } = await usedFolder()
  damage(path.join(mode, 'accounts.db'))
  const before = fs.readFileSync(path.join(mode, 'accounts.db'))
  await (await open(folder)).store.close()
  const kept = path.join(mode, 'damaged', '20261122T120000Z')
  expect(fs.readFileSync(path.join(kept, 'accounts.db')).equals(before)).toBe(true)
  expect(fs.readdirSync(kept)).toContain('accounts.db-guard')
})

test('a damaged backup is passed over, and kept', async () => {
  const { folder, mode } = await usedFolder()
  const [newest = ''] = fs.readdirSync(path.join(mode, 'backups')).sort().slice(-2)
  damage(path.join(mode, 'backups', newest))
  damage(path.join(mode, 'accounts.db'))
  const opened = await open(folder)
  expect(await remembered(opened)).toEqual(['first'])
  expect(opened.restoredFromMs).toBe(START_MS)
  expect(fs.readdirSync(path.join(mode, 'backups'))).toContain(newest)
  await opened.store.close()
})

test('a backup that is whole but contradicts itself is passed over as well', async () => {
  const { folder, mode } = await usedFolder()
  const opened = await open(folder)
  // An index that lacks what its table holds, in bytes that are exactly as they were written.
  await sql`PRAGMA writable_schema = ON`.execute(opened.store.sql)
  await sql`UPDATE sqlite_schema SET rootpage = 2 WHERE name = 'counted_events'`.execute(
    opened.store.sql,
  )
  const nowMs = START_MS + 2 * HOUR_MS
  await makeBackup({ ...opened.place, pause: () => setImmediate() }, opened.store, nowMs)
  await opened.store.close()
  damage(path.join(mode, 'accounts.db'))
  const restored = await open(folder)
  expect(restored.restoredFromMs).toBe(START_MS + HOUR_MS)
  await restored.store.close()
})

test('without a good backup nothing is served, however often it is started', async () => {
  const { folder, mode } = await usedFolder()
  for (const name of fs.readdirSync(path.join(mode, 'backups')))
    damage(path.join(mode, 'backups', name))
  damage(path.join(mode, 'accounts.db'))
  for (let start = 0; start < 3; start += 1)
    await expect(open(folder)).rejects.toMatchObject({ name: 'StoreLostError' })
  expect(fs.existsSync(path.join(mode, 'accounts.db'))).toBe(false)
  expect(fs.readdirSync(path.join(mode, 'damaged'))).toHaveLength(1)
})

test('a store that is gone with its backups, but not with its key, is no new one', async () => {
  const { folder, mode } = await usedFolder()
  fs.readdirSync(mode).forEach((name) => removeBut(mode, name, 'store.key'))
  for (let start = 0; start < 2; start += 1)
    await expect(open(folder)).rejects.toMatchObject({ name: 'StoreLostError' })
})

test('a store from a newer version is refused, and nothing in its folder changes', async () => {
  const { folder, mode } = await usedFolder()
  const opened = await open(folder)
  await sql`PRAGMA user_version = 999`.execute(opened.store.sql)
  await opened.store.close()
  const before = everythingIn(mode)
  await expect(open(folder)).rejects.toMatchObject({ kind: 'from-newer-version' })
  expect(everythingIn(mode)).toEqual(before)
})

test.each(['EIO', 'EACCES', 'ENOSPC'])('a disk that says %s is no damage', async (code) => {
  const { folder, mode } = await usedFolder()
  const fileSystem = watchedFileSystem((operation, file) => {
    if (operation === 'fsync' && file.startsWith(path.join(mode, 'accounts.db')))
      throw fileError(code)
  })
  await expect(open(folder, fileSystem)).rejects.toMatchObject({ name: 'StoreError' })
  expect(fs.existsSync(path.join(mode, 'damaged'))).toBe(false)
  const opened = await open(folder)
  expect(await remembered(opened)).toEqual(['first', 'second', 'later'])
  await opened.store.close()
})

test('a restore that is cut off anywhere is brought to its end by the next start', async () => {
  const { folder } = await usedFolder()
  damage(path.join(folder, 'demo', 'accounts.db'))
  let cutCount = 0
  for (let cutAt = 0; ; cutAt += 1) {
    const left = temporaryFolder()
    fs.cpSync(folder, left, { recursive: true })
    const { fileSystem, isCut } = cutFileSystem(cutAt)
    const outcome = await open(left, fileSystem).catch((error: unknown) => error)
    if (!(outcome instanceof Error)) await (outcome as OpenStore).store.close().catch(() => null)
    if (!isCut()) break
    cutCount += 1
    const opened = await open(left)
    expect(await remembered(opened), `cut at ${cutAt}`).toEqual(['first', 'second'])
    expect(opened.restoredFromMs).toBe(START_MS + HOUR_MS)
    await opened.store.close()
    fs.rmSync(left, { recursive: true })
  }
  expect(cutCount).toBeGreaterThan(30)
}, 120_000)

test('a first start that is cut off anywhere is a first start again', async () => {
  for (let cutAt = 0; ; cutAt += 11) {
    const folder = temporaryFolder()
    const { fileSystem, isCut } = cutFileSystem(cutAt)
    const outcome = await open(folder, fileSystem).catch((error: unknown) => error)
    if (!(outcome instanceof Error)) await (outcome as OpenStore).store.close().catch(() => null)
    const opened = await open(folder)
    expect(opened.restoredFromMs, `cut at ${cutAt}`).toBeNull()
    await opened.store.close()
    if (!isCut()) break
  }
}, 120_000)
