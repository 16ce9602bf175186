import { codeOf } from './engine/errno'
import { fileFailure } from './fileFailure'
import { StoreError } from './storeError'

/** Turns the failure of a plain file operation into a `StoreError`; other errors pass. */
export async function withStoreErrors<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    const isFileError = error instanceof Error && codeOf(error) !== undefined
    throw isFileError && !(error instanceof StoreError) ? fileFailure(error) : error
  }
}
