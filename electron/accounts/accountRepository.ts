import type { Kysely } from 'kysely'
import type { Tables } from '../storage/schema'
import { NO_ACCOUNT_ID } from './noAccount'
import type { HashedPassword } from './passwordRepository'

export interface StoredContact {
  readonly id: number
  readonly kind: Tables['contacts']['kind']
  readonly value: string
}

export interface NewAccount extends HashedPassword {
  readonly address: string
  readonly contacts: readonly {
    readonly kind: StoredContact['kind']
    readonly value: string
    readonly isReachable: boolean
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

export async function findContact(
  sql: Kysely<Tables>,
  contactId: number | null,
): Promise<(Pick<StoredContact, 'kind' | 'value'> & { readonly isReachable: boolean }) | null> {
  const row = await sql
    .selectFrom('contacts')
    .select(['kind', 'value', 'is_reachable'])
    .where('id', '=', contactId ?? NO_ACCOUNT_ID)
    .executeTakeFirst()
  if (row === undefined) return null
  const { is_reachable, ...same } = row
  return { ...same, isReachable: is_reachable === 1 }
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
      password_beginning_hash: account.beginningHash,
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
  }))
  if (contacts.length > 0) await sql.insertInto('contacts').values(contacts).execute()
  return id
}
