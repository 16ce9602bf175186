import type { Mode } from '#shared/procedure/screens'
import demoAccountsJson from '../../resources/demo-accounts.json'
import { demoAccounts, seedDemoAccounts } from '../accounts/demoAccounts'
import type { Clock } from '../platform/clock'
import { lockFolder } from '../platform/folderLock'
import type { FindKeyProtector, KeyProtection } from '../platform/keyProtection'
import type { PasswordHasher } from '../platform/passwordHasher'
import type { RandomSource } from '../platform/randomSource'
import { loadSecretKey, sealSecretKey } from '../platform/secretKey'
import { createSecrets, type Secrets } from '../platform/secrets'
import { isDamage } from '../storage/backup/isDamage'
import { restoreBackup } from '../storage/backup/restoreBackup'
import type { FileSystem } from '../storage/fileSystem'
import { createFolder, exists } from '../storage/folder'
import { assertKeyBelongs } from '../storage/keyCheck'
import type { OpenDatabase } from '../storage/openDatabase'
import type { Tables } from '../storage/schema'
import { assertSound, openStoreFile, restoreRules, storePlace, type StorePlace } from './storePlace'

export interface StoreParts {
  readonly dataFolder: string
  readonly mode: Mode
  readonly clock: Clock
  readonly random: RandomSource
  /** For accounts that practice starts from. */
  readonly seedHasher: PasswordHasher
  readonly fileSystem: FileSystem
  readonly findKeyProtector: FindKeyProtector
}

export interface OpenStore {
  /** Closing it also lets go of its folder. */
  readonly store: OpenDatabase<Tables>
  readonly secrets: Secrets
  readonly place: StorePlace
  /** The moment of the backup that the store was put back to, until staff have read of it. */
  readonly restoredFromMs: number | null
  /** Protects the key as well as the system can, which may have to be waited for. */
  sealKey(): Promise<KeyProtection>
}

/** Thrown when a store is damaged or gone and no good backup of it is there. */
export class StoreLostError extends Error {
  override readonly name = 'StoreLostError'
}

/**
 * Opens the store of a mode, a new one only where there never was one. What is damaged or gone is
 * set aside and the newest good backup takes its place; a store known to be `damaged` is not tried
 * again. Rejects with a `StoreError` or a `StoreLostError`, or with a `FolderInUseError` where another
 * process has the folder, and then has touched nothing in it.
 */
export async function openStore(
  parts: StoreParts,
  condition: 'unknown' | 'damaged' = 'unknown',
): Promise<OpenStore> {
  const place = storePlace(parts)
  // Before anything is put into it: a folder that is not synced is lost with all it holds.
  createFolder(place.fileSystem, place.folder)
  const lock = await lockFolder(place.folder)
  try {
    const { store, ...open } = await openHeld(parts, place, condition)
    const close = () => store.close().finally(() => lock.release())
    return { ...open, store: { ...store, close } }
  } catch (error) {
    await lock.release()
    throw error
  }
}

/** Opens what lies in a folder that no other process can change meanwhile. */
async function openHeld(
  parts: StoreParts,
  place: StorePlace,
  condition: 'unknown' | 'damaged',
): Promise<OpenStore> {
  if (condition === 'damaged' || isLost(place)) return await openRestored(parts, place)
  try {
    return await openWhole(parts, place)
  } catch (error) {
    if (!isDamage(error)) throw error
    return await openRestored(parts, place)
  }
}

/**
 * The key is made after the first database and never removed: where it or anything else is left, a
 * missing database is a loss and no beginning.
 */
function isLost({ fileSystem, file, keyFile, backups }: StorePlace): boolean {
  return !exists(fileSystem, file) && (exists(fileSystem, keyFile) || backups.hasTraces())
}

async function openRestored(parts: StoreParts, place: StorePlace): Promise<OpenStore> {
  const restored = await restoreBackup({
    ...place,
    rules: { ...restoreRules, mayTake: () => true },
    nowMs: parts.clock.nowMs(),
    withoutBackup: 'set-aside',
    onPutInPlace: ({ atMs }) => place.restoredNote.write(atMs),
    open: () => openWhole(parts, place, 'checked'),
  })
  if (restored === null) throw new StoreLostError('there is no good backup of the store')
  return restored.opened
}

async function openWhole(
  parts: StoreParts,
  place: StorePlace,
  check: 'checked' | 'as-it-is' = 'as-it-is',
): Promise<OpenStore> {
  const store = await openStoreFile(place)
  try {
    if (check === 'checked') await assertSound(store)
    const { random, findKeyProtector: findProtector } = parts
    const key = await loadSecretKey(place.keyFile, { random, findProtector })
    const secrets = createSecrets(key.bytes, random)
    await assertKeyBelongs(store, secrets.digest('key-check', ''))
    if (parts.mode !== 'counter') {
      const accounts = demoAccounts.parse(demoAccountsJson)
      await seedDemoAccounts({ ...parts, store, secrets, accounts })
    }
    return {
      store,
      secrets,
      place,
      restoredFromMs: place.restoredNote.read(),
      sealKey: () => sealSecretKey(place.keyFile, key, findProtector),
    }
  } catch (error) {
    await store.close()
    throw error
  }
}
