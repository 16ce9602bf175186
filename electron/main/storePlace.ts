import fs from 'node:fs'
import path from 'node:path'
import { setImmediate } from 'node:timers/promises'
import { sql } from 'kysely'
import type { Mode } from '#shared/procedure/screens'
import { BackupFolder } from '../storage/backup/backupFolder'
import type { Pause } from '../storage/backup/copyInSlices'
import type { RestoreRules } from '../storage/backup/prepareRestore'
import { RestoredNote } from '../storage/backup/restoredNote'
import type { FileSystem } from '../storage/fileSystem'
import { newestVersion } from '../storage/migration'
import { migrations } from '../storage/migrations'
import { openDatabase, type OpenDatabase } from '../storage/openDatabase'
import type { Tables } from '../storage/schema'
import { StoreError } from '../storage/storeError'

/** "MADO" in ASCII: tells our files from other SQLite databases. */
const APPLICATION_ID = 0x4d41444f

/** Where everything of one mode lies; each has a folder of its own, so practice never mixes with the rest. */
export interface StorePlace {
  readonly folder: string
  readonly file: string
  readonly keyFile: string
  /** How far the audit trail had come, outside the database. */
  readonly anchorFile: string
  readonly fileSystem: FileSystem
  readonly backups: BackupFolder
  readonly restoredNote: RestoredNote
  readonly pause: Pause
}

export function storePlace(parts: {
  readonly dataFolder: string
  readonly mode: Mode
  readonly fileSystem: FileSystem
}): StorePlace {
  const { dataFolder, mode, fileSystem } = parts
  const folder = path.join(dataFolder, mode)
  const file = path.join(folder, 'accounts.db')
  const listFolder = (each: string) => fs.readdirSync(each)
  return {
    folder,
    file,
    keyFile: path.join(folder, 'store.key'),
    anchorFile: path.join(folder, 'audit.anchor'),
    fileSystem,
    backups: new BackupFolder({ fileSystem, listFolder, database: file }),
    restoredNote: new RestoredNote(fileSystem, file),
    pause: () => setImmediate(),
  }
}

/** Rejects with a `StoreError`. */
export function openStoreFile({
  file,
  fileSystem,
}: Pick<StorePlace, 'file' | 'fileSystem'>): Promise<OpenDatabase<Tables>> {
  const options = { file, migrations, applicationId: APPLICATION_ID, fileSystem }
  return openDatabase<Tables>(options)
}

/** A backup of this program or of an earlier version of it. */
export const restoreRules: Omit<RestoreRules, 'mayTake'> = {
  applicationId: APPLICATION_ID,
  newestVersion: newestVersion(migrations),
}

/** A backup may hold, byte for byte, what was wrong before it was made. */
export async function assertSound(store: OpenDatabase<Tables>): Promise<void> {
  const { rows } = await sql<{ quick_check: string }>`PRAGMA quick_check(1)`.execute(store.sql)
  if (rows[0]?.quick_check !== 'ok') throw new StoreError('corrupt', 'the store contradicts itself')
}
