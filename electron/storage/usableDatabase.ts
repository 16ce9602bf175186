import { Kysely, type Transaction } from 'kysely'
import { allowAutomaticCheckpoints, checkpoint } from './engine/configureConnection'
import type { Guard } from './guard/guardFile'
import type { Inspection } from './guard/inspectStore'
import type { Pause, StoreGuard } from './guard/storeGuard'
import { SqliteDialect } from './kysely/sqliteDialect'
import type { SqliteDriver } from './kysely/sqliteDriver'
import { Mutex } from './mutex'
import { StoreError } from './storeError'

/** What lay beside the database: a new guard was made where there was none that could be read. */
export type GuardState = 'intact' | 'missing' | 'damaged'

export interface OpenDatabase<Tables> {
  /** Typed SQL. One connection; a transaction holds it, every other query waits for it. */
  readonly sql: Kysely<Tables>
  /** How the guard was found at the opening; other than intact is worth a line in the log. */
  readonly guardAtOpening: GuardState
  /**
   * Runs `work` in one BEGIN IMMEDIATE … COMMIT; resolves only after the commit is fsynced; rolls
   * back when `work` rejects. Inside, only the handle that `work` is given can be used.
   */
  transaction<T>(work: (transaction: Transaction<Tables>) => Promise<T>): Promise<T>
  /** Copies the log into the database file and empties it. */
  checkpoint(): Promise<void>
  /**
   * Copies the log into the file and leaves the file as it is until `work` settles; transactions go
   * on and stay in the log. `checkpoint` and `close` wait, so `work` must not wait for them.
   */
  holdingCheckpoints<T>(work: () => Promise<T>): Promise<T>
  /** A copy of the guard of the file as the last checkpoint left it. */
  currentGuard(): Guard
  /**
   * Compares every page of the file with its guard, in slices of about a millisecond between which
   * the database goes on; calls `pause` after each. Rejects with `StoreError('corrupt')`, after
   * which the database is unusable; resolves early when it is closed.
   */
  verify(pause?: Pause): Promise<void>
  /** Waits for what is running, copies the log into the file and lets go of it. */
  close(): Promise<void>
}

export interface DatabaseParts {
  readonly driver: SqliteDriver
  readonly guard: StoreGuard
  /** The guard as it was found. */
  readonly found: Inspection['guard']
}

/** What the users of a database see of its driver and its guard. */
export function usableDatabase<Tables>({
  driver,
  guard,
  found,
}: DatabaseParts): OpenDatabase<Tables> {
  const sql = new Kysely<Tables>({ dialect: new SqliteDialect(driver) })
  const checkpoints = new Mutex()
  /** One at a time, and none from inside a transaction, which would wait for itself. */
  const inTurn = async <T>(work: () => Promise<T>): Promise<T> => {
    driver.assertOutsideTransaction()
    await checkpoints.acquire()
    try {
      return await work()
    } finally {
      checkpoints.release()
    }
  }
  return {
    sql,
    guardAtOpening: typeof found === 'string' ? found : 'intact',
    transaction: (work) =>
      sql.transaction().execute((transaction) => driver.insideTransaction(() => work(transaction))),
    checkpoint: () => inTurn(() => driver.exclusively(checkpoint)),
    holdingCheckpoints: (work) => inTurn(() => withoutCheckpoints(driver, work)),
    currentGuard: () => guard.guard,
    verify: (pause) => verified(driver, guard, pause),
    close: () => inTurn(() => driver.exclusively((connection) => connection.close())),
  }
}

async function withoutCheckpoints<T>(driver: SqliteDriver, work: () => Promise<T>): Promise<T> {
  await driver.exclusively((connection) => {
    checkpoint(connection)
    allowAutomaticCheckpoints(connection, false)
  })
  try {
    return await work()
  } finally {
    await driver.exclusively((connection) => allowAutomaticCheckpoints(connection, true))
  }
}

async function verified(driver: SqliteDriver, guard: StoreGuard, pause?: Pause): Promise<void> {
  try {
    await guard.verify(pause, () => driver.isUsable)
  } catch (error) {
    if (error instanceof StoreError) driver.poison(error)
    throw error
  }
}
