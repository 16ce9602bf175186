import type { FileStatus } from '../../fileSystem'
import type { GuestMemory } from '../guestMemory'
import { onPath, type SyscallContext, type Syscalls } from './syscalls'

// struct stat of Emscripten (src/struct_info_generated.json), byte offsets.
const STATUS_BYTE_COUNT = 96
const MODE_OFFSET = 4
const LINK_COUNT_OFFSET = 8
const SIZE_OFFSET = 24
const BLOCK_SIZE_OFFSET = 32
const INODE_OFFSET = 88
const BLOCK_SIZE_BYTES = 4096
const AT_SYMLINK_NOFOLLOW = 0x100

const BIGINT = { bigint: true } as const

type StatusSyscalls = Pick<
  Syscalls,
  '__syscall_stat64' | '__syscall_lstat64' | '__syscall_newfstatat' | '__syscall_fstat64'
>

/** The four ways to ask for the status of a file. */
export function statusSyscalls(context: SyscallContext): StatusSyscalls {
  const { files, memory, inMemory } = context
  const { fileSystem } = files
  const byPath = (path: number, out: number, follow: boolean, elsewhere: () => number): number =>
    onPath(
      context,
      path,
      (hostPath) => {
        const status = follow
          ? fileSystem.statSync(hostPath, BIGINT)
          : fileSystem.lstatSync(hostPath, BIGINT)
        return writeStatus(memory, out, status)
      },
      elsewhere,
      ['ENOENT'],
    )
  return {
    __syscall_stat64: (path, out) =>
      byPath(path, out, true, () => inMemory.__syscall_stat64(path, out)),
    __syscall_lstat64: (path, out) =>
      byPath(path, out, false, () => inMemory.__syscall_lstat64(path, out)),
    __syscall_newfstatat: (folder, path, out, flags) =>
      byPath(path, out, (flags & AT_SYMLINK_NOFOLLOW) === 0, () =>
        inMemory.__syscall_newfstatat(folder, path, out, flags),
      ),
    __syscall_fstat64: (descriptor, out) => {
      const file = files.find(descriptor)
      if (file === undefined) return inMemory.__syscall_fstat64(descriptor, out)
      return files.attempt(() => {
        const status =
          file.descriptor === undefined
            ? fileSystem.statSync(file.path, BIGINT)
            : fileSystem.fstatSync(file.descriptor, BIGINT)
        return writeStatus(memory, out, status)
      })
    },
  }
}

function writeStatus(memory: GuestMemory, out: number, status: FileStatus): number {
  memory.bytes().fill(0, out, out + STATUS_BYTE_COUNT)
  const view = memory.view()
  view.setUint32(out + MODE_OFFSET, Number(status.mode), true)
  view.setUint32(out + LINK_COUNT_OFFSET, Number(status.nlink), true)
  view.setBigInt64(out + SIZE_OFFSET, status.size, true)
  view.setInt32(out + BLOCK_SIZE_OFFSET, BLOCK_SIZE_BYTES, true)
  view.setBigInt64(out + INODE_OFFSET, BigInt.asIntN(64, status.ino), true)
  return 0
}
