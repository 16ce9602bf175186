import { StoreError } from '../storeError'
import type { SqlEngine } from './loadSqlEngine'
import { SQLITE_BLOB, SQLITE_FLOAT, SQLITE_INTEGER, SQLITE_TEXT } from './sqliteExports'

/** What a column can hold. */
export type SqlValue = number | string | Uint8Array | null

/** Reads one column of the current row. */
export function readColumn(
  engine: SqlEngine,
  statement: number,
  column: number,
  name: string,
): SqlValue {
  const { sqlite } = engine
  switch (sqlite.sqlite3_column_type(statement, column)) {
    case SQLITE_INTEGER:
      return readInteger(engine, statement, column, name)
    case SQLITE_FLOAT:
      return sqlite.sqlite3_column_double(statement, column)
    case SQLITE_TEXT:
      return readText(engine, statement, column)
    case SQLITE_BLOB:
      return readBlob(engine, statement, column)
    default:
      return null
  }
}

function readInteger({ sqlite }: SqlEngine, statement: number, column: number, name: string) {
  const value = sqlite.sqlite3_column_double(statement, column)
  if (!Number.isSafeInteger(value))
    throw new StoreError('misuse', `column ${name} holds an integer beyond 2^53`)
  return value
}

// sql.js decodes with a TextDecoder that drops a leading U+FEFF, so the bytes are taken directly.
function readText({ sqlite, memory }: SqlEngine, statement: number, column: number): string {
  const pointer = sqlite.sqlite3_column_text(statement, column)
  return memory.text(pointer, sqlite.sqlite3_column_bytes(statement, column))
}

function readBlob({ sqlite, memory }: SqlEngine, statement: number, column: number): Uint8Array {
  const pointer = sqlite.sqlite3_column_blob(statement, column)
  const byteCount = sqlite.sqlite3_column_bytes(statement, column)
  return memory.bytes().slice(pointer, pointer + byteCount)
}
