import { StoreError } from '../storeError'
import type { SqliteConnection } from './sqliteConnection'

interface Setting {
  readonly name: string
  readonly value: string
  readonly readBack: number | string
}

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
  { name: 'wal_autocheckpoint', value: '1000', readBack: 1000 },
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

function assertSetting(connection: SqliteConnection, name: string, expected: unknown): void {
  if (readPragma(connection, name) !== expected)
    throw new StoreError('self-test-failed', `PRAGMA ${name} did not take`)
}
