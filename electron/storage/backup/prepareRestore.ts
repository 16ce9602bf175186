import { readDatabaseHeader } from '../databaseHeader'
import { guardPath } from '../guard/guardFile'
import type { Backup } from './backupFolder'
import { copyInSlices } from './copyInSlices'
import { isIntact } from './isIntact'
import type { BackupParts } from './makeBackup'
import { StoreError } from '../storeError'

/** What a backup must be to become the database of this program. */
export interface RestoreRules {
  readonly applicationId: number
  /** `user_version` of the newest schema that this program knows. */
  readonly newestVersion: number
  /** Which of the backups may be taken. */
  readonly mayTake: (backup: Backup) => boolean
}

/**
 * Lays a copy of the newest good backup ready beside the backups, on the disk and read back; answers
 * which one it is, or null when none is good. Touches nothing else: neither the database nor the
 * backups, also those that are no good.
 */
export async function prepareRestore(
  { backups, pause }: BackupParts,
  rules: RestoreRules,
): Promise<Backup | null> {
  const { fileSystem, unfinished } = backups
  for (const backup of backups.list().filter(rules.mayTake)) {
    if (!(await isIntact(fileSystem, backup.file, pause))) continue
    backups.prepare()
    await copyInSlices(fileSystem, guardPath(backup.file), guardPath(unfinished), pause)
    await copyInSlices(fileSystem, backup.file, unfinished, pause)
    if (!(await isIntact(fileSystem, unfinished, pause)))
      throw new StoreError('io', 'a copy of a backup reads back other bytes')
    const { applicationId, userVersion } = readDatabaseHeader(fileSystem, unfinished)
    if (applicationId === rules.applicationId && userVersion <= rules.newestVersion) return backup
  }
  return null
}
