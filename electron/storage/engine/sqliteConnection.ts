import { fileFailure } from '../fileFailure'
import { StoreError } from '../storeError'
import type { SqlEngine, SqlJsDatabase } from './loadSqlEngine'
import { isSurvivable } from './sqliteFailure'
import { prepareStatement, type SqlRow } from './statement'
import { StatementCache } from './statementCache'

const STATEMENT_CACHE_CAPACITY = 100

/**
 * After a crash SQLite would take the journal of a database that was attached to one in memory
 * for stale and delete it (reference/security.md 4.5 item 4).
 */
const ATTACH = /^\s*attach\b/i

/**
 * The one connection to a database file.
 *
 * A failed file operation poisons it for good: the next fsync would report success for pages that
 * the operating system has already dropped, so nothing is retried and every call fails alike.
 */
export class SqliteConnection {
  readonly #engine: SqlEngine
  readonly #hostPath: string
  readonly #statements: StatementCache
  #database: SqlJsDatabase | undefined
  #failure: StoreError | undefined

  constructor(engine: SqlEngine, hostPath: string) {
    this.#engine = engine
    this.#hostPath = hostPath
    this.#statements = new StatementCache(STATEMENT_CACHE_CAPACITY, (sql) => {
      if (ATTACH.test(sql)) throw new StoreError('misuse', 'ATTACH is not allowed')
      return prepareStatement(engine, this.#pointer(), sql)
    })
  }

  open(): void {
    this.#guarded(() => {
      this.#engine.files.expect(this.#hostPath)
      this.#database = new this.#engine.sqlJs.Database(new Uint8Array(0))
    })
  }

  /** Runs one statement with its parameters and answers all its rows. */
  run(sql: string, parameters: readonly unknown[] = []): SqlRow[] {
    return this.#guarded(() => this.#statements.get(sql).run(parameters))
  }

  /** How many rows the last INSERT, UPDATE or DELETE changed. */
  changedRowCount(): number {
    return this.#engine.sqlite.sqlite3_changes(this.#pointer())
  }

  get cachedStatementCount(): number {
    return this.#statements.size
  }

  /** Copies the log into the file. A poisoned connection only lets go of its files. */
  close(): void {
    const database = this.#database
    if (database === undefined) return
    if (this.#failure !== undefined) return this.abandon()
    try {
      this.#guarded(() => {
        this.#statements.clear()
        database.close()
      })
    } finally {
      this.abandon()
    }
  }

  get isUsable(): boolean {
    return this.#database !== undefined && this.#failure === undefined
  }

  /** Ends the use of the database: every call fails with `failure` from now on. */
  poison(failure: StoreError): void {
    this.#failure ??= failure
  }

  /** Lets go of the files and writes nothing more. */
  abandon(): void {
    this.#engine.files.abandon()
    this.#engine.files.release(this.#hostPath)
    this.#database = undefined
    this.#failure ??= new StoreError('closed', 'the database is closed')
  }

  #pointer(): number {
    const pointer = this.#database?.db
    if (pointer === undefined || pointer === null)
      throw new StoreError('closed', 'the database is not open')
    return pointer
  }

  #guarded<T>(work: () => T): T {
    if (this.#failure !== undefined) throw this.#failure
    try {
      const result = work()
      this.#assertNoFault()
      return result
    } catch (error) {
      throw this.#classified(error)
    }
  }

  /**
   * SQLite forgives a failed fsync of a folder or of an automatic checkpoint and would try again.
   */
  #assertNoFault(): void {
    const { fault } = this.#engine.files
    if (fault !== undefined) throw faultError(fault)
  }

  #classified(error: unknown): StoreError {
    const { fault } = this.#engine.files
    const storeError = error instanceof StoreError ? error : engineFailure(error)
    if (fault === undefined && isSurvivable(storeError)) return storeError
    this.#failure = fault === undefined ? storeError : faultError(fault)
    return this.#failure
  }
}

/** What the guard found is said as it is; the rest is a file operation that failed. */
const faultError = (fault: Error): StoreError =>
  fault instanceof StoreError ? fault : fileFailure(fault)

const engineFailure = (error: unknown): StoreError =>
  new StoreError('engine-failed', 'the SQL engine stopped', { cause: error })
