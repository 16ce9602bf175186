import { DeleteQueryNode, InsertQueryNode, UpdateQueryNode } from 'kysely'
import type { CompiledQuery, DatabaseConnection, QueryResult } from 'kysely'
import type { SqliteConnection } from '../engine/sqliteConnection'
import type { SqlRow } from '../engine/statement'
import { StoreError } from '../storeError'

/** Runs Kysely's compiled queries. An insert tells no row id: `returning` does, in the same statement. */
export class KyselyConnection implements DatabaseConnection {
  readonly #sqlite: SqliteConnection

  constructor(sqlite: SqliteConnection) {
    this.#sqlite = sqlite
  }

  async executeQuery<Row>({ query, sql, parameters }: CompiledQuery): Promise<QueryResult<Row>> {
    const rows = asRows<Row>(this.#sqlite.run(sql, parameters))
    // After any other statement SQLite still tells the count of the write before.
    if (!isCounted(query)) return { rows }
    return { rows, numAffectedRows: BigInt(this.#sqlite.changedRowCount()) }
  }

  async *streamQuery<Row>(): AsyncIterableIterator<QueryResult<Row>> {
    throw new StoreError('misuse', 'streaming is not supported: the connection has other users')
  }
}

/** Whether SQLite's count of changed rows is the statement's own. */
const isCounted = (query: CompiledQuery['query']): boolean =>
  InsertQueryNode.is(query) || UpdateQueryNode.is(query) || DeleteQueryNode.is(query)

// Kysely derives the type of a row from the query; the database keeps it by STRICT tables.
const asRows = <Row>(rows: readonly SqlRow[]): Row[] => rows as Row[]
