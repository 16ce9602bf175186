import type { Kysely } from 'kysely'
import type { Secrets } from '../platform/secrets'
import type { Tables } from '../storage/schema'
import type { Contact, Subject } from './account'
import { findAccountId, listContacts } from './accountRepository'
import { inventContacts } from './inventContacts'

/** Finds whom a canonical address stands for. Does the same work whether anybody does or not. */
export async function findSubject(
  { sql, secrets }: { readonly sql: Kysely<Tables>; readonly secrets: Secrets },
  address: string,
): Promise<Subject> {
  const accountId = await findAccountId(sql, address)
  const registered = await listContacts(sql, accountId)
  const invented = inventContacts(secrets.digest('invented-contacts', address))
  const contacts =
    accountId === null
      ? invented.map((contact) => ({ ...contact, origin: 'invented' as const, id: null }))
      : registered.map((contact) => ({ ...contact, origin: 'registered' as const }))
  return {
    accountId,
    address,
    key: secrets.digest('account', address),
    contacts: contacts.map((contact) => withKey(contact, secrets)),
  }
}

/** Counts are filed under the contact itself, whoever has it. */
export function withKey(contact: Omit<Contact, 'key'>, secrets: Secrets): Contact {
  return { ...contact, key: secrets.digest('contact', countedAs(contact)) }
}

/**
 * Registered contacts: one spelling for one mailbox or telephone, so that two accounts share its
 * counts. Typed ones count for themselves: whoever types somebody's number must neither use up its
 * owner's codes nor learn from them that it is registered. Invented ones are told apart in the text
 * and not by a purpose, whose digests would show.
 */
function countedAs({ origin, kind, value }: Omit<Contact, 'key'>): string {
  const canonical = kind === 'email' ? value.toLowerCase() : value.replace(/\D/g, '')
  return origin === 'registered' ? canonical : `${origin}\0${canonical}`
}
