// Emscripten's musl uses the numbers of WASI (wasi-libc, wasi/api.h).
const ERRNO_BY_CODE: Readonly<Record<string, number>> = {
  EACCES: 2,
  EBADF: 8,
  EBUSY: 10,
  // SQLite knows a full disk only as ENOSPC; a used-up quota is the same to the user.
  EDQUOT: 51,
  EEXIST: 20,
  EINVAL: 28,
  EIO: 29,
  EISDIR: 31,
  ELOOP: 32,
  EMFILE: 33,
  ENAMETOOLONG: 37,
  ENFILE: 41,
  ENOENT: 44,
  ENOSPC: 51,
  ENOTDIR: 54,
  EPERM: 63,
  EROFS: 69,
}

const EIO = 29

/** The `code` of a failed file operation, or nothing for an error of another origin. */
export function codeOf(error: unknown): string | undefined {
  if (!(error instanceof Error) || !('code' in error)) return undefined
  return typeof error.code === 'string' ? error.code : undefined
}

/** The number that SQLite is told for a failed file operation; EIO for one it has no number for. */
export function errnoOf(error: unknown): number {
  return ERRNO_BY_CODE[codeOf(error) ?? ''] ?? EIO
}

/** An error as `node:fs` throws it, for a refusal of our own. */
export function fileError(code: string, operation: string, path: string): Error {
  return Object.assign(new Error(`${code}: refused by the storage, ${operation} '${path}'`), {
    code,
  })
}
