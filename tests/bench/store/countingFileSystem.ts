import type { FileSystem } from '../../../electron/storage/fileSystem'
import { plainFileSystem } from '../../support/storage/watchedFileSystem'

export interface FileCounts {
  fsyncs: number
  writtenBytes: number
  openFiles: number
}

/** The real file functions, counted. */
export function countingFileSystem(): { fileSystem: FileSystem; counts: FileCounts } {
  const counts: FileCounts = { fsyncs: 0, writtenBytes: 0, openFiles: 0 }
  const fileSystem: FileSystem = {
    ...plainFileSystem,
    openSync: (...parameters) => {
      const descriptor = plainFileSystem.openSync(...parameters)
      counts.openFiles += 1
      return descriptor
    },
    closeSync: (descriptor) => {
      plainFileSystem.closeSync(descriptor)
      counts.openFiles -= 1
    },
    writeSync: (...parameters) => {
      const byteCount = plainFileSystem.writeSync(...parameters)
      counts.writtenBytes += byteCount
      return byteCount
    },
    fsyncSync: (descriptor) => {
      plainFileSystem.fsyncSync(descriptor)
      counts.fsyncs += 1
    },
  }
  return { fileSystem, counts }
}
