import { dirname } from 'node:path'
import { codeOf } from './engine/errno'
import type { FileSystem } from './fileSystem'

const OWNER_ONLY = 0o700

/** Creates the folder of a database for its owner alone, durably. */
export function createFolder(fileSystem: FileSystem, folder: string): void {
  const firstCreated = fileSystem.mkdirSync(folder, { recursive: true, mode: OWNER_ONLY })
  if (firstCreated === undefined) return
  const last = dirname(firstCreated)
  for (let parent = dirname(folder); ; parent = dirname(parent)) {
    syncFolder(fileSystem, parent)
    if (parent === last || parent === dirname(parent)) return
  }
}

/** Makes the entries of a folder durable. On Windows nothing: NTFS journals them itself. */
export function syncFolder(fileSystem: FileSystem, folder: string): void {
  if (process.platform === 'win32') return
  const descriptor = fileSystem.openSync(folder, 0)
  try {
    fileSystem.fsyncSync(descriptor)
  } finally {
    fileSystem.closeSync(descriptor)
  }
}

export function exists(fileSystem: FileSystem, path: string): boolean {
  return byteCountOf(fileSystem, path) !== undefined
}

/** The size of a file, or nothing where there is none. */
export function byteCountOf(fileSystem: FileSystem, path: string): bigint | undefined {
  try {
    return fileSystem.lstatSync(path, { bigint: true }).size
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined
    throw error
  }
}

export function removeIfThere(fileSystem: FileSystem, path: string): void {
  if (exists(fileSystem, path)) fileSystem.unlinkSync(path)
}

/** What belongs to a database file and lies beside it: `file` + suffix. */
export const SIDE_FILE_SUFFIXES = ['-wal', '-journal', '-mark', '-guard', '-guard.writing'] as const

/** Removes a database file of no value together with all that lies beside it. */
export function removeDatabase(fileSystem: FileSystem, file: string): void {
  for (const suffix of [...SIDE_FILE_SUFFIXES, '']) removeIfThere(fileSystem, file + suffix)
}
