import { StoreError } from '../storeError'
import type { SqlEngine } from './loadSqlEngine'
import { SQLITE_DONE, SQLITE_OK, SQLITE_ROW } from './sqliteExports'
import { sqliteFailure, type FailureStage } from './sqliteFailure'
import { bindValue } from './bindValue'
import { readColumn, type SqlValue } from './readColumn'

export type SqlRow = Readonly<Record<string, SqlValue>>

// Two pointers: the statement, and where the text after it begins.
const POINTER_BYTE_COUNT = 4

/** The names of a statement's columns, and where in SQLite's memory the first of them lies. */
interface Columns {
  readonly namesAt: number
  readonly names: readonly string[]
}
const NO_COLUMNS: Columns = { namesAt: 0, names: [] }

/**
 * One compiled statement. Running it always ends in a reset, so that it holds no lock and no
 * value.
 */
export class Statement {
  readonly #engine: SqlEngine
  readonly #database: number
  readonly #pointer: number
  #columns: Columns = NO_COLUMNS

  constructor(engine: SqlEngine, database: number, pointer: number) {
    this.#engine = engine
    this.#database = database
    this.#pointer = pointer
  }

  run(parameters: readonly unknown[]): SqlRow[] {
    const { sqlite } = this.#engine
    try {
      this.#bind(parameters)
      return this.#rows()
    } finally {
      sqlite.sqlite3_reset(this.#pointer)
      sqlite.sqlite3_clear_bindings(this.#pointer)
    }
  }

  free(): void {
    this.#engine.sqlite.sqlite3_finalize(this.#pointer)
  }

  #bind(parameters: readonly unknown[]): void {
    parameters.forEach((value, index) => {
      this.#check(bindValue(this.#engine, this.#pointer, index + 1, value))
    })
    // SQLite takes a parameter that nobody gave for NULL.
    const afterLast = parameters.length + 1
    if (this.#engine.sqlite.sqlite3_bind_blob(this.#pointer, afterLast, 0, 0, 0) === SQLITE_OK)
      throw new StoreError('misuse', `the statement has more than ${parameters.length} parameters`)
  }

  #rows(): SqlRow[] {
    const rows: SqlRow[] = []
    for (;;) {
      const code = this.#engine.sqlite.sqlite3_step(this.#pointer)
      if (rows.length === 0) this.#learnColumns()
      if (code === SQLITE_DONE) return rows
      if (code !== SQLITE_ROW) this.#check(code)
      rows.push(this.#row())
    }
  }

  /**
   * A step after a change of the schema compiles the statement anew before it frees the old one, so
   * the names then lie elsewhere.
   */
  #learnColumns(): void {
    const { sqlite, memory } = this.#engine
    const namesAt = sqlite.sqlite3_column_name(this.#pointer, 0)
    if (namesAt === this.#columns.namesAt) return
    const count = sqlite.sqlite3_column_count(this.#pointer)
    const names = Array.from({ length: count }, (_, column) =>
      memory.cString(sqlite.sqlite3_column_name(this.#pointer, column)),
    )
    this.#columns = { namesAt, names }
  }

  #row(): SqlRow {
    const row: Record<string, SqlValue> = {}
    for (const [column, name] of this.#columns.names.entries())
      row[name] = readColumn(this.#engine, this.#pointer, column, name)
    return row
  }

  #check(code: number): void {
    if (code !== SQLITE_OK) throw failure(this.#engine, this.#database, code, 'run')
  }
}

/** Compiles one statement; text after it would be ignored by SQLite, so it is refused. */
export function prepareStatement(engine: SqlEngine, database: number, sql: string): Statement {
  const { sqlite, memory } = engine
  const text = Buffer.from(`${sql}\0`, 'utf8')
  const scratch = sqlite.malloc(text.length + 2 * POINTER_BYTE_COUNT)
  if (scratch === 0) throw new StoreError('out-of-memory', 'no memory for a statement')
  // The pointers come first: they have to be aligned.
  const textStart = scratch + 2 * POINTER_BYTE_COUNT
  try {
    memory.bytes().set(text, textStart)
    const tailOut = scratch + POINTER_BYTE_COUNT
    const code = sqlite.sqlite3_prepare_v2(database, textStart, text.length, scratch, tailOut)
    if (code !== SQLITE_OK) throw failure(engine, database, code, 'prepare')
    const pointer = memory.view().getUint32(scratch, true)
    if (pointer === 0) throw new StoreError('misuse', 'the SQL text holds no statement')
    const statement = new Statement(engine, database, pointer)
    const tail = memory.cString(memory.view().getUint32(tailOut, true))
    return tail.trim() === '' ? statement : refuseTail(statement)
  } finally {
    sqlite.free(scratch)
  }
}

function refuseTail(statement: Statement): never {
  statement.free()
  throw new StoreError('misuse', 'the SQL text holds more than one statement')
}

function failure(engine: SqlEngine, database: number, code: number, stage: FailureStage) {
  const message = engine.memory.cString(engine.sqlite.sqlite3_errmsg(database))
  return sqliteFailure(code, message, stage)
}
