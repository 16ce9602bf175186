import { sql as sqlText, type Kysely } from 'kysely'
import type { Channel } from '#shared/procedure/screens'
import type { Tables } from '../storage/schema'

/** Not bound: SQLite compiles anew for each value that it compares with the WHERE of an index. */
const WAITING = sqlText.lit<'waiting'>('waiting')

/** A message that waits for its courier. */
export interface OutboxEntry {
  readonly id: number
  /** Null for an answer that outlives the session which asked for it. */
  readonly sessionId: string | null
  readonly contactId: number | null
  readonly channel: Channel
  readonly kind: Tables['outbox']['kind']
  readonly sealedMessage: Uint8Array
  readonly dueAtMs: number
}

/** What became of a message. */
export type Fate = Exclude<Tables['outbox']['state'], 'waiting'>

export async function putIntoOutbox(
  sql: Kysely<Tables>,
  entry: Omit<OutboxEntry, 'id'> & {
    readonly codeId: string | null
  },
): Promise<void> {
  await sql
    .insertInto('outbox')
    .values({
      session_id: entry.sessionId,
      code_id: entry.codeId,
      contact_id: entry.contactId,
      channel: entry.channel,
      kind: entry.kind,
      sealed_message: entry.sealedMessage,
      due_at_ms: entry.dueAtMs,
      state: 'waiting',
      settled_at_ms: null,
    })
    .execute()
}

export async function listWaiting(sql: Kysely<Tables>): Promise<readonly OutboxEntry[]> {
  const rows = await sql
    .selectFrom('outbox')
    .select(['id', 'session_id', 'contact_id', 'channel', 'kind', 'sealed_message', 'due_at_ms'])
    .where('state', '=', WAITING)
    .orderBy('id')
    .execute()
  return rows.flatMap(({ session_id, contact_id, sealed_message, due_at_ms, ...same }) =>
    sealed_message === null
      ? []
      : {
          ...same,
          sessionId: session_id,
          contactId: contact_id,
          sealedMessage: sealed_message,
          dueAtMs: due_at_ms,
        },
  )
}

/** False for a message that was called back since it was listed. */
export async function isStillWaiting(sql: Kysely<Tables>, id: number): Promise<boolean> {
  const row = await sql
    .selectFrom('outbox')
    .select('id')
    .where('id', '=', id)
    .where('state', '=', WAITING)
    .executeTakeFirst()
  return row !== undefined
}

/** Records what became of a message and forgets what it said. */
export async function settle(
  sql: Kysely<Tables>,
  id: number,
  fate: Fate,
  nowMs: number,
): Promise<void> {
  await sql
    .updateTable('outbox')
    .set({ state: fate, sealed_message: null, settled_at_ms: nowMs })
    .where('id', '=', id)
    .execute()
}

/**
 * Calls back the codes that have not left yet; notices and answers go out whatever became of the
 * session. Without a session: every code, as after a power cut. Answers which were called back.
 */
export async function cancelWaitingCodes(
  sql: Kysely<Tables>,
  nowMs: number,
  sessionId?: string,
): Promise<readonly Pick<OutboxEntry, 'sessionId' | 'channel'>[]> {
  const update = sql
    .updateTable('outbox')
    .set({ state: 'cancelled', sealed_message: null, settled_at_ms: nowMs })
    .where('state', '=', WAITING)
    .where('kind', '=', 'code')
    .returning(['session_id', 'channel'])
  const ofSession = sessionId === undefined ? update : update.where('session_id', '=', sessionId)
  const rows = await ofSession.execute()
  return rows.map(({ session_id, channel }) => ({ sessionId: session_id, channel }))
}
