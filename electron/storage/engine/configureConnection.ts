import { StoreError } from '../storeError'
import type { SqliteConnection } from './sqliteConnection'

interface Setting {
  readonly name: string
  readonly value: string
  readonly readBack: number | string
}

/** After how many frames of the log a commit copies it into the file, about 4 MB. */
const AUTOMATIC_CHECKPOINT_FRAMES = 1000

/**
 * In this order (reference/security.md 4.5 item 3): without the exclusive lock first,
 * WAL would ask for shared memory, which there is none of.
 */
const SETTINGS: readonly Setting[] = [
  { name: 'locking_mode', value: 'EXCLUSIVE', readBack: 'exclusive' },
  { name: 'journal_mode', value: 'WAL', readBack: 'wal' },
  { name: 'synchronous', value: 'FULL', readBack: 2 },
  { name: 'foreign_keys', value: 'ON', readBack: 1 },
  { name: 'secure_delete', value: 'ON', readBack: 1 },
  { name: 'trusted_schema', value: 'OFF', readBack: 0 },
  { name: 'cell_size_check', value: 'ON', readBack: 1 },
  { name: 'recursive_triggers', value: 'ON', readBack: 1 },
  { name: 'temp_store', value: 'MEMORY', readBack: 2 },
  {
    name: 'wal_autocheckpoint',
    value: String(AUTOMATIC_CHECKPOINT_FRAMES),
    readBack: AUTOMATIC_CHECKPOINT_FRAMES,
  },
]

/**
 * Makes a connection durable, exclusive and strict, and proves it by reading every setting back.
 */
export function configureConnection(connection: SqliteConnection): void {
  for (const { name, value } of SETTINGS) connection.run(`PRAGMA ${name} = ${value}`)
  for (const { name, readBack } of SETTINGS) assertSetting(connection, name, readBack)
}

/** The single value that a PRAGMA answers. */
export function readPragma(connection: SqliteConnection, name: string): unknown {
  return Object.values(connection.run(`PRAGMA ${name}`)[0] ?? {})[0]
}

/** Copies the log into the database file and empties it. */
export function checkpoint(connection: SqliteConnection): void {
  const [result] = connection.run('PRAGMA wal_checkpoint(TRUNCATE)')
  if (result?.['busy'] !== 0) throw new StoreError('misuse', 'the checkpoint found a transaction')
}

/** Lets commits empty the log when it has grown long, or leaves that to `checkpoint` alone. */
export function allowAutomaticCheckpoints(connection: SqliteConnection, areAllowed: boolean): void {
  const frames = areAllowed ? AUTOMATIC_CHECKPOINT_FRAMES : 0
  connection.run(`PRAGMA wal_autocheckpoint = ${frames}`)
}

function assertSetting(connection: SqliteConnection, name: string, expected: unknown): void {
  if (readPragma(connection, name) !== expected)
    throw new StoreError('self-test-failed', `PRAGMA ${name} did not take`)
}
