import fs from 'node:fs'
import type { FileSystem } from '../../../../../electron/storage/fileSystem'
import { plainFileSystem } from '../../../../support/storage/watchedFileSystem'

/** Counts the bytes that are read from files whose path a test picks; how large the reads were. */
export function countedReads(isCounted: (path: string) => boolean) {
  const counted = new Set<number>()
  const sizes: number[] = []
  const fileSystem: FileSystem = {
    ...plainFileSystem,
    openSync: (path, flags, mode) => {
      const descriptor = fs.openSync(path, flags, mode)
      if (isCounted(path)) counted.add(descriptor)
      else counted.delete(descriptor)
      return descriptor
    },
    readSync: (descriptor, ...rest) => {
      const byteCount = fs.readSync(descriptor, ...rest)
      if (counted.has(descriptor)) sizes.push(byteCount)
      return byteCount
    },
  }
  const byteCount = (): number => sizes.reduce((sum, size) => sum + size, 0)
  return { fileSystem, sizes, byteCount }
}
