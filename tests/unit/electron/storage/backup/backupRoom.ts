import fs from 'node:fs'
import { join } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import { BackupFolder, type Backup } from '../../../../../electron/storage/backup/backupFolder'
import { makeBackup } from '../../../../../electron/storage/backup/makeBackup'
import type { FileSystem } from '../../../../../electron/storage/fileSystem'
import { guardPath } from '../../../../../electron/storage/guard/guardFile'
import type { OpenDatabase } from '../../../../../electron/storage/openDatabase'
import { openNotes, type NoteTables } from '../../../../support/storage/noteDatabase'
import { temporaryFolder } from '../../../../support/storage/temporaryFolder'

export const START_MS = Date.UTC(2026, 10, 22, 3, 15, 0)

/** A database of notes and its backups. */
export interface BackupRoom {
  readonly file: string
  readonly backups: BackupFolder
  readonly store: OpenDatabase<NoteTables>
  note(text: string): Promise<void>
  backUp(nowMs: number): Promise<Backup>
}

export function backupsOf(file: string, fileSystem: FileSystem = fs): BackupFolder {
  const listFolder = (folder: string) => fs.readdirSync(folder)
  return new BackupFolder({ fileSystem, listFolder, database: file })
}

export async function openRoom(fileSystem: FileSystem = fs): Promise<BackupRoom> {
  const file = join(temporaryFolder(), 'accounts.db')
  const backups = backupsOf(file, fileSystem)
  const store = await openNotes(file)
  return {
    file,
    backups,
    store,
    async note(text) {
      await store.transaction((transaction) =>
        transaction.insertInto('notes').values({ text }).execute(),
      )
    },
    async backUp(nowMs) {
      const backup = await makeBackup({ backups, pause: () => setImmediate() }, store, nowMs)
      if (backup === null) throw new Error('nothing was backed up')
      return backup
    },
  }
}

/** A copy of a backup that can be opened: a backup itself is never opened. */
export function copyOf({ file }: Backup): string {
  const copy = join(temporaryFolder(), 'accounts.db')
  fs.copyFileSync(file, copy)
  fs.copyFileSync(guardPath(file), guardPath(copy))
  return copy
}

/** Changes one byte in the middle of a file, as an old disk does. */
export function damage(file: string): void {
  const bytes = fs.readFileSync(file)
  const middle = Math.floor(bytes.length / 2)
  bytes.writeUInt8(bytes.readUInt8(middle) ^ 0x10, middle)
  fs.writeFileSync(file, bytes)
}
