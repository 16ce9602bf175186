import { codeOf } from '../engine/errno'
import type { FileSystem } from '../fileSystem'
import { readGuard } from '../guard/guardFile'
import { scanFile } from '../guard/scanFile'
import type { Pause } from './copyInSlices'

/**
 * Reads a whole file back and compares it with its guard, in slices. A part of the disk that cannot
 * be read any more is damage like another: a backup that cannot be read is none.
 */
export async function isIntact(
  fileSystem: FileSystem,
  file: string,
  pause: Pause,
): Promise<boolean> {
  try {
    const guard = readGuard(fileSystem, file)
    if (guard === 'missing' || guard === 'damaged') return false
    return (await scanFile(fileSystem, file, guard, pause)) === 'intact'
  } catch (error) {
    if (codeOf(error) === 'EIO') return false
    throw error
  }
}
