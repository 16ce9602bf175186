import { sql as sqlText, type Kysely } from 'kysely'
import { LIMITS } from '#shared/procedure/limits'
import type { Tables } from '../storage/schema'
import { NO_ACCOUNT_ID } from './noAccount'

/** A password as it rests: as a whole, and its keyed beginning, which recovery compares. */
export interface HashedPassword {
  readonly passwordHash: string
  /** Null where only the whole was ever known. */
  readonly beginningHash: string | null
}

export async function findPasswordHash(
  sql: Kysely<Tables>,
  accountId: number | null,
): Promise<string | null> {
  const row = await sql
    .selectFrom('accounts')
    .select('password_hash')
    .where('id', '=', accountId ?? NO_ACCOUNT_ID)
    .executeTakeFirst()
  return row?.password_hash ?? null
}

/** Puts a new password in place; the one before it becomes a former one. */
export async function replacePassword(
  sql: Kysely<Tables>,
  accountId: number | null,
  { passwordHash, beginningHash }: HashedPassword,
  nowMs: number,
): Promise<void> {
  const id = accountId ?? NO_ACCOUNT_ID
  await sql
    .insertInto('former_passwords')
    .columns(['account_id', 'password_hash', 'beginning_hash'])
    .expression(
      sql
        .selectFrom('accounts')
        .select(['id', 'password_hash', 'password_beginning_hash'])
        .where('id', '=', id),
    )
    .execute()
  await sql
    .updateTable('accounts')
    .set({
      password_hash: passwordHash,
      password_beginning_hash: beginningHash,
      password_changed_at_ms: nowMs,
    })
    .where('id', '=', id)
    .execute()
  await forgetOldest(sql, id)
}

/**
 * Stores the same password at a higher price; nothing where it is no longer `outdatedHash`, because
 * it was changed meanwhile. A beginning that is not on record does not come to be.
 */
export async function raisePasswordHash(
  sql: Kysely<Tables>,
  accountId: number | null,
  outdatedHash: string,
  { passwordHash, beginningHash }: HashedPassword,
): Promise<void> {
  await sql
    .updateTable('accounts')
    .set(({ eb }) => ({
      password_hash: passwordHash,
      password_beginning_hash: eb
        .case()
        .when('password_beginning_hash', 'is', null)
        .then(null)
        .else(beginningHash)
        .end(),
    }))
    .where('id', '=', accountId ?? NO_ACCOUNT_ID)
    .where('password_hash', '=', outdatedHash)
    .execute()
}

async function forgetOldest(sql: Kysely<Tables>, accountId: number): Promise<void> {
  await sql
    .deleteFrom('former_passwords')
    .where('account_id', '=', accountId)
    .where('id', 'not in', (kept) =>
      kept
        .selectFrom('former_passwords')
        .select('id')
        .where('account_id', '=', accountId)
        .orderBy('id', 'desc')
        // Not bound: SQLite compiles anew for each value of a LIMIT.
        .limit(sqlText.lit(LIMITS.formerPasswordsKept)),
    )
    .execute()
}

/** For an account that comes with a history. */
export async function addFormerPassword(
  sql: Kysely<Tables>,
  accountId: number,
  { passwordHash, beginningHash }: HashedPassword,
): Promise<void> {
  await sql
    .insertInto('former_passwords')
    .values({
      account_id: accountId,
      password_hash: passwordHash,
      beginning_hash: beginningHash,
    })
    .execute()
}

/** The present password and the former ones: whoever remembers any of them has had the account. */
export async function listKnownPasswords(
  sql: Kysely<Tables>,
  accountId: number | null,
): Promise<readonly HashedPassword[]> {
  const id = accountId ?? NO_ACCOUNT_ID
  const rows = await sql
    .selectFrom('former_passwords')
    .select(['password_hash', 'beginning_hash'])
    .where('account_id', '=', id)
    .unionAll(
      sql
        .selectFrom('accounts')
        .select(['password_hash', 'password_beginning_hash as beginning_hash'])
        .where('id', '=', id),
    )
    .execute()
  return rows.map((row) => ({ passwordHash: row.password_hash, beginningHash: row.beginning_hash }))
}
