import { dirname } from 'node:path'
import { createDatabaseFile } from './createDatabaseFile'
import { decodeDatabaseHeader, type DatabaseHeader } from './databaseHeader'
import { configureConnection, readPragma } from './engine/configureConnection'
import { loadSqlEngine, type SqlEngine } from './engine/loadSqlEngine'
import { SqliteConnection } from './engine/sqliteConnection'
import type { FileSystem } from './fileSystem'
import { createFolder, exists } from './folder'
import { adoptUnguarded } from './guard/adoptUnguarded'
import { assertNothingLeft, inspectStore, type Inspection } from './guard/inspectStore'
import { StoreGuard } from './guard/storeGuard'
import { SqliteDriver } from './kysely/sqliteDriver'
import { assertStrictlyIncreasing, newestVersion, runMigrations, type Migration } from './migration'
import { runSelfTest } from './selfTest'
import { StoreError } from './storeError'
import { usableDatabase, type OpenDatabase } from './usableDatabase'
import { withStoreErrors } from './withStoreErrors'

export type { GuardState, OpenDatabase } from './usableDatabase'

/** Read whole before the first use, about 20 ms; a larger file is left to `verify`. */
const SCANNED_BYTE_COUNT = 16 * 1024 * 1024

export interface OpenDatabaseOptions {
  /** Absolute path. Its folder is created for the owner alone, the file too. */
  readonly file: string
  readonly migrations: readonly Migration[]
  /** `PRAGMA application_id`, 32 bits signed; a file with another one is refused. */
  readonly applicationId: number
  readonly fileSystem: FileSystem
  /** Files up to this size are compared with their guard before they are used. */
  readonly scannedByteCount?: number
}

/**
 * Opens a database file, creates it where there is none and brings it to the newest version.
 * Rejects with a `StoreError`; a file that is not ours, damaged or from a newer version, is left
 * as it is.
 */
export function openDatabase<Tables>(options: OpenDatabaseOptions): Promise<OpenDatabase<Tables>> {
  return withStoreErrors(() => open<Tables>(options))
}

async function open<Tables>(options: OpenDatabaseOptions): Promise<OpenDatabase<Tables>> {
  const { file, migrations, fileSystem } = options
  assertStrictlyIncreasing(migrations)
  createFolder(fileSystem, dirname(file))
  const found = exists(fileSystem, file) ? inspect(options) : undefined
  if (found === undefined) assertNothingLeft(fileSystem, file)
  const engine = await loadSqlEngine({ fileSystem, folder: dirname(file) })
  try {
    runSelfTest(engine, file)
    if (found === undefined) createDatabaseFile(engine, file, options.applicationId)
    const inspection = found ?? inspect(options)
    const { connection, guard } = connect(engine, options, inspection)
    const version = Number(readPragma(connection, 'user_version'))
    const parts = { driver: new SqliteDriver(connection), guard, found: inspection.guard }
    const { transaction } = usableDatabase<unknown>(parts)
    await runMigrations({ version, transaction }, migrations)
    const database = usableDatabase<Tables>(parts)
    // Kysely wakes its driver with the first query, which a close asked for after it would overtake.
    await database.sql.connection().execute(async () => {})
    return database
  } catch (error) {
    engine.files.abandon()
    throw error
  }
}

function inspect(options: OpenDatabaseOptions): Inspection {
  const { file, fileSystem, scannedByteCount = SCANNED_BYTE_COUNT } = options
  const inspection = inspectStore(fileSystem, file, scannedByteCount)
  assertAcceptable(decodeDatabaseHeader(inspection.firstPage, file), options)
  return inspection
}

function connect(
  engine: SqlEngine,
  options: OpenDatabaseOptions,
  inspection: Inspection,
): { readonly connection: SqliteConnection; readonly guard: StoreGuard } {
  const { file, fileSystem } = options
  const { guard: found, log } = inspection
  const known = typeof found === 'string' ? undefined : new StoreGuard(fileSystem, file, found, log)
  known?.attach(engine.files)
  const connection = new SqliteConnection(engine, file)
  // The log of a crashed newer version holds its version; nothing may be written before it is
  // known.
  engine.files.isReadOnly = true
  connection.open()
  connection.run('PRAGMA locking_mode = EXCLUSIVE')
  assertAcceptable(headerThroughLog(connection), options)
  assertSameLog(connection, inspection)
  engine.files.isReadOnly = false
  known?.adoptLog()
  configureConnection(connection)
  const guard = known ?? adoptUnguarded(engine, connection, file, inspection.generation + 1)
  return { connection, guard }
}

const headerThroughLog = (connection: SqliteConnection): DatabaseHeader => ({
  applicationId: Number(readPragma(connection, 'application_id')),
  userVersion: Number(readPragma(connection, 'user_version')),
})

/** SQLite has to have recovered exactly what was judged. */
function assertSameLog(connection: SqliteConnection, { log }: Inspection): void {
  const [counted] = connection.run('PRAGMA wal_checkpoint(NOOP)')
  const frameCount = Math.max(0, Number(counted?.['log']))
  if (frameCount !== log.position.frameCount)
    throw new StoreError('corrupt', `SQLite takes ${frameCount} frames of the log for whole`)
}

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
