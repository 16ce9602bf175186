import fs from 'node:fs'
import type { FileSystem } from '../../../electron/storage/fileSystem'

export type FileOperation = 'open' | 'read' | 'write' | 'fsync' | 'truncate' | 'status' | 'unlink'

/** Called before each operation; what it throws is what the operation fails with. */
export type Watcher = (operation: FileOperation, path: string) => void

/** An error as the operating system reports it. */
export const fileError = (code: string): Error =>
  Object.assign(new Error(`${code}: injected`), { code })

export interface WatchedFileSystem extends FileSystem {
  /** The files that are open, by descriptor. */
  readonly openPaths: ReadonlyMap<number, string>
}

/** The real file functions, with a watcher in front. */
export function watchedFileSystem(watch: Watcher): WatchedFileSystem {
  const pathByDescriptor = new Map<number, string>()
  const pathOf = (descriptor: number): string => pathByDescriptor.get(descriptor) ?? ''
  return {
    ...plainFileSystem,
    openPaths: pathByDescriptor,
    closeSync: (descriptor) => {
      fs.closeSync(descriptor)
      pathByDescriptor.delete(descriptor)
    },
    openSync: (path, flags, mode) => {
      watch('open', path)
      const descriptor = fs.openSync(path, flags, mode)
      pathByDescriptor.set(descriptor, path)
      return descriptor
    },
    readSync: (descriptor, ...rest) => {
      watch('read', pathOf(descriptor))
      return fs.readSync(descriptor, ...rest)
    },
    writeSync: (descriptor, ...rest) => {
      watch('write', pathOf(descriptor))
      return fs.writeSync(descriptor, ...rest)
    },
    fsyncSync: (descriptor) => {
      watch('fsync', pathOf(descriptor))
      fs.fsyncSync(descriptor)
    },
    ftruncateSync: (descriptor, byteCount) => {
      watch('truncate', pathOf(descriptor))
      fs.ftruncateSync(descriptor, byteCount)
    },
    fstatSync: (descriptor, options) => {
      watch('status', pathOf(descriptor))
      return fs.fstatSync(descriptor, options)
    },
    unlinkSync: (path) => {
      watch('unlink', path)
      fs.unlinkSync(path)
    },
  }
}

/** The real file functions, as an object whose members a test can replace. */
export const plainFileSystem: FileSystem = {
  openSync: fs.openSync,
  closeSync: fs.closeSync,
  readSync: fs.readSync,
  writeSync: fs.writeSync,
  fsyncSync: fs.fsyncSync,
  ftruncateSync: fs.ftruncateSync,
  fstatSync: fs.fstatSync,
  statSync: fs.statSync,
  lstatSync: fs.lstatSync,
  accessSync: fs.accessSync,
  unlinkSync: fs.unlinkSync,
  renameSync: fs.renameSync,
  mkdirSync: fs.mkdirSync,
  readFileSync: fs.readFileSync,
}
