import { contentSyscalls } from './content'
import { handleSyscalls } from './handles'
import { pathSyscalls } from './paths'
import { statusSyscalls } from './status'
import type { SyscallContext, Syscalls } from './syscalls'

/** SQLite's system calls, answered by real files for the files of a database. */
export function createSyscalls(context: SyscallContext): Syscalls {
  return {
    ...pathSyscalls(context),
    ...statusSyscalls(context),
    ...contentSyscalls(context),
    ...handleSyscalls(context),
  }
}
