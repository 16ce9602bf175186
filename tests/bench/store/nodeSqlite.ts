import { configureConnection } from '../../../electron/storage/engine/configureConnection'
import { SqliteConnection } from '../../../electron/storage/engine/sqliteConnection'

type Value = number | string

/** The part of `node:sqlite` that is used here; Node 20 has neither it nor its types. */
interface NativeStatement {
  all(...values: Value[]): Record<string, unknown>[]
  get(...values: Value[]): Record<string, unknown> | undefined
  run(...values: Value[]): unknown
}
export interface NativeDatabase {
  prepare(sql: string): NativeStatement
  exec(sql: string): void
  close(): void
}
interface NodeSqlite {
  readonly DatabaseSync: new (file: string) => NativeDatabase
}

const isNodeSqlite = (module: object | undefined): module is NodeSqlite =>
  module !== undefined && 'DatabaseSync' in module

/** Opens a file with this Node's own SQLite and the product's settings; null where it has none. */
export function openNative(file: string): NativeDatabase | null {
  const module = process.getBuiltinModule('node:sqlite')
  if (!isNodeSqlite(module)) return null
  const database = new module.DatabaseSync(file)
  configureConnection(asConnection(database))
  return database
}

/** So that the product itself makes its settings here and reads them back. */
function asConnection(database: NativeDatabase): SqliteConnection {
  const run = (sql: string) => database.prepare(sql).all()
  return Object.create(SqliteConnection.prototype, { run: { value: run } })
}
