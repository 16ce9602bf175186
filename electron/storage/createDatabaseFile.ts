import { dirname } from 'node:path'
import { configureConnection } from './engine/configureConnection'
import type { SqlEngine } from './engine/loadSqlEngine'
import { SqliteConnection } from './engine/sqliteConnection'
import { byteCountOf, removeDatabase, syncFolder } from './folder'
import { StoreError } from './storeError'

/**
 * Creates an empty database under another name and gives it its own when it is complete and on
 * the disk. A file of that name therefore always carries the application's id, however early the
 * power failed.
 */
export function createDatabaseFile(engine: SqlEngine, file: string, applicationId: number): void {
  const { fileSystem } = engine.files
  assertNoLogWithoutFile(engine, file)
  const unfinished = `${file}.creating`
  removeDatabase(fileSystem, unfinished)
  const connection = new SqliteConnection(engine, unfinished)
  connection.open()
  configureConnection(connection)
  connection.run(`PRAGMA application_id = ${Math.trunc(applicationId)}`)
  connection.close()
  fileSystem.renameSync(unfinished, file)
  syncFolder(fileSystem, dirname(file))
}

/** SQLite would replay the log of a lost database into the new one. */
function assertNoLogWithoutFile(engine: SqlEngine, file: string): void {
  for (const log of [`${file}-wal`, `${file}-journal`])
    if ((byteCountOf(engine.files.fileSystem, log) ?? 0n) > 0n)
      throw new StoreError('corrupt', `${log} exists, but its database is missing`)
}
