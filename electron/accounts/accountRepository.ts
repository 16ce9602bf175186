import type { Kysely } from 'kysely'
import type { Tables } from '../storage/schema'

export interface StoredContact {
  readonly id: number
  readonly kind: Tables['contacts']['kind']
  readonly value: string
}

export interface NewAccount {
  readonly address: string
  readonly passwordHash: string
  readonly contacts: readonly {
    readonly kind: StoredContact['kind']
    readonly value: string
    readonly isReachable: boolean
    readonly blocksUs: boolean
  }[]
}

export async function findAccountId(sql: Kysely<Tables>, address: string): Promise<number | null> {
  const row = await sql
    .selectFrom('accounts')
    .select('id')
    .where('address', '=', address)
    .executeTakeFirst()
  return row?.id ?? null
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

export async function changePasswordHash(
  sql: Kysely<Tables>,
  accountId: number | null,
  passwordHash: string,
  nowMs: number,
): Promise<void> {
  await sql
    .updateTable('accounts')
    .set({ password_hash: passwordHash, password_changed_at_ms: nowMs })
    .where('id', '=', accountId ?? NO_ACCOUNT_ID)
    .execute()
}

export async function listContacts(
  sql: Kysely<Tables>,
  accountId: number | null,
): Promise<readonly StoredContact[]> {
  return await sql
    .selectFrom('contacts')
    .select(['id', 'kind', 'value'])
    .where('account_id', '=', accountId ?? NO_ACCOUNT_ID)
    .orderBy('position')
    .execute()
}

/** Whether a message to a contact would get through. */
export async function findReception(
  sql: Kysely<Tables>,
  contactId: number | null,
): Promise<{ readonly isReachable: boolean; readonly blocksUs: boolean } | null> {
  const row = await sql
    .selectFrom('contacts')
    .select(['is_reachable', 'blocks_us'])
    .where('id', '=', contactId ?? NO_ACCOUNT_ID)
    .executeTakeFirst()
  return row === undefined
    ? null
    : { isReachable: row.is_reachable === 1, blocksUs: row.blocks_us === 1 }
}

export async function addAccount(
  sql: Kysely<Tables>,
  account: NewAccount,
  nowMs: number,
): Promise<number> {
  const { id } = await sql
    .insertInto('accounts')
    .values({
      address: account.address,
      password_hash: account.passwordHash,
      password_changed_at_ms: nowMs,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  const contacts = account.contacts.map((contact, index) => ({
    account_id: id,
    position: index + 1,
    kind: contact.kind,
    value: contact.value,
    is_reachable: contact.isReachable ? (1 as const) : (0 as const),
    blocks_us: contact.blocksUs ? (1 as const) : (0 as const),
  }))
  if (contacts.length > 0) await sql.insertInto('contacts').values(contacts).execute()
  return id
}

/** No row has it, so an unknown account asks the store exactly what a known one asks. */
const NO_ACCOUNT_ID = 0
