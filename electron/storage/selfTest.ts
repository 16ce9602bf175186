import { checkpoint, configureConnection } from './engine/configureConnection'
import type { SqlEngine } from './engine/loadSqlEngine'
import { SqliteConnection } from './engine/sqliteConnection'
import { removeDatabase } from './folder'
import { StoreError } from './storeError'

// Fits one page of 4096 bytes, so that it lies in the file in one piece.
const PATTERN = Buffer.from(
  Array.from({ length: 3000 }, (_, index) => (index * 31 + (index >> 8)) & 0xff),
)

/**
 * Proves before every use that SQLite's files are the real ones: what it commits can be read from
 * the disk without it, and every commit asks the operating system for durability.
 */
export function runSelfTest(engine: SqlEngine, file: string): void {
  const scratch = `${file}.selftest`
  const { fileSystem } = engine.files
  removeDatabase(fileSystem, scratch)
  try {
    writeScratch(engine, scratch)
    readScratch(engine, scratch)
  } finally {
    removeDatabase(fileSystem, scratch)
  }
}

function writeScratch(engine: SqlEngine, scratch: string): void {
  const connection = new SqliteConnection(engine, scratch)
  connection.open()
  configureConnection(connection)
  const commit = (sql: string, parameters: readonly unknown[] = []): void => {
    const before = engine.files.fsyncCount
    connection.run(sql, parameters)
    assert(engine.files.fsyncCount > before, 'a commit was not followed by an fsync')
  }
  commit('CREATE TABLE scratch (bytes BLOB NOT NULL) STRICT')
  commit('INSERT INTO scratch (bytes) VALUES (?)', [PATTERN])
  assertOnDisk(engine, `${scratch}-wal`, 'the log')
  const beforeCheckpoint = engine.files.fsyncCount
  checkpoint(connection)
  assert(engine.files.fsyncCount > beforeCheckpoint, 'a checkpoint was not followed by an fsync')
  assertOnDisk(engine, scratch, 'the database file')
  connection.close()
}

function readScratch(engine: SqlEngine, scratch: string): void {
  const connection = new SqliteConnection(engine, scratch)
  connection.open()
  configureConnection(connection)
  const bytes = connection.run('SELECT bytes FROM scratch')[0]?.['bytes']
  connection.close()
  assert(bytes instanceof Uint8Array && isPattern(bytes), 'the database reads back other bytes')
}

function assertOnDisk(engine: SqlEngine, path: string, what: string): void {
  const bytes = Buffer.from(engine.files.fileSystem.readFileSync(path))
  assert(bytes.includes(PATTERN), `${what} on the disk does not hold what was committed`)
}

const isPattern = (bytes: Uint8Array): boolean => Buffer.from(bytes).equals(PATTERN)

function assert(isTrue: boolean, complaint: string): void {
  if (!isTrue) throw new StoreError('self-test-failed', complaint)
}
