import { readFully, writeFully } from '../../guard/fileBytes'
import { fileError } from '../errno'
import type { GuestMemory } from '../guestMemory'
import type { HostFile, HostFiles } from '../hostFiles'
import type { SyscallContext, Syscalls } from './syscalls'

const SEEK_SET = 0
const SEEK_CURRENT = 1
const VECTOR_BYTE_COUNT = 8

type ContentSyscalls = Pick<Syscalls, 'fd_read' | 'fd_write' | 'fd_seek' | '__syscall_ftruncate64'>

type Transfer = (file: HostFile, bytes: Uint8Array) => number

/** read, write, seek and truncate. */
export function contentSyscalls(context: SyscallContext): ContentSyscalls {
  const { files, memory, inMemory } = context
  const read: Transfer = (file, bytes) => readAll(files, file, bytes)
  const write: Transfer = (file, bytes) => writeAll(files, file, bytes)
  return {
    fd_read: (descriptor, vectors, count, out) => {
      const file = files.find(descriptor)
      if (file === undefined) return inMemory.fd_read(descriptor, vectors, count, out)
      return files.attemptPositive(() => transfer(memory, file, vectors, count, out, read))
    },
    fd_write: (descriptor, vectors, count, out) => {
      const file = files.find(descriptor)
      if (file === undefined) return inMemory.fd_write(descriptor, vectors, count, out)
      return files.attemptPositive(() => transfer(memory, file, vectors, count, out, write))
    },
    fd_seek: (descriptor, offset, whence, out) => {
      const file = files.find(descriptor)
      if (file === undefined) return inMemory.fd_seek(descriptor, offset, whence, out)
      return files.attemptPositive(() => {
        file.position = safePosition(seekBase(files, file, whence) + offset, file)
        memory.view().setBigInt64(out, BigInt(file.position), true)
      })
    },
    __syscall_ftruncate64: (descriptor, byteCount) => {
      const file = files.find(descriptor)
      if (file === undefined) return inMemory.__syscall_ftruncate64(descriptor, byteCount)
      return files.attempt(() => {
        files.assertWritable(file.path)
        const watch = files.watchOf(file)
        watch?.beforeTruncate()
        const size = safePosition(byteCount, file)
        files.fileSystem.ftruncateSync(descriptorOf(file), size)
        watch?.afterTruncate(size)
        return 0
      })
    },
  }
}

/**
 * Serves the vectors one after another and stops at the first that was not filled: the end of the
 * file.
 */
function transfer(
  memory: GuestMemory,
  file: HostFile,
  vectors: number,
  count: number,
  out: number,
  move: Transfer,
): void {
  let total = 0
  for (let index = 0; index < count; index += 1) {
    const vector = vectors + index * VECTOR_BYTE_COUNT
    const start = memory.view().getUint32(vector, true)
    const byteCount = memory.view().getUint32(vector + 4, true)
    const moved = move(file, memory.bytes().subarray(start, start + byteCount))
    total += moved
    if (moved < byteCount) break
  }
  memory.view().setUint32(out, total, true)
}

function readAll(files: HostFiles, file: HostFile, bytes: Uint8Array): number {
  const descriptor = descriptorOf(file)
  const { position } = file
  const done = readFully(files.fileSystem, descriptor, bytes, position)
  file.position += done
  const askedByteCount = bytes.length
  files
    .watchOf(file)
    ?.afterRead({ descriptor, position, bytes: bytes.subarray(0, done), askedByteCount })
  return done
}

function writeAll(files: HostFiles, file: HostFile, bytes: Uint8Array): number {
  files.assertWritable(file.path)
  const descriptor = descriptorOf(file)
  const { position } = file
  const watch = files.watchOf(file)
  watch?.beforeWrite(position)
  writeFully(files.fileSystem, descriptor, bytes, position)
  file.position += bytes.length
  watch?.afterWrite({ descriptor, position, bytes, askedByteCount: bytes.length })
  return bytes.length
}

function seekBase(files: HostFiles, file: HostFile, whence: number): bigint {
  if (whence === SEEK_SET) return 0n
  if (whence === SEEK_CURRENT) return BigInt(file.position)
  return files.fileSystem.fstatSync(descriptorOf(file), { bigint: true }).size
}

function safePosition(position: bigint, file: HostFile): number {
  if (position < 0n || position > BigInt(Number.MAX_SAFE_INTEGER))
    throw fileError('EINVAL', 'seek', file.path)
  return Number(position)
}

function descriptorOf(file: HostFile): number {
  if (file.descriptor === undefined) throw fileError('EISDIR', 'read or write', file.path)
  return file.descriptor
}
