import type { Kysely } from 'kysely'
import type { PracticeMail } from '#shared/procedure/practice'
import type { Tables } from '../storage/schema'

/** The simulated mailbox of 「お客様の端末（練習用）」: only what arrived in the present session. */
export async function listPracticeMails(
  sql: Kysely<Tables>,
  sessionId: string,
): Promise<readonly PracticeMail[]> {
  const rows = await sql
    .selectFrom('practice_mails')
    .selectAll()
    .where('session_id', '=', sessionId)
    .orderBy('id', 'desc')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    senderName: row.sender_name,
    senderAddress: row.sender_address,
    recipientMask: row.recipient_mask,
    subject: row.subject,
    body: row.body,
    arrivedAtMs: row.arrived_at_ms,
  }))
}

export async function addPracticeMail(
  sql: Kysely<Tables>,
  sessionId: string,
  mail: Omit<PracticeMail, 'id'>,
): Promise<void> {
  await sql
    .insertInto('practice_mails')
    .values({
      session_id: sessionId,
      recipient_mask: mail.recipientMask,
      sender_name: mail.senderName,
      sender_address: mail.senderAddress,
      subject: mail.subject,
      body: mail.body,
      arrived_at_ms: mail.arrivedAtMs,
    })
    .execute()
}

/** The next person must find nothing of the last one. */
export async function emptyPracticeMailbox(sql: Kysely<Tables>): Promise<void> {
  await sql.deleteFrom('practice_mails').execute()
}
