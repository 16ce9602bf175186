import { StoreError } from '../storeError'

/**
 * Whether `error` says that the file itself is damaged. A disk that fails, is full or forbids is
 * not: behind it the file may be as good as ever.
 */
export function isDamage(error: unknown): boolean {
  if (!(error instanceof StoreError)) return false
  return error.kind === 'corrupt' || error.kind === 'not-a-database'
}
