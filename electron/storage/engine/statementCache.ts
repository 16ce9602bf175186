import type { Statement } from './statement'

/** Keeps the statements used last, so that a query is compiled once. */
export class StatementCache {
  readonly #capacity: number
  readonly #prepare: (sql: string) => Statement
  // A Map keeps the order of insertion: the first entry is the one not used for longest.
  readonly #statementBySql = new Map<string, Statement>()

  constructor(capacity: number, prepare: (sql: string) => Statement) {
    this.#capacity = capacity
    this.#prepare = prepare
  }

  get size(): number {
    return this.#statementBySql.size
  }

  get(sql: string): Statement {
    const statement = this.#statementBySql.get(sql) ?? this.#prepare(sql)
    this.#statementBySql.delete(sql)
    this.#statementBySql.set(sql, statement)
    this.#evict()
    return statement
  }

  clear(): void {
    for (const statement of this.#statementBySql.values()) statement.free()
    this.#statementBySql.clear()
  }

  #evict(): void {
    for (const [sql, statement] of this.#statementBySql) {
      if (this.#statementBySql.size <= this.#capacity) return
      this.#statementBySql.delete(sql)
      statement.free()
    }
  }
}
