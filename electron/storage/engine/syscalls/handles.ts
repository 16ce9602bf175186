import type { GuestMemory } from '../guestMemory'
import type { SyscallContext, Syscalls } from './syscalls'

// fcntl(2) as musl numbers it. One connection in one process owns the file: every lock is granted.
const F_GETFD = 1
const F_SETFD = 2
const F_GETLK = 12
const F_SETLK = 13
const F_UNLCK = 2
const EINVAL = 28

type HandleSyscalls = Pick<
  Syscalls,
  'fd_close' | 'fd_sync' | '__syscall_fcntl64' | '__syscall_fchmod' | '__syscall_fchown32'
>

/** close, fsync, and the calls that mean nothing for a file of ours. */
export function handleSyscalls(context: SyscallContext): HandleSyscalls {
  const { files, memory, inMemory } = context
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
    __syscall_fcntl64: (descriptor, command, variadic) =>
      files.find(descriptor) === undefined
        ? inMemory.__syscall_fcntl64(descriptor, command, variadic)
        : answerFcntl(memory, command, variadic),
    // Files are created 0600 and belong to who runs the kiosk.
    __syscall_fchmod: (descriptor, mode) =>
      files.find(descriptor) === undefined ? inMemory.__syscall_fchmod(descriptor, mode) : 0,
    __syscall_fchown32: (descriptor, owner, group) =>
      files.find(descriptor) === undefined
        ? inMemory.__syscall_fchown32(descriptor, owner, group)
        : 0,
  }
}

function answerFcntl(memory: GuestMemory, command: number, variadic: number): number {
  if (command === F_GETLK) {
    // Left as it is, SQLite would read "locked by another" and leave a journal that needs undoing.
    const lock = memory.view().getUint32(variadic, true)
    memory.view().setInt16(lock, F_UNLCK, true)
    return 0
  }
  return [F_GETFD, F_SETFD, F_SETLK].includes(command) ? 0 : -EINVAL
}
