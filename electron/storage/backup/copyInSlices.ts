import { constants } from 'node:fs'
import type { FileSystem } from '../fileSystem'
import { writeFully } from '../guard/fileBytes'

/** Read and written in a millisecond or two; main answers the window between two of them. */
export const SLICE_BYTE_COUNT = 256 * 1024
/**
 * Slices between two fsyncs. One at the very end would hold main up for as long as the disk takes
 * for the whole file; 1 MiB is within 50 ms even on a disk that writes 20 MiB a second.
 */
const SLICES_PER_SYNC = 4

/** Lets whatever else is due have its turn. */
export type Pause = () => Promise<void>

const OWNER_ONLY = 0o600
const NEW_FILE = constants.O_WRONLY | constants.O_CREAT | constants.O_EXCL

/**
 * Copies a file that nobody changes meanwhile, for its owner alone, and fsyncs the copy; its name
 * is not made durable. Rejects with what a file operation failed with, `EEXIST` for a copy that is
 * there already; half a copy may be left.
 */
export async function copyInSlices(
  fileSystem: FileSystem,
  from: string,
  to: string,
  pause: Pause,
): Promise<void> {
  await withFile(fileSystem, from, constants.O_RDONLY, (source) =>
    withFile(fileSystem, to, NEW_FILE, async (copy) => {
      const slice = new Uint8Array(SLICE_BYTE_COUNT)
      let position = 0
      for (let count = 1; ; count += 1) {
        const byteCount = fileSystem.readSync(source, slice, 0, slice.length, position)
        if (byteCount === 0) break
        writeFully(fileSystem, copy, slice.subarray(0, byteCount), position)
        position += byteCount
        if (count % SLICES_PER_SYNC === 0) fileSystem.fsyncSync(copy)
        await pause()
      }
      fileSystem.fsyncSync(copy)
    }),
  )
}

async function withFile(
  fileSystem: FileSystem,
  path: string,
  flags: number,
  work: (descriptor: number) => Promise<void>,
): Promise<void> {
  const descriptor = fileSystem.openSync(path, flags, OWNER_ONLY)
  try {
    await work(descriptor)
  } finally {
    fileSystem.closeSync(descriptor)
  }
}
