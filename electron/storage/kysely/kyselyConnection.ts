import { InsertQueryNode, SelectQueryNode } from 'kysely'
import type { CompiledQuery, DatabaseConnection, QueryResult } from 'kysely'
import type { SqliteConnection } from '../engine/sqliteConnection'
import type { SqlRow } from '../engine/statement'
import { StoreError } from '../storeError'

const WRITTEN = 'SELECT total_changes() AS total, CAST(last_insert_rowid() AS TEXT) AS rowid'

/** Runs Kysely's compiled queries. */
export class KyselyConnection implements DatabaseConnection {
  readonly #sqlite: SqliteConnection
  #totalChangeCount = 0

  constructor(sqlite: SqliteConnection) {
    this.#sqlite = sqlite
  }

  async executeQuery<Row>(compiled: CompiledQuery): Promise<QueryResult<Row>> {
    const rows = asRows<Row>(this.#sqlite.run(compiled.sql, compiled.parameters))
    return SelectQueryNode.is(compiled.query) ? { rows } : { rows, ...this.#written(compiled) }
  }

  async *streamQuery<Row>(): AsyncIterableIterator<QueryResult<Row>> {
    throw new StoreError('misuse', 'streaming is not supported: the connection has other users')
  }

  /**
   * SQLite keeps the counts of the last write, so a statement that wrote nothing is told by the
   * total.
   */
  #written({ query }: CompiledQuery): Omit<QueryResult<never>, 'rows'> {
    const changedRowCount = this.#sqlite.changedRowCount()
    const { total, rowid } = this.#sqlite.run(WRITTEN)[0] ?? {}
    const hasWritten = total !== this.#totalChangeCount
    this.#totalChangeCount = Number(total)
    const numAffectedRows = BigInt(hasWritten ? changedRowCount : 0)
    if (!hasWritten || !InsertQueryNode.is(query)) return { numAffectedRows }
    return { numAffectedRows, insertId: BigInt(String(rowid)) }
  }
}

// Kysely derives the type of a row from the query; the database keeps it by STRICT tables.
const asRows = <Row>(rows: readonly SqlRow[]): Row[] => rows as Row[]
