import { withStoreErrors } from '../withStoreErrors'
import type { Backup } from './backupFolder'
import { isDamage } from './isDamage'
import type { BackupParts } from './makeBackup'
import { prepareRestore, type RestoreRules } from './prepareRestore'

export interface RestoreParts<Opened> extends BackupParts {
  readonly rules: RestoreRules
  readonly nowMs: number
  /** What happens to a database that is damaged while there is no good backup of it. */
  readonly withoutBackup: 'set-aside' | 'leave'
  /** Where the files of the former database are kept from now on. */
  readonly onSetAside?: (folder: string) => void
  /** Just before a backup becomes the database. */
  readonly onPutInPlace: (backup: Backup) => void
  /** Opens and checks what was restored; a `StoreError` of damage makes the next backup come up. */
  readonly open: () => Promise<Opened>
}

export interface Restored<Opened> {
  readonly backup: Backup
  readonly opened: Opened
}

/**
 * Sets the files of the database aside and puts the newest good backup in their place; answers null
 * when there is none. The backup is laid ready before anything is moved, and everything moves by
 * renaming: cut off anywhere, there is the former database, none at all, or the restored one.
 */
export function restoreBackup<Opened>(
  parts: RestoreParts<Opened>,
): Promise<Restored<Opened> | null> {
  return withStoreErrors(() => restore(parts, new Set()))
}

async function restore<Opened>(
  parts: RestoreParts<Opened>,
  refused: ReadonlySet<string>,
): Promise<Restored<Opened> | null> {
  const { backups, rules, nowMs, withoutBackup, onSetAside, onPutInPlace, open } = parts
  const mayTake = (each: Backup) => rules.mayTake(each) && !refused.has(each.name)
  const backup = await prepareRestore(parts, { ...rules, mayTake })
  if (backup === null && withoutBackup === 'leave') return null
  const keptIn = backups.setAside(nowMs)
  if (keptIn !== null) onSetAside?.(keptIn)
  if (backup === null) return null
  onPutInPlace(backup)
  backups.putInPlace()
  try {
    return { backup, opened: await open() }
  } catch (error) {
    if (!isDamage(error)) throw error
    return restore(parts, new Set([...refused, backup.name]))
  }
}
