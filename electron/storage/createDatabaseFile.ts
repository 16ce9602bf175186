import { dirname } from 'node:path'
import { configureConnection } from './engine/configureConnection'
import type { SqlEngine } from './engine/loadSqlEngine'
import { SqliteConnection } from './engine/sqliteConnection'
import { removeDatabase, syncFolder } from './folder'
import { writeGuard } from './guard/guardFile'
import { assertNothingLeft, measureGuard } from './guard/inspectStore'

/**
 * Creates an empty database under another name and gives it its own when it is complete and on
 * the disk. A file of that name therefore always carries the application's id, however early the
 * power failed. Its guard follows it: a file without one is measured when it is opened.
 */
export function createDatabaseFile(engine: SqlEngine, file: string, applicationId: number): void {
  const { fileSystem } = engine.files
  assertNothingLeft(fileSystem, file)
  const unfinished = `${file}.creating`
  removeDatabase(fileSystem, unfinished)
  const connection = new SqliteConnection(engine, unfinished)
  connection.open()
  configureConnection(connection)
  connection.run(`PRAGMA application_id = ${Math.trunc(applicationId)}`)
  connection.close()
  fileSystem.renameSync(unfinished, file)
  syncFolder(fileSystem, dirname(file))
  writeGuard(fileSystem, file, measureGuard(fileSystem, file, 1))
}
