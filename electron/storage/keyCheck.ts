import type { OpenDatabase } from './openDatabase'
import type { Tables } from './schema'

/** Thrown when the key beside a store is not the one that it was filled with. */
export class KeyMismatchError extends Error {
  override readonly name = 'KeyMismatchError'
}

/**
 * Counts are filed under keyed digests: with another key every lock would be open. So a store that
 * has lost its key is refused instead of served with a new one.
 */
export async function assertKeyBelongs(
  store: OpenDatabase<Tables>,
  keyCheck: string,
): Promise<void> {
  await store.transaction(async (transaction) => {
    const stored = await transaction
      .selectFrom('store_facts')
      .select('key_check')
      .executeTakeFirst()
    if (stored === undefined) {
      await transaction.insertInto('store_facts').values({ id: 1, key_check: keyCheck }).execute()
    } else if (stored.key_check !== keyCheck) {
      throw new KeyMismatchError('the key file does not belong to this store')
    }
  })
}
