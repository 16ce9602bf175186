import { checkpoint } from '../engine/configureConnection'
import type { SqlEngine } from '../engine/loadSqlEngine'
import type { SqliteConnection } from '../engine/sqliteConnection'
import { StoreError } from '../storeError'
import { writeGuard } from './guardFile'
import { measureGuard } from './inspectStore'
import { StoreGuard } from './storeGuard'

/**
 * Gives a database a guard that has none, because it is from an earlier release or because the
 * guard is damaged. What SQLite can find wrong is found first; the cost grows with the file, once.
 */
export function adoptUnguarded(
  engine: SqlEngine,
  connection: SqliteConnection,
  file: string,
  generation: number,
): StoreGuard {
  const { fileSystem } = engine.files
  assertConsistent(connection)
  checkpoint(connection)
  const guard = measureGuard(fileSystem, file, generation)
  writeGuard(fileSystem, file, guard)
  const storeGuard = new StoreGuard(fileSystem, file, guard)
  storeGuard.attach(engine.files)
  return storeGuard
}

function assertConsistent(connection: SqliteConnection): void {
  const rows = connection.run('PRAGMA quick_check')
  if (rows.length !== 1 || rows[0]?.['quick_check'] !== 'ok')
    throw new StoreError('corrupt', 'the database has no guard and does not pass quick_check')
}
