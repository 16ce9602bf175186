import type { Kysely } from 'kysely'
import type { Tables } from '../storage/schema'

/** A mailed link as it rests: without its secret, which only the mail holds. */
export interface MailedLink {
  readonly id: string
  readonly requestId: string
  readonly subjectKey: string
  readonly purpose: Tables['mailed_links']['purpose']
  /** The account that it is for, sealed. */
  readonly sealedAddress: Uint8Array
  readonly expiresAtMs: number
  readonly state: Tables['mailed_links']['state']
}

export async function insertLink(
  sql: Kysely<Tables>,
  link: Omit<MailedLink, 'state'> & { readonly tokenDigest: string },
): Promise<void> {
  await sql
    .insertInto('mailed_links')
    .values({
      id: link.id,
      request_id: link.requestId,
      subject_key: link.subjectKey,
      purpose: link.purpose,
      sealed_address: link.sealedAddress,
      token_digest: link.tokenDigest,
      expires_at_ms: link.expiresAtMs,
      state: 'open',
    })
    .execute()
}

export async function findLink(
  sql: Kysely<Tables>,
  by: { readonly tokenDigest: string } | { readonly id: string },
): Promise<MailedLink | null> {
  const links = sql
    .selectFrom('mailed_links')
    .select([
      'id',
      'request_id',
      'subject_key',
      'purpose',
      'sealed_address',
      'expires_at_ms',
      'state',
    ])
  const row = await (
    'id' in by ? links.where('id', '=', by.id) : links.where('token_digest', '=', by.tokenDigest)
  ).executeTakeFirst()
  if (row === undefined) return null
  const { request_id, subject_key, sealed_address, expires_at_ms, ...same } = row
  return {
    ...same,
    requestId: request_id,
    subjectKey: subject_key,
    sealedAddress: sealed_address,
    expiresAtMs: expires_at_ms,
  }
}

/** Uses a link up, in the transaction that has just found it usable. */
export async function spendLink(sql: Kysely<Tables>, id: string): Promise<void> {
  await sql.updateTable('mailed_links').set({ state: 'used' }).where('id', '=', id).execute()
}

/** R11: what is still open of an account whose password has changed opens nothing any more. */
export async function voidLinksOfSubject(
  sql: Kysely<Tables>,
  subjectKey: string,
  purposes: readonly MailedLink['purpose'][] = ['reset', 'refusal'],
): Promise<void> {
  await sql
    .updateTable('mailed_links')
    .set({ state: 'void' })
    .where('subject_key', '=', subjectKey)
    .where('purpose', 'in', purposes)
    .where('state', '=', 'open')
    .execute()
}
