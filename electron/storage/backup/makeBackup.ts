import { guardPath, readGuard } from '../guard/guardFile'
import { StoreError } from '../storeError'
import { withStoreErrors } from '../withStoreErrors'
import type { Backup, BackupFolder } from './backupFolder'
import { copyInSlices, type Pause } from './copyInSlices'
import { isIntact } from './isIntact'

/** As much of an open database as a backup takes. */
export interface BackupSource {
  /** Copies the log into the file and keeps the file as it is until `work` has settled. */
  holdingCheckpoints<T>(work: () => Promise<T>): Promise<T>
}

export interface BackupParts {
  readonly backups: BackupFolder
  readonly pause: Pause
}

/**
 * Writes a backup of a database that is in use and reads it back from the disk before it counts;
 * only then the oldest one goes. Transactions go on meanwhile and are in the next one. Answers null
 * for a database that is still as the newest backup has it, if only a changed one `isWanted`.
 * Rejects with a `StoreError`; then the backups are what they were.
 */
export async function makeBackup(
  { backups, pause }: BackupParts,
  source: BackupSource,
  nowMs: number,
  isWanted: 'always' | 'if-changed' = 'always',
): Promise<Backup | null> {
  return await withStoreErrors(async () => {
    backups.prepare()
    const { fileSystem, database, unfinished } = backups
    const isCopied = await source.holdingCheckpoints(async () => {
      if (isWanted === 'if-changed' && !hasChanged(backups)) return false
      await copyInSlices(fileSystem, guardPath(database), guardPath(unfinished), pause)
      await copyInSlices(fileSystem, database, unfinished, pause)
      return true
    })
    if (!isCopied) return null
    if (!(await isIntact(fileSystem, unfinished, pause)))
      throw new StoreError('io', 'the backup reads back other bytes')
    const backup = backups.finish(nowMs)
    backups.forgetOld()
    return backup
  })
}

/** A guard holds a checksum of every page: as long as they are the same, so is the database. */
function hasChanged(backups: BackupFolder): boolean {
  const { fileSystem, database } = backups
  const [newest] = backups.list()
  if (newest === undefined) return true
  const [former, current] = [newest.file, database].map((file) => readGuard(fileSystem, file))
  if (typeof former !== 'object' || typeof current !== 'object') return true
  return Buffer.compare(Buffer.from(former.sums.buffer), Buffer.from(current.sums.buffer)) !== 0
}
