import { setAnchorAside } from '../audit/restoredAnchor'
import { lockFolder } from '../platform/folderLock'
import { makeBackup } from '../storage/backup/makeBackup'
import { restoreBackup } from '../storage/backup/restoreBackup'
import { byteCountOf, exists } from '../storage/folder'
import { assertSound, openStoreFile, restoreRules, type StorePlace } from './storePlace'

/** What an administrator asks for at the command line instead of a kiosk. */
export type StoreTask =
  { readonly kind: 'back-up' } | { readonly kind: 'restore-backup'; readonly name: string | null }

export interface TaskParts {
  readonly place: StorePlace
  readonly nowMs: number
  /** One line for whoever asked. */
  readonly print: (line: string) => void
}

/**
 * Carries a task out while no kiosk uses the folder; answers whether it did what was asked. Rejects
 * with a `FolderInUseError` where another process has the folder, or with a `StoreError`.
 */
export async function runStoreTask(task: StoreTask, parts: TaskParts): Promise<boolean> {
  const { folder, fileSystem } = parts.place
  if (!exists(fileSystem, folder)) return refuse(parts, `nothing is kept in ${folder}`)
  const lock = await lockFolder(folder)
  try {
    return task.kind === 'back-up' ? await backUp(parts) : await restore(parts, task.name)
  } finally {
    await lock.release()
  }
}

async function backUp(parts: TaskParts): Promise<boolean> {
  const { place, nowMs, print } = parts
  if (!exists(place.fileSystem, place.file)) return refuse(parts, `${place.file} does not exist`)
  const store = await openStoreFile(place)
  try {
    const backup = await makeBackup(place, store, nowMs)
    if (backup === null) return false
    print(`backed up to ${backup.file}`)
    print(`${byteCountOf(place.fileSystem, backup.file)} bytes, read back and found whole`)
    return true
  } finally {
    await store.close()
  }
}

async function restore(parts: TaskParts, name: string | null): Promise<boolean> {
  const { place, nowMs, print } = parts
  const restored = await restoreBackup({
    ...place,
    rules: { ...restoreRules, mayTake: (backup) => name === null || backup.name === name },
    nowMs,
    withoutBackup: 'leave',
    onSetAside: (folder) => print(`the former store is kept in ${folder}`),
    onPutInPlace: () => setAnchorAside(place.fileSystem, place.anchorFile),
    open: () => openAndClose(place),
  })
  if (restored === null)
    return refuse(parts, `no good backup ${name ?? ''} in ${place.backups.path}`)
  // Whoever restores by hand knows of it; only what the kiosk did by itself is told to staff.
  place.restoredNote.forget()
  print(`restored ${restored.backup.file}, opened it and found it whole`)
  return true
}

async function openAndClose(place: StorePlace): Promise<void> {
  const store = await openStoreFile(place)
  try {
    await assertSound(store)
  } finally {
    await store.close()
  }
}

function refuse({ print }: TaskParts, reason: string): false {
  print(reason)
  return false
}
