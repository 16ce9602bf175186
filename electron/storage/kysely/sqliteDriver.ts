import { AsyncLocalStorage } from 'node:async_hooks'
import { CompiledQuery, type DatabaseConnection, type Driver } from 'kysely'
import { KyselyConnection } from './kyselyConnection'
import type { SqliteConnection } from '../engine/sqliteConnection'
import { Mutex } from '../mutex'
import { StoreError } from '../storeError'

/** Gives out the one connection, to one holder at a time. */
export class SqliteDriver implements Driver {
  readonly #sqlite: SqliteConnection
  readonly #connection: KyselyConnection
  readonly #mutex = new Mutex()
  readonly #transaction = new AsyncLocalStorage<{ isOpen: boolean }>()

  constructor(sqlite: SqliteConnection) {
    this.#sqlite = sqlite
    this.#connection = new KyselyConnection(sqlite)
  }

  /**
   * Marks `work` as the inside of a transaction, where waiting for the connection would never end.
   */
  async insideTransaction<T>(work: () => Promise<T>): Promise<T> {
    const transaction = { isOpen: true }
    try {
      return await this.#transaction.run(transaction, work)
    } finally {
      transaction.isOpen = false
      // As long as it is in use, each promise of the process is told of it, and waits for that.
      this.#transaction.disable()
    }
  }

  /** Runs `work` while nobody else holds the connection. */
  async exclusively<T>(work: (sqlite: SqliteConnection) => T): Promise<T> {
    await this.acquireConnection()
    try {
      return work(this.#sqlite)
    } finally {
      this.#mutex.release()
    }
  }

  assertOutsideTransaction(): void {
    if (this.#transaction.getStore()?.isOpen === true)
      throw new StoreError('misuse', 'inside a transaction only its own handle can be used')
  }

  get isUsable(): boolean {
    return this.#sqlite.isUsable
  }

  /** Ends the use of the database: every call fails with `failure` from now on. */
  poison(failure: StoreError): void {
    this.#sqlite.poison(failure)
  }

  async init(): Promise<void> {}

  async acquireConnection(): Promise<DatabaseConnection> {
    this.assertOutsideTransaction()
    await this.#mutex.acquire()
    return this.#connection
  }

  async releaseConnection(): Promise<void> {
    this.#mutex.release()
  }

  // IMMEDIATE takes the right to write at once: the transaction cannot fail half way for want of
  // it.
  async beginTransaction(): Promise<void> {
    this.#sqlite.run('BEGIN IMMEDIATE')
  }

  async commitTransaction(): Promise<void> {
    this.#sqlite.run('COMMIT')
  }

  async rollbackTransaction(): Promise<void> {
    try {
      this.#sqlite.run('ROLLBACK')
    } catch (error) {
      // SQLite has already rolled back (RAISE(ROLLBACK)); the first error is the one to report.
      if (!(error instanceof StoreError) || error.kind !== 'misuse') throw error
    }
  }

  async savepoint(connection: DatabaseConnection, name: string): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw(`SAVEPOINT ${quoted(name)}`))
  }

  async rollbackToSavepoint(connection: DatabaseConnection, name: string): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw(`ROLLBACK TO ${quoted(name)}`))
  }

  async releaseSavepoint(connection: DatabaseConnection, name: string): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw(`RELEASE ${quoted(name)}`))
  }

  async destroy(): Promise<void> {
    await this.exclusively((sqlite) => sqlite.close())
  }
}

const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`
