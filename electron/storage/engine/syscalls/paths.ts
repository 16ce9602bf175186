import { constants } from 'node:fs'
import { onPath, type SyscallContext, type Syscalls } from './syscalls'

// Flags of open(2) as musl numbers them; the numbers of the host may differ.
const GUEST_ACCESS_MASK = 3
const HOST_ACCESS_BY_GUEST = [constants.O_RDONLY, constants.O_WRONLY, constants.O_RDWR]
const HOST_FLAG_BY_GUEST: readonly (readonly [number, number])[] = [
  [0o100, constants.O_CREAT],
  [0o200, constants.O_EXCL],
  [0o1000, constants.O_TRUNC],
  // Windows has no O_NOFOLLOW.
  [0o400000, constants.O_NOFOLLOW ?? 0],
]
const ACCESS_MODE_MASK = 7

type PathSyscalls = Pick<
  Syscalls,
  '__syscall_openat' | '__syscall_unlinkat' | '__syscall_faccessat'
>

/** open, unlink and access. */
export function pathSyscalls(context: SyscallContext): PathSyscalls {
  const { files, inMemory } = context
  return {
    __syscall_openat: (folder, path, flags, variadic) =>
      onPath(
        context,
        path,
        (hostPath) => files.open(hostPath, hostFlags(flags)),
        () => inMemory.__syscall_openat(folder, path, flags, variadic),
        ['ENOENT', 'EEXIST'],
      ),
    __syscall_unlinkat: (folder, path, flags) =>
      onPath(
        context,
        path,
        (hostPath) => {
          files.assertWritable(hostPath)
          files.watchOf({ path: hostPath })?.beforeRemoval()
          files.fileSystem.unlinkSync(hostPath)
          return 0
        },
        () => inMemory.__syscall_unlinkat(folder, path, flags),
        ['ENOENT'],
      ),
    __syscall_faccessat: (folder, path, mode, flags) =>
      onPath(
        context,
        path,
        (hostPath) => {
          files.fileSystem.accessSync(hostPath, mode & ACCESS_MODE_MASK)
          return 0
        },
        () => inMemory.__syscall_faccessat(folder, path, mode, flags),
        ['ENOENT'],
      ),
  }
}

function hostFlags(guestFlags: number): number {
  const access = HOST_ACCESS_BY_GUEST[guestFlags & GUEST_ACCESS_MASK] ?? constants.O_RDWR
  return HOST_FLAG_BY_GUEST.filter(([guest]) => (guestFlags & guest) !== 0).reduce(
    (flags, [, host]) => flags | host,
    access,
  )
}
