import { DeleteQueryNode, InsertQueryNode, UpdateQueryNode } from 'kysely'
import type { CompiledQuery, DatabaseConnection, QueryResult } from 'kysely'
import type { SqliteConnection } from '../engine/sqliteConnection'
import type { SqlRow } from '../engine/statement'
import { StoreError } from '../storeError'

const ROWID = 'SELECT CAST(last_insert_rowid() AS TEXT) AS rowid'

/** Runs Kysely's compiled queries. */
export class KyselyConnection implements DatabaseConnection {
  readonly #sqlite: SqliteConnection

  constructor(sqlite: SqliteConnection) {
    this.#sqlite = sqlite
  }

  async executeQuery<Row>({ query, sql, parameters }: CompiledQuery): Promise<QueryResult<Row>> {
    const rows = asRows<Row>(this.#sqlite.run(sql, parameters))
    // After any other statement SQLite still tells the count of the write before.
    if (!isCounted(query)) return { rows }
    const numAffectedRows = BigInt(this.#sqlite.changedRowCount())
    const needsRowid = InsertQueryNode.is(query) && query.returning === undefined
    return needsRowid && numAffectedRows > 0n
      ? { rows, numAffectedRows, insertId: this.#lastRowid() }
      : { rows, numAffectedRows }
  }

  async *streamQuery<Row>(): AsyncIterableIterator<QueryResult<Row>> {
    throw new StoreError('misuse', 'streaming is not supported: the connection has other users')
  }

  #lastRowid(): bigint {
    return BigInt(String(this.#sqlite.run(ROWID)[0]?.['rowid']))
  }
}

/** Whether SQLite's count of changed rows is the statement's own. */
const isCounted = (query: CompiledQuery['query']): boolean =>
  InsertQueryNode.is(query) || UpdateQueryNode.is(query) || DeleteQueryNode.is(query)

// Kysely derives the type of a row from the query; the database keeps it by STRICT tables.
const asRows = <Row>(rows: readonly SqlRow[]): Row[] => rows as Row[]
