import fs from 'node:fs'
import path from 'node:path'
import { openStore, type OpenStore } from '../../../electron/main/openStore'
import type { Clock } from '../../../electron/platform/clock'
import { createPasswordHasher } from '../../../electron/platform/passwordHasher'
import { systemRandom } from '../../../electron/platform/randomSource'
import type { FileSystem } from '../../../electron/storage/fileSystem'
import { BENCH_COST } from './benchAccounts'

const wallClock: Clock = { nowMs: () => Date.now() }

/** Opens a store as main does. */
export function openBenchStore(
  dataFolder: string,
  { fileSystem = fs, clock = wallClock }: { fileSystem?: FileSystem; clock?: Clock } = {},
): Promise<OpenStore> {
  const seedHasher = createPasswordHasher(systemRandom, BENCH_COST)
  return openStore({
    dataFolder,
    mode: 'demo',
    clock,
    random: systemRandom,
    seedHasher,
    fileSystem,
    findKeyProtector: async () => null,
  })
}

/** Where the product keeps the database of the demonstration. */
export const databaseIn = (dataFolder: string): string =>
  path.join(dataFolder, 'demo', 'accounts.db')
