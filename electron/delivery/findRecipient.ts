import type { Kysely } from 'kysely'
import { maskEmail, maskTelephone } from '#shared/rules/maskContact'
import type { Tables } from '../storage/schema'
import type { Parcel } from './courier'
import type { OutboxEntry } from './outboxRepository'

/** What a message has to say about its contact and its code, read when it leaves. */
export async function findParcelFacts(
  sql: Kysely<Tables>,
  { codeId, contactId }: OutboxEntry,
): Promise<Pick<Parcel, 'contactId' | 'mask' | 'expiresAtMs'>> {
  const { expires_at_ms } = await sql
    .selectFrom('security_codes')
    .select('expires_at_ms')
    .where('id', '=', codeId)
    .executeTakeFirstOrThrow()
  const contact = await sql
    .selectFrom('contacts')
    .select(['kind', 'value'])
    .where('id', '=', contactId)
    .executeTakeFirst()
  return { contactId, mask: maskOf(contact), expiresAtMs: expires_at_ms }
}

function maskOf(contact: { kind: string; value: string } | undefined): string {
  if (contact === undefined) return ''
  return contact.kind === 'email' ? maskEmail(contact.value) : maskTelephone(contact.value)
}
