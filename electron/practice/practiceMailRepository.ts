import { sql as sqlText, type Kysely } from 'kysely'
import { LIMITS } from '#shared/procedure/limits'
import type { PracticeMail } from '#shared/procedure/practice'
import type { Tables } from '../storage/schema'
import type { DeviceSession } from './deviceSession'

/** The simulated mailbox, newest first. */
export async function listMails(
  sql: Kysely<Tables>,
  { sessionId, showsAnswers }: DeviceSession,
): Promise<readonly PracticeMail[]> {
  const rows = await sql
    .selectFrom('practice_mails')
    .selectAll()
    .where((mail) =>
      mail.or([
        ...(sessionId === null ? [] : [mail('session_id', '=', sessionId)]),
        ...(showsAnswers ? [mail('session_id', 'is', null)] : []),
      ]),
    )
    .orderBy('id', 'desc')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    senderName: row.sender_name,
    senderAddress: row.sender_address,
    recipientMask: row.recipient_mask,
    subject: row.subject,
    body: row.body,
    link: row.link,
    arrivedAtMs: row.arrived_at_ms,
  }))
}

/** A full mailbox forgets its oldest mail: practice never fails because somebody practised a lot. */
export async function addMail(
  sql: Kysely<Tables>,
  sessionId: string | null,
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
      link: mail.link,
      arrived_at_ms: mail.arrivedAtMs,
    })
    .execute()
  await trimMailbox(sql)
}

/** Without a session: every session's, but no answer. */
export async function forgetMails(sql: Kysely<Tables>, sessionId?: string): Promise<void> {
  const mails = sql.deleteFrom('practice_mails')
  await (
    sessionId === undefined
      ? mails.where('session_id', 'is not', null)
      : mails.where('session_id', '=', sessionId)
  ).execute()
}

/** Throws everything away, answers included. */
export async function emptyMailbox(sql: Kysely<Tables>): Promise<void> {
  await sql.deleteFrom('practice_mails').execute()
}

async function trimMailbox(sql: Kysely<Tables>): Promise<void> {
  await sql
    .deleteFrom('practice_mails')
    .where('id', 'not in', (mails) =>
      mails
        .selectFrom('practice_mails')
        .select('id')
        .orderBy('id', 'desc')
        // Not bound: SQLite compiles anew for each value of a LIMIT.
        .limit(sqlText.lit(LIMITS.practiceMailboxMails)),
    )
    .execute()
}
