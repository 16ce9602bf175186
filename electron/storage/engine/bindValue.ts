import { StoreError } from '../storeError'
import type { SqlEngine } from './loadSqlEngine'
import { SQLITE_TRANSIENT } from './sqliteExports'

/**
 * Binds one value and answers SQLite's result code.
 *
 * An integer outside 32 bits travels as a double, which is exact up to 2^53: an INTEGER column
 * makes an integer of it again, but arithmetic on the bare parameter (`? / 2`) is that of a double.
 */
export function bindValue(
  engine: SqlEngine,
  statement: number,
  index: number,
  value: unknown,
): number {
  const { sqlite } = engine
  if (value === null) return sqlite.sqlite3_bind_blob(statement, index, 0, 0, 0)
  if (typeof value === 'number') return bindNumber(engine, statement, index, value)
  if (typeof value === 'string') return bindText(engine, statement, index, value)
  if (value instanceof Uint8Array)
    return withBytes(engine, value, (pointer) =>
      sqlite.sqlite3_bind_blob(statement, index, pointer, value.length, SQLITE_TRANSIENT),
    )
  throw refusal(index, `is ${typeof value}, not a number, a text, bytes or null`)
}

function bindNumber({ sqlite }: SqlEngine, statement: number, index: number, value: number) {
  // SQLite stores NaN as NULL, without a word.
  if (!Number.isFinite(value)) throw refusal(index, 'is not a finite number')
  if (Number.isInteger(value) && !Number.isSafeInteger(value))
    throw refusal(index, 'is an integer beyond 2^53, where numbers lose digits')
  return Number.isInteger(value) && value === (value | 0)
    ? sqlite.sqlite3_bind_int(statement, index, value)
    : sqlite.sqlite3_bind_double(statement, index, value)
}

function bindText(engine: SqlEngine, statement: number, index: number, value: string): number {
  // UTF-8 has no lone surrogates; storing a replacement would change the text silently.
  if (!isWellFormed(value)) throw refusal(index, 'is text with a lone surrogate')
  const bytes = Buffer.from(value, 'utf8')
  return withBytes(engine, bytes, (pointer) =>
    engine.sqlite.sqlite3_bind_text(statement, index, pointer, bytes.length, SQLITE_TRANSIENT),
  )
}

function withBytes(
  { sqlite, memory }: SqlEngine,
  bytes: Uint8Array,
  bind: (pointer: number) => number,
): number {
  // An empty value needs a pointer too: none would mean NULL.
  const pointer = sqlite.malloc(Math.max(bytes.length, 1))
  if (pointer === 0) throw new StoreError('out-of-memory', 'no memory for a parameter')
  try {
    memory.bytes().set(bytes, pointer)
    return bind(pointer)
  } finally {
    // What is bound may be a secret; freed memory keeps its bytes.
    memory.bytes().fill(0, pointer, pointer + bytes.length)
    sqlite.free(pointer)
  }
}

const LONE_SURROGATE = /\p{Surrogate}/u

const isWellFormed = (text: string): boolean => !LONE_SURROGATE.test(text)

const refusal = (index: number, why: string): StoreError =>
  new StoreError('misuse', `parameter ${index} ${why}`)
