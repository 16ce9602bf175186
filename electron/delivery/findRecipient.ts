import type { Kysely } from 'kysely'
import { maskContact } from '#shared/rules/maskContact'
import { findContact } from '../accounts/accountRepository'
import type { Tables } from '../storage/schema'
import type { Recipient } from './courier'
import type { Envelope } from './message'

/** Whom a message is for, read when it leaves: a contact may have been given up meanwhile. */
export async function findRecipient(
  sql: Kysely<Tables>,
  contactId: number | null,
  { typedRecipient }: Envelope,
): Promise<Recipient> {
  if (typedRecipient !== null) return { kind: 'address', mask: maskContact(typedRecipient) }
  const contact = await findContact(sql, contactId)
  if (contact === null) return { kind: 'nobody' }
  return { kind: 'contact', mask: maskContact(contact), isReachable: contact.isReachable }
}
