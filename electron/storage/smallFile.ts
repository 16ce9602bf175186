import { constants } from 'node:fs'
import { dirname } from 'node:path'
import type { FileSystem } from './fileSystem'
import { exists, removeIfThere, syncFolder } from './folder'
import { writeFully } from './guard/fileBytes'

const OWNER_ONLY = 0o600

/** The whole of a small file; null where there is none. */
export function readSmallFile(fileSystem: FileSystem, file: string): Uint8Array | null {
  return exists(fileSystem, file) ? fileSystem.readFileSync(file) : null
}

/**
 * Puts `bytes` in the place of a small file. When it returns they are on the disk; after a power
 * failure before that, the former file is whole.
 */
export function replaceSmallFile(fileSystem: FileSystem, file: string, bytes: Uint8Array): void {
  const draft = `${file}.new`
  removeIfThere(fileSystem, draft)
  const flags = constants.O_WRONLY | constants.O_CREAT | constants.O_EXCL
  const descriptor = fileSystem.openSync(draft, flags, OWNER_ONLY)
  try {
    writeFully(fileSystem, descriptor, bytes, 0)
    fileSystem.fsyncSync(descriptor)
  } finally {
    fileSystem.closeSync(descriptor)
  }
  fileSystem.renameSync(draft, file)
  syncFolder(fileSystem, dirname(file))
}
