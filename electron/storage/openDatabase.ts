import { dirname } from 'node:path'
import { Kysely, type Transaction } from 'kysely'
import { createDatabaseFile } from './createDatabaseFile'
import { readDatabaseHeader, type DatabaseHeader } from './databaseHeader'
import { checkpoint, configureConnection, readPragma } from './engine/configureConnection'
import { loadSqlEngine, type SqlEngine } from './engine/loadSqlEngine'
import { SqliteConnection } from './engine/sqliteConnection'
import type { FileSystem } from './fileSystem'
import { createFolder, exists } from './folder'
import { SqliteDialect } from './kysely/sqliteDialect'
import { SqliteDriver } from './kysely/sqliteDriver'
import { assertStrictlyIncreasing, newestVersion, runMigrations, type Migration } from './migration'
import { runSelfTest } from './selfTest'
import { StoreError } from './storeError'
import { withStoreErrors } from './withStoreErrors'

export interface OpenDatabase<Tables> {
  /** Typed SQL. One connection; a transaction holds it, every other query waits for it. */
  readonly sql: Kysely<Tables>
  /**
   * Runs `work` in one BEGIN IMMEDIATE … COMMIT; resolves only after the commit is fsynced; rolls
   * back when `work` rejects. Inside, only the handle that `work` is given can be used.
   */
  transaction<T>(work: (transaction: Transaction<Tables>) => Promise<T>): Promise<T>
  /** Copies the log into the database file and empties it. */
  checkpoint(): Promise<void>
  /** Waits for what is running, copies the log into the file and lets go of it. */
  close(): Promise<void>
}

export interface OpenDatabaseOptions {
  /** Absolute path. Its folder is created for the owner alone, the file too. */
  readonly file: string
  readonly migrations: readonly Migration[]
  /** `PRAGMA application_id`, 32 bits signed; a file with another one is refused. */
  readonly applicationId: number
  readonly fileSystem: FileSystem
}

/**
 * Opens a database file, creates it where there is none and brings it to the newest version.
 * Rejects with a `StoreError`; a file that is not ours, or from a newer version, is left as it is.
 */
export function openDatabase<Tables>(options: OpenDatabaseOptions): Promise<OpenDatabase<Tables>> {
  return withStoreErrors(() => open<Tables>(options))
}

async function open<Tables>(options: OpenDatabaseOptions): Promise<OpenDatabase<Tables>> {
  const { file, migrations, fileSystem } = options
  assertStrictlyIncreasing(migrations)
  createFolder(fileSystem, dirname(file))
  const isNew = !exists(fileSystem, file)
  if (!isNew) assertAcceptable(readDatabaseHeader(fileSystem, file), options)
  const engine = await loadSqlEngine({ fileSystem, folder: dirname(file) })
  try {
    runSelfTest(engine, file)
    if (isNew) createDatabaseFile(engine, file, options.applicationId)
    const connection = connect(engine, options)
    return await migrated<Tables>(connection, migrations)
  } catch (error) {
    engine.files.abandon()
    throw error
  }
}

function connect(engine: SqlEngine, options: OpenDatabaseOptions): SqliteConnection {
  const connection = new SqliteConnection(engine, options.file)
  // The log of a crashed newer version holds its version; nothing may be written before it is
  // known.
  engine.files.isReadOnly = true
  connection.open()
  connection.run('PRAGMA locking_mode = EXCLUSIVE')
  assertAcceptable(headerThroughLog(connection), options)
  engine.files.isReadOnly = false
  configureConnection(connection)
  return connection
}

const headerThroughLog = (connection: SqliteConnection): DatabaseHeader => ({
  applicationId: Number(readPragma(connection, 'application_id')),
  userVersion: Number(readPragma(connection, 'user_version')),
})

function assertAcceptable(header: DatabaseHeader, options: OpenDatabaseOptions): void {
  const { file, migrations, applicationId } = options
  if (header.applicationId !== applicationId)
    throw new StoreError('other-application', `${file} belongs to another application`)
  const newest = newestVersion(migrations)
  if (header.userVersion > newest)
    throw new StoreError(
      'from-newer-version',
      `${file} has version ${header.userVersion}, this program knows ${newest}`,
    )
}

async function migrated<Tables>(
  connection: SqliteConnection,
  migrations: readonly Migration[],
): Promise<OpenDatabase<Tables>> {
  const version = Number(readPragma(connection, 'user_version'))
  const driver = new SqliteDriver(connection)
  const { transaction } = overDriver<unknown>(driver)
  await runMigrations({ version, transaction }, migrations)
  const database = overDriver<Tables>(driver)
  // Kysely wakes its driver with the first query, which a close asked for after it would overtake.
  await database.sql.connection().execute(async () => {})
  return database
}

function overDriver<Tables>(driver: SqliteDriver): OpenDatabase<Tables> {
  const sql = new Kysely<Tables>({ dialect: new SqliteDialect(driver) })
  return {
    sql,
    transaction: (work) =>
      sql.transaction().execute((transaction) => driver.insideTransaction(() => work(transaction))),
    checkpoint: () => driver.exclusively(checkpoint),
    close: () => driver.exclusively((connection) => connection.close()),
  }
}
