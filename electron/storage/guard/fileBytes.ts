import { constants } from 'node:fs'
import { fileError } from '../engine/errno'
import type { FileSystem } from '../fileSystem'

/** Reads until `bytes` is full or the file ends; answers how many bytes there were. */
export function readFully(
  fileSystem: FileSystem,
  descriptor: number,
  bytes: Uint8Array,
  position: number,
): number {
  let done = 0
  while (done < bytes.length) {
    const rest = bytes.length - done
    const byteCount = fileSystem.readSync(descriptor, bytes, done, rest, position + done)
    if (byteCount === 0) break
    done += byteCount
  }
  return done
}

/** Writes all of `bytes`, in as many pieces as the disk takes them. */
export function writeFully(
  fileSystem: FileSystem,
  descriptor: number,
  bytes: Uint8Array,
  position: number,
): void {
  let done = 0
  while (done < bytes.length) {
    const rest = bytes.length - done
    const byteCount = fileSystem.writeSync(descriptor, bytes, done, rest, position + done)
    // A disk that takes nothing and reports nothing would make this loop endless.
    if (byteCount === 0) throw fileError('EIO', 'write', String(descriptor))
    done += byteCount
  }
}

/** Opens a file for reading alone while `work` runs. */
export function whileReading<T>(
  fileSystem: FileSystem,
  file: string,
  work: (descriptor: number) => T,
): T {
  const descriptor = fileSystem.openSync(file, constants.O_RDONLY)
  try {
    return work(descriptor)
  } finally {
    fileSystem.closeSync(descriptor)
  }
}
