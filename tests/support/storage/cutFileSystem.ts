import type { FileSystem } from '../../../electron/storage/fileSystem'
import { fileError, plainFileSystem } from './watchedFileSystem'

/** What changes anything that a later start finds. */
const CHANGING = [
  'writeSync',
  'fsyncSync',
  'ftruncateSync',
  'unlinkSync',
  'renameSync',
  'mkdirSync',
] as const

export interface CutFileSystem {
  readonly fileSystem: FileSystem
  /** Whether the process died before it was done. */
  readonly isCut: () => boolean
}

/** The real file functions of a process that dies in front of one operation that changes anything. */
export function cutFileSystem(operationCount: number): CutFileSystem {
  let left = operationCount
  const step = () => {
    left -= 1
    if (left < 0) throw fileError('ECUT')
  }
  const cut: Record<string, unknown> = { ...plainFileSystem }
  for (const name of CHANGING) {
    const real: (...values: never[]) => unknown = plainFileSystem[name]
    cut[name] = (...values: never[]) => {
      step()
      return real(...values)
    }
  }
  return { fileSystem: cut as unknown as FileSystem, isCut: () => left < 0 }
}
