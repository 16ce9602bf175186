import type { SyscallContext, Syscalls } from './syscalls'

type HandleSyscalls = Pick<
  Syscalls,
  'fd_close' | 'fd_sync' | '__syscall_fcntl64' | '__syscall_fchmod' | '__syscall_fchown32'
>

/** close, fsync, and the calls that mean nothing for a file of ours. */
export function handleSyscalls(context: SyscallContext): HandleSyscalls {
  const { files, inMemory } = context
  return {
    fd_close: (descriptor) => {
      const file = files.find(descriptor)
      if (file === undefined) return inMemory.fd_close(descriptor)
      return files.attemptPositive(() => files.close(descriptor, file))
    },
    fd_sync: (descriptor) => {
      const file = files.find(descriptor)
      if (file === undefined) return inMemory.fd_sync(descriptor)
      return files.attemptPositive(() => files.sync(file))
    },
    // Locks: one connection in one process owns the file.
    __syscall_fcntl64: (descriptor, command, variadic) =>
      files.find(descriptor) === undefined
        ? inMemory.__syscall_fcntl64(descriptor, command, variadic)
        : 0,
    // Files are created 0600 and belong to who runs the kiosk.
    __syscall_fchmod: (descriptor, mode) =>
      files.find(descriptor) === undefined ? inMemory.__syscall_fchmod(descriptor, mode) : 0,
    __syscall_fchown32: (descriptor, owner, group) =>
      files.find(descriptor) === undefined
        ? inMemory.__syscall_fchown32(descriptor, owner, group)
        : 0,
  }
}
