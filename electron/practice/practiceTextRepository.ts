import type { Kysely } from 'kysely'
import type { PracticeText } from '#shared/procedure/practice'
import type { Tables } from '../storage/schema'

/** The texts of a session, newest first. */
export async function listTexts(
  sql: Kysely<Tables>,
  sessionId: string,
): Promise<readonly PracticeText[]> {
  const rows = await sql
    .selectFrom('practice_texts')
    .selectAll()
    .where('session_id', '=', sessionId)
    .orderBy('id', 'desc')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    senderName: row.sender_name,
    recipientMask: row.recipient_mask,
    body: row.body,
    arrivedAtMs: row.arrived_at_ms,
  }))
}

export async function addText(
  sql: Kysely<Tables>,
  sessionId: string,
  text: Omit<PracticeText, 'id'>,
): Promise<void> {
  await sql
    .insertInto('practice_texts')
    .values({
      session_id: sessionId,
      recipient_mask: text.recipientMask,
      sender_name: text.senderName,
      body: text.body,
      arrived_at_ms: text.arrivedAtMs,
    })
    .execute()
}

/** Without a session: every session's. */
export async function forgetTexts(sql: Kysely<Tables>, sessionId?: string): Promise<void> {
  const texts = sql.deleteFrom('practice_texts')
  await (sessionId === undefined ? texts : texts.where('session_id', '=', sessionId)).execute()
}
