import { dirname } from 'node:path'
import type { FileSystem } from '../storage/fileSystem'
import { exists, removeIfThere, syncFolder } from '../storage/folder'
import { readSmallFile } from '../storage/smallFile'

const asideOf = (anchorFile: string): string => `${anchorFile}.restored`

/** Where an administrator puts a store back, no key is at hand: the next start writes it down. */
export function setAnchorAside(fileSystem: FileSystem, anchorFile: string): void {
  if (!exists(fileSystem, anchorFile)) return
  fileSystem.renameSync(anchorFile, asideOf(anchorFile))
  syncFolder(fileSystem, dirname(anchorFile))
}

export function isAnchorAside(fileSystem: FileSystem, anchorFile: string): boolean {
  return exists(fileSystem, asideOf(anchorFile))
}

/** What the trail that was put back had been anchored as; null where nothing was set aside. */
export function readAnchorAside(fileSystem: FileSystem, anchorFile: string): Uint8Array | null {
  return readSmallFile(fileSystem, asideOf(anchorFile))
}

export function forgetAnchorAside(fileSystem: FileSystem, anchorFile: string): void {
  removeIfThere(fileSystem, asideOf(anchorFile))
}
