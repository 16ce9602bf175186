import fs from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'

type Value = number | string

interface SqlJsStatement {
  bind(values: readonly Value[]): boolean
  step(): boolean
  getAsObject(): Record<string, unknown>
  run(values: readonly Value[]): void
  reset(): void
}
interface SqlJsDatabase {
  prepare(sql: string): SqlJsStatement
  run(sql: string): void
  export(): Uint8Array
  close(): void
}

export interface ExportedDatabase {
  readonly database: SqlJsDatabase
  /** Makes everything durable in the only way that sql.js by itself has: all of it, every time. */
  save(): void
}

/** The usual way with sql.js: the whole database in memory, written out as a whole. */
export async function openExported(file: string): Promise<ExportedDatabase> {
  const initialize: () => Promise<{ Database: new (bytes: Uint8Array) => SqlJsDatabase }> =
    createRequire(import.meta.url)('sql.js')
  const { Database } = await initialize()
  const database = new Database(fs.readFileSync(file))
  database.run('PRAGMA foreign_keys = ON')
  return { database, save: () => writeWhole(file, database.export()) }
}

function writeWhole(file: string, bytes: Uint8Array): void {
  const draft = `${file}.new`
  fs.writeFileSync(draft, bytes, { flush: true })
  fs.renameSync(draft, file)
  if (process.platform === 'win32') return
  const folder = fs.openSync(path.dirname(file), 'r')
  fs.fsyncSync(folder)
  fs.closeSync(folder)
}
