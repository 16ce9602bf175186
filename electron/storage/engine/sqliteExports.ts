import type { WasmMemory } from './webAssembly'

/**
 * The C functions of SQLite that the storage calls. Every number is a pointer, a count or a code.
 */
export interface SqliteExports {
  readonly memory: WasmMemory
  malloc(byteCount: number): number
  free(pointer: number): void
  sqlite3_prepare_v2(
    database: number,
    sql: number,
    byteCount: number,
    statementOut: number,
    tailOut: number,
  ): number
  sqlite3_step(statement: number): number
  sqlite3_reset(statement: number): number
  sqlite3_clear_bindings(statement: number): number
  sqlite3_finalize(statement: number): number
  sqlite3_bind_int(statement: number, index: number, value: number): number
  sqlite3_bind_double(statement: number, index: number, value: number): number
  sqlite3_bind_text(
    statement: number,
    index: number,
    text: number,
    byteCount: number,
    destructor: number,
  ): number
  sqlite3_bind_blob(
    statement: number,
    index: number,
    bytes: number,
    byteCount: number,
    destructor: number,
  ): number
  sqlite3_column_count(statement: number): number
  sqlite3_column_name(statement: number, column: number): number
  sqlite3_column_type(statement: number, column: number): number
  sqlite3_column_double(statement: number, column: number): number
  sqlite3_column_text(statement: number, column: number): number
  sqlite3_column_blob(statement: number, column: number): number
  sqlite3_column_bytes(statement: number, column: number): number
  sqlite3_changes(database: number): number
  sqlite3_errmsg(database: number): number
}

const FUNCTION_NAMES: readonly Exclude<keyof SqliteExports, 'memory'>[] = [
  'malloc',
  'free',
  'sqlite3_prepare_v2',
  'sqlite3_step',
  'sqlite3_reset',
  'sqlite3_clear_bindings',
  'sqlite3_finalize',
  'sqlite3_bind_int',
  'sqlite3_bind_double',
  'sqlite3_bind_text',
  'sqlite3_bind_blob',
  'sqlite3_column_count',
  'sqlite3_column_name',
  'sqlite3_column_type',
  'sqlite3_column_double',
  'sqlite3_column_text',
  'sqlite3_column_blob',
  'sqlite3_column_bytes',
  'sqlite3_changes',
  'sqlite3_errmsg',
]

/** Whether a WebAssembly instance offers every function that the storage calls. */
export function isSqliteExports(
  exports: Readonly<Record<string, unknown>>,
): exports is Readonly<Record<string, unknown>> & SqliteExports {
  const { memory } = exports
  const hasMemory = typeof memory === 'object' && memory !== null && 'buffer' in memory
  return hasMemory && FUNCTION_NAMES.every((name) => typeof exports[name] === 'function')
}

// Result codes (sqlite3.h). Extended codes are off, so these are all there are.
export const SQLITE_OK = 0
export const SQLITE_ROW = 100
export const SQLITE_DONE = 101

// Types of a column's value.
export const SQLITE_INTEGER = 1
export const SQLITE_FLOAT = 2
export const SQLITE_TEXT = 3
export const SQLITE_BLOB = 4

/** Tells SQLite to take its own copy of bound bytes. */
export const SQLITE_TRANSIENT = -1
