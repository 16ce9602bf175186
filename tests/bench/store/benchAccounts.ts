import { sql } from 'kysely'
import { SEED_COST } from '../../../electron/accounts/demoAccounts'
import type { OpenDatabase } from '../../../electron/storage/openDatabase'
import type { Tables } from '../../../electron/storage/schema'

/** Accounts in one transaction: the log grows to some ten megabytes and is copied over. */
const BATCH = 20_000

/** A prime that divides no count of accounts, so that neighbours in time are none in the file. */
const STRIDE = 611_953

/** Nobody's password. Cheap to compare, because the bench leaves the hash out of the account. */
const PASSWORD_HASH = `$scrypt$ln=4,r=8,p=1$${'A'.repeat(22)}$${'A'.repeat(43)}`

export interface BenchAccount {
  readonly id: number
  readonly address: string
  /** Proves the mail contact. */
  readonly localPart: string
}

/** The account of a turn: all over the file, each once in `accountCount` turns. */
export function accountOfTurn(turn: number, accountCount: number): BenchAccount {
  const number = 1 + ((turn * STRIDE) % accountCount)
  const digits = String(number).padStart(7, '0')
  return { id: FIRST_ID + number, address: `user${digits}@example.jp`, localPart: `mail${digits}` }
}

/** Above the accounts that the demonstration starts from. */
const FIRST_ID = 1000

/** Fills a store with accounts that have two contacts each, through the schema and its checks. */
export async function addBenchAccounts(
  store: OpenDatabase<Tables>,
  accountCount: number,
): Promise<void> {
  for (let first = 1; first <= accountCount; first += BATCH) {
    const last = Math.min(first + BATCH - 1, accountCount)
    await store.transaction(async (transaction) => {
      for (const statement of fillStatements(first, last)) await statement.execute(transaction)
    })
  }
}

function fillStatements(first: number, last: number) {
  const numbers = sql`WITH RECURSIVE numbers (n) AS (
    VALUES (cast(${first} AS INTEGER)) UNION ALL SELECT n + 1 FROM numbers WHERE n < ${last}
  )`
  const contact = sql`INSERT INTO contacts (account_id, position, kind, value, is_reachable)`
  return [
    sql`INSERT INTO accounts (id, address, password_hash, password_changed_at_ms)
      ${numbers} SELECT n + ${FIRST_ID}, printf('user%07d@example.jp', n), ${PASSWORD_HASH}, 0
      FROM numbers`,
    sql`${contact} ${numbers}
      SELECT n + ${FIRST_ID}, 1, 'email', printf('mail%07d@example.net', n), 1 FROM numbers`,
    sql`${contact} ${numbers}
      SELECT n + ${FIRST_ID}, 2, 'mobile', printf('090-%04d-%04d', n / 10000, n % 10000), 1
      FROM numbers`,
  ]
}

/** What the bench's own hashes cost: next to nothing. */
export const BENCH_COST = { ...SEED_COST, logN: 4 }
