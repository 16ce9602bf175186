import type { App, SafeStorage } from 'electron'
import type { FindKeyProtector, KeyProtector } from '../platform/keyProtection'

/** What Electron offers for secrets. It takes texts only, so the key travels as base64. */
type TextSafe = Pick<
  SafeStorage,
  | 'isAsyncEncryptionAvailable'
  | 'getSelectedStorageBackend'
  | 'encryptStringAsync'
  | 'decryptStringAsync'
>

/** On these Electron seals with a password that stands in its source code. */
const EMPTY_BACKENDS = ['basic_text', 'unknown']

/**
 * Finds the operating system's store for secrets: DPAPI, the Keychain, libsecret or KWallet. It
 * keeps the key from other users and from whoever copies the disk, not from programs of the same
 * user.
 */
export function createKeyProtectorFinder(
  app: Pick<App, 'whenReady'>,
  safeStorage: TextSafe,
  platform: NodeJS.Platform,
): FindKeyProtector {
  return async () => {
    // Only then does Electron know what the system has.
    await app.whenReady()
    if (platform === 'linux' && EMPTY_BACKENDS.includes(safeStorage.getSelectedStorageBackend())) {
      return null
    }
    return (await safeStorage.isAsyncEncryptionAvailable()) ? protectorOver(safeStorage) : null
  }
}

function protectorOver(safeStorage: TextSafe): KeyProtector {
  return {
    protect: (bytes) => safeStorage.encryptStringAsync(Buffer.from(bytes).toString('base64')),
    async reveal(sealed) {
      const revealed = await safeStorage.decryptStringAsync(Buffer.from(sealed))
      const bytes = Buffer.from(revealed.result, 'base64')
      return { bytes, isOutdated: revealed.shouldReEncrypt }
    },
  }
}
