import fs from 'node:fs'
import { join } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import { sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import { backupMomentMs, backupName } from '../../../../../electron/storage/backup/backupName'
import { makeBackup } from '../../../../../electron/storage/backup/makeBackup'
import { restoreBackup } from '../../../../../electron/storage/backup/restoreBackup'
import { newestVersion } from '../../../../../electron/storage/migration'
import { migrations } from '../../../../../electron/storage/migrations'
import { openDatabase } from '../../../../../electron/storage/openDatabase'
import type { Tables } from '../../../../../electron/storage/schema'
import { temporaryFolder } from '../../../../support/storage/temporaryFolder'
import { backupsOf, damage, START_MS } from './backupRoom'

const APPLICATION_ID = 1
const pause = () => setImmediate()

function open(file: string, upTo: number) {
  const released = migrations.slice(0, upTo)
  return openDatabase<Tables>({
    ...{ file, migrations: released, applicationId: APPLICATION_ID, fileSystem: fs },
  })
}

/** A damaged database of a version, and one backup of it. */
async function damagedAt(version: number) {
  const file = join(temporaryFolder(), 'accounts.db')
  const backups = backupsOf(file)
  const store = await open(file, version)
  await sql`INSERT INTO counted_events VALUES (9, 'wrong-code', 'key', 11)`.execute(store.sql)
  await makeBackup({ backups, pause }, store, START_MS)
  await store.close()
  damage(file)
  const parts = { backups, pause, nowMs: START_MS, withoutBackup: 'leave' } as const
  const restore = (newest: number, applicationId = APPLICATION_ID) =>
    restoreBackup({
      ...parts,
      rules: { applicationId, newestVersion: newest, mayTake: () => true },
      onPutInPlace: () => undefined,
      open: () => open(file, newest),
    })
  return { file, restore, bytes: () => fs.readFileSync(file) }
}

describe.each(migrations.map(({ version }) => version))('a backup of version %s', (version) => {
  test('is restored and brought to the newest version', async () => {
    const { restore } = await damagedAt(version)
    const restored = await restore(newestVersion(migrations))
    const store = restored?.opened
    const events = await store?.sql.selectFrom('counted_events').selectAll().execute()
    expect(events).toMatchObject([{ id: 9, counted_key: 'key' }])
    await store?.close()
  })

  test('is nothing to a program that knows only earlier ones, and to another one', async () => {
    const { restore, bytes } = await damagedAt(version)
    const before = bytes()
    expect(await restore(version - 1)).toBeNull()
    expect(await restore(version, 7)).toBeNull()
    expect(bytes().equals(before)).toBe(true)
  })
})

test('a name tells its moment, and no other file is taken for a backup', () => {
  expect(backupMomentMs(backupName(START_MS + 999))).toBe(START_MS)
  for (const name of [
    ...['accounts-20261322T031500Z.db', 'accounts-20260230T000000Z.db', 'accounts.db'],
    ...['accounts-20261122T031500Z.db-guard', 'x-accounts-20261122T031500Z.db'],
  ]) {
    expect(backupMomentMs(name), name).toBeNull()
  }
})
