import type { Kysely } from 'kysely'
import { findAccountId } from '../../../electron/accounts/accountRepository'
import { recordEvent } from '../../../electron/limits/countedEvents'
import type { OpenDatabase } from '../../../electron/storage/openDatabase'
import type { Tables } from '../../../electron/storage/schema'
import type { BenchAccount } from './benchAccounts'
import type { NativeDatabase } from './nodeSqlite'
import type { ExportedDatabase } from './sqlJsExport'

/** What is timed: one durable step of the procedure, and a look-up by address. */
export interface StepSubject {
  /** One UPDATE and one INSERT, durable when it is over. */
  commit(account: BenchAccount, turn: number): unknown
  findId(account: BenchAccount): unknown
}

/** Another value each time: SQLite writes no page whose bytes stay as they are. */
const atMsOf = (turn: number): number => Date.UTC(2026, 10, 22) + turn

function touch(sql: Kysely<Tables>, id: number, atMs: number) {
  return sql.updateTable('accounts').set({ password_changed_at_ms: atMs }).where('id', '=', id)
}

/** The key of what is counted: 64 characters, and none beside the one before. */
const keyOf = ({ localPart }: BenchAccount): string =>
  [...localPart].toReversed().join('').padEnd(64, '0')

/** As the product does it: through Kysely and the repositories. */
export function throughProduct({ sql, transaction }: OpenDatabase<Tables>): StepSubject {
  return {
    commit: (account, turn) =>
      transaction(async (opened) => {
        const atMs = atMsOf(turn)
        await touch(opened, account.id, atMs).execute()
        await recordEvent(opened, { kind: 'wrong-code', key: keyOf(account), atMs })
      }),
    findId: ({ address }) => findAccountId(sql, address),
  }
}

const UPDATE = 'update "accounts" set "password_changed_at_ms" = ? where "id" = ?'
const INSERT =
  'insert into "counted_events" ("kind", "counted_key", "at_ms") values (?, ?, ?) returning "id"'
const FIND = 'select "id" from "accounts" where "address" = ?'

/** The same texts, prepared once. */
export function throughNative(database: NativeDatabase): StepSubject {
  const [update, insert, find] = [UPDATE, INSERT, FIND].map((sql) => database.prepare(sql))
  return {
    commit: (account, turn) => {
      database.exec('BEGIN IMMEDIATE')
      update?.run(atMsOf(turn), account.id)
      insert?.all('wrong-code', keyOf(account), atMsOf(turn))
      database.exec('COMMIT')
    },
    findId: ({ address }) => find?.get(address)?.['id'],
  }
}

export function throughExport({ database, save }: ExportedDatabase): StepSubject {
  const [update, insert, find] = [UPDATE, INSERT, FIND].map((sql) => database.prepare(sql))
  return {
    commit: (account, turn) => {
      database.run('BEGIN IMMEDIATE')
      update?.run([atMsOf(turn), account.id])
      insert?.run(['wrong-code', keyOf(account), atMsOf(turn)])
      database.run('COMMIT')
      save()
    },
    findId: ({ address }) => {
      find?.bind([address])
      const id = find?.step() === true ? find.getAsObject()['id'] : undefined
      find?.reset()
      return id
    },
  }
}
