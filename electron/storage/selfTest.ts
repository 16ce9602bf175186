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
  prepareScratch(connection)
  configureConnection(connection)
  assertFollowedByFsync(engine, 'a commit', () =>
    connection.run('INSERT INTO scratch (bytes) VALUES (?)', [PATTERN]),
  )
  assertOnDisk(engine, `${scratch}-wal`, 'the log')
  assertFollowedByFsync(engine, 'a checkpoint', () => checkpoint(connection))
  assertOnDisk(engine, scratch, 'the database file')
  connection.close()
}

/**
 * What is not proven is not synced: a start waits for every fsync, and nobody wants the table after
 * a power failure.
 */
function prepareScratch(connection: SqliteConnection): void {
  connection.run('PRAGMA locking_mode = EXCLUSIVE')
  connection.run('PRAGMA synchronous = OFF')
  connection.run('PRAGMA journal_mode = WAL')
  connection.run('CREATE TABLE scratch (bytes BLOB NOT NULL) STRICT')
}

function readScratch(engine: SqlEngine, scratch: string): void {
  const connection = new SqliteConnection(engine, scratch)
  connection.open()
  // Without it the log would ask for shared memory, which there is none of.
  connection.run('PRAGMA locking_mode = EXCLUSIVE')
  const bytes = connection.run('SELECT bytes FROM scratch')[0]?.['bytes']
  connection.close()
  assert(bytes instanceof Uint8Array && isPattern(bytes), 'the database reads back other bytes')
}

function assertFollowedByFsync(engine: SqlEngine, what: string, work: () => void): void {
  const before = engine.files.fsyncCount
  work()
  assert(engine.files.fsyncCount > before, `${what} was not followed by an fsync`)
}

function assertOnDisk(engine: SqlEngine, path: string, what: string): void {
  const bytes = Buffer.from(engine.files.fileSystem.readFileSync(path))
  assert(bytes.includes(PATTERN), `${what} on the disk does not hold what was committed`)
}

const isPattern = (bytes: Uint8Array): boolean => Buffer.from(bytes).equals(PATTERN)

function assert(isTrue: boolean, complaint: string): void {
  if (!isTrue) throw new StoreError('self-test-failed', complaint)
}
