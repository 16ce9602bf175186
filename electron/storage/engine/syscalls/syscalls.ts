import type { GuestMemory } from '../guestMemory'
import type { HostFiles } from '../hostFiles'

/**
 * The system calls of SQLite that reach files. Numbers are pointers, descriptors or flags.
 * `fd_*` answer a positive errno, `__syscall_*` a negative one (WASI and Linux conventions).
 */
export interface Syscalls {
  __syscall_openat(folder: number, path: number, flags: number, variadic: number): number
  __syscall_unlinkat(folder: number, path: number, flags: number): number
  __syscall_faccessat(folder: number, path: number, mode: number, flags: number): number
  __syscall_stat64(path: number, statusOut: number): number
  __syscall_lstat64(path: number, statusOut: number): number
  __syscall_newfstatat(folder: number, path: number, statusOut: number, flags: number): number
  __syscall_fstat64(descriptor: number, statusOut: number): number
  __syscall_ftruncate64(descriptor: number, byteCount: bigint): number
  __syscall_fcntl64(descriptor: number, command: number, variadic: number): number
  __syscall_fchmod(descriptor: number, mode: number): number
  __syscall_fchown32(descriptor: number, owner: number, group: number): number
  fd_close(descriptor: number): number
  fd_read(descriptor: number, vectors: number, vectorCount: number, byteCountOut: number): number
  fd_write(descriptor: number, vectors: number, vectorCount: number, byteCountOut: number): number
  fd_seek(descriptor: number, offset: bigint, whence: number, positionOut: number): number
  fd_sync(descriptor: number): number
}

export type SyscallName = keyof Syscalls

/** What a system call on a real file works with. */
export interface SyscallContext {
  readonly files: HostFiles
  readonly memory: GuestMemory
  /** Emscripten's own calls, which serve the files in memory. */
  readonly inMemory: Syscalls
}

/** Calls by path reach a real file or fall through to memory. */
export function onPath(
  { files, memory }: SyscallContext,
  path: number,
  onHost: (hostPath: string) => number,
  elsewhere: () => number,
  expected: readonly string[],
): number {
  let isInMemory = false
  const result = files.attempt(() => {
    const hostPath = files.hostPathOf(memory.cString(path))
    isInMemory = hostPath === undefined
    return hostPath === undefined ? 0 : onHost(hostPath)
  }, expected)
  return isInMemory ? elsewhere() : result
}
