import { sql, type Transaction } from 'kysely'
import { isSurvivable } from './engine/sqliteFailure'
import { StoreError } from './storeError'

/** One step of the schema. Applied once, in its own transaction, and never changed afterwards. */
export interface Migration {
  /** From 1 up; `PRAGMA user_version` after it has run. */
  readonly version: number
  /** A sentence that says what it does. */
  readonly name: string
  up(transaction: Transaction<unknown>): Promise<void>
}

/** What the migrations need of an open database. */
export interface MigrationTarget {
  readonly version: number
  transaction<T>(work: (transaction: Transaction<unknown>) => Promise<T>): Promise<T>
}

/** The version of a database to which all of `migrations` have been applied. */
export const newestVersion = (migrations: readonly Migration[]): number =>
  migrations.at(-1)?.version ?? 0

export function assertStrictlyIncreasing(migrations: readonly Migration[]): void {
  let previous = 0
  for (const { version, name } of migrations) {
    if (!Number.isSafeInteger(version) || version <= previous)
      throw new StoreError('misuse', `migration ${version} (${name}) has to be above ${previous}`)
    previous = version
  }
}

/** Applies the migrations above the version of the file, each whole or not at all. */
export async function runMigrations(
  target: MigrationTarget,
  migrations: readonly Migration[],
): Promise<void> {
  for (const migration of migrations)
    if (migration.version > target.version) await apply(target, migration)
}

async function apply(target: MigrationTarget, migration: Migration): Promise<void> {
  try {
    await target.transaction(async (transaction) => {
      await migration.up(transaction)
      // A PRAGMA takes no parameter; the version is a checked integer.
      await sql.raw(`PRAGMA user_version = ${migration.version}`).execute(transaction)
    })
  } catch (error) {
    throw migrationError(migration, error)
  }
}

/** A failing disk stays what it is; only what the migration itself got wrong is its failure. */
function migrationError({ version, name }: Migration, cause: unknown): StoreError {
  if (cause instanceof StoreError && !isSurvivable(cause)) return cause
  return new StoreError('migration-failed', `migration ${version} (${name}) failed`, { cause })
}
