import { FolderInUseError } from '../platform/folderLock'
import { SecretKeyError, type SecretKeyTrouble } from '../platform/keyFile'
import { KeyMismatchError } from '../storage/keyCheck'
import { StoreLostError } from './openStore'

const KEY_TROUBLES = {
  damaged: 'the key file is damaged',
  'protection-missing': "the key is sealed by the system's store for secrets, which is not there",
  'not-revealed': "the system's store for secrets does not reveal the key: sealed by another user?",
} as const satisfies Record<SecretKeyTrouble, string>

/** Why the store could not be opened, for whoever looks after the kiosk; one line for the log. */
export function whyRefused(error: unknown): string {
  if (error instanceof FolderInUseError) return 'another process uses the data folder'
  if (error instanceof KeyMismatchError) return 'the key file does not belong to the store'
  if (error instanceof SecretKeyError) return KEY_TROUBLES[error.trouble]
  if (error instanceof StoreLostError) return 'the store is damaged, and no backup of it is good'
  return 'the store could not be opened'
}
