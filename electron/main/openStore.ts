import path from 'node:path'
import type { Mode } from '#shared/procedure/screens'
import demoAccountsJson from '../../resources/demo-accounts.json'
import { demoAccounts, seedDemoAccounts } from '../accounts/demoAccounts'
import type { Clock } from '../platform/clock'
import type { PasswordHasher } from '../platform/passwordHasher'
import type { RandomSource } from '../platform/randomSource'
import { loadSecretKey } from '../platform/secretKey'
import { createSecrets, type Secrets } from '../platform/secrets'
import type { FileSystem } from '../storage/fileSystem'
import { createFolder } from '../storage/folder'
import { assertKeyBelongs } from '../storage/keyCheck'
import { migrations } from '../storage/migrations'
import { openDatabase, type OpenDatabase } from '../storage/openDatabase'
import type { Tables } from '../storage/schema'

/** "MADO" in ASCII: tells our files from other SQLite databases. */
const APPLICATION_ID = 0x4d41444f

export interface OpenStore {
  readonly store: OpenDatabase<Tables>
  readonly secrets: Secrets
}

/** Opens the store of a mode; each has a folder of its own, so practice never mixes with the rest. */
export async function openStore(parts: {
  readonly dataFolder: string
  readonly mode: Mode
  readonly clock: Clock
  readonly random: RandomSource
  /** For accounts that practice starts from. */
  readonly seedHasher: PasswordHasher
  readonly fileSystem: FileSystem
}): Promise<OpenStore> {
  const { dataFolder, mode, random, fileSystem } = parts
  const folder = path.join(dataFolder, mode)
  // Before anything is put into it: a folder that is not synced is lost with all it holds.
  createFolder(fileSystem, folder)
  const secrets = createSecrets(loadSecretKey(path.join(folder, 'store.key'), random), random)
  const file = path.join(folder, 'accounts.db')
  const store = await openDatabase<Tables>({
    file,
    migrations,
    applicationId: APPLICATION_ID,
    fileSystem,
  })
  try {
    await assertKeyBelongs(store, secrets.digest('key-check', ''))
    if (mode !== 'counter') {
      const accounts = demoAccounts.parse(demoAccountsJson)
      await seedDemoAccounts({ ...parts, store, secrets, accounts })
    }
    return { store, secrets }
  } catch (error) {
    await store.close()
    throw error
  }
}
