import { codeOf } from './engine/errno'
import { StoreError } from './storeError'

const DISK_FULL_CODES = ['ENOSPC', 'EDQUOT']

/** What a failed file operation means to the users of the storage. */
export function fileFailure(cause: Error): StoreError {
  const code = codeOf(cause) ?? cause.name
  const kind = DISK_FULL_CODES.includes(code) ? 'full' : 'io'
  return new StoreError(kind, `a file operation failed (${code})`, { cause })
}
