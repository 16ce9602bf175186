import type { KeyProtection } from '../platform/keyProtection'
import type { Logger } from '../platform/logger'
import type { OpenStore } from './openStore'

/**
 * Protects the key as well as the system can and says so in the log where that is not much. A key
 * that cannot be sealed today lies as it lay before, and the kiosk serves on.
 */
export async function sealKey(
  { sealKey: seal }: Pick<OpenStore, 'sealKey'>,
  logger: Logger,
): Promise<KeyProtection> {
  const protection = await seal().catch((error: unknown): KeyProtection => {
    logger.error('the key could not be sealed', error)
    return 'file-permissions'
  })
  if (protection === 'file-permissions') {
    logger.warn("only file permissions protect the key: no system's store for secrets is in use")
  }
  return protection
}
