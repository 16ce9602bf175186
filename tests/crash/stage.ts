import type { Migration } from '../../electron/storage/migration'
import { openDatabase, type OpenDatabase } from '../../electron/storage/openDatabase'
import { DISK_ROOT, type SimulatedDisk } from './simulatedDisk'

export const DATABASE_FILE = `${DISK_ROOT}/data/accounts.db`

/** A database as its owner knows it. */
export interface Subject {
  readonly applicationId: number
  readonly migrations: readonly Migration[]
  /** Together they read all that counts. */
  readonly queries: readonly string[]
}

/** Where a scenario is played: its database, opened and changed one step after another. */
export interface Stage {
  /** Opens the database with the first `count` migrations; all of them, unless said. */
  open<Tables>(count?: number): Promise<OpenDatabase<Tables>>
  /** Does something whose answer is a promise that it lasts. */
  act<Tables>(
    name: string,
    database: OpenDatabase<Tables>,
    work: () => Promise<unknown>,
  ): Promise<void>
}

/** A piece of a store's life. */
export interface Scenario {
  readonly name: string
  readonly subject: Subject
  play(stage: Stage): Promise<void>
}

/** Opens a subject's database on a disk with the first `count` of its migrations. */
export function openOn<Tables>(
  disk: SimulatedDisk,
  { applicationId, migrations }: Subject,
  count = migrations.length,
): Promise<OpenDatabase<Tables>> {
  return openDatabase<Tables>({
    file: DATABASE_FILE,
    migrations: migrations.slice(0, count),
    applicationId,
    fileSystem: disk,
  })
}
