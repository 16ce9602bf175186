import type { Kysely } from 'kysely'
import type { PracticeCall } from '#shared/procedure/practice'
import type { Tables } from '../storage/schema'

/** A call as its session knows it: another session's is never found. */
export interface CallName {
  readonly sessionId: string
  readonly callId: number
}

/** The calls of a session, newest first; digits only of the one that is being heard. */
export async function listCalls(
  sql: Kysely<Tables>,
  sessionId: string,
): Promise<readonly PracticeCall[]> {
  const rows = await sql
    .selectFrom('practice_calls')
    .select(['id', 'recipient_mask', 'rang_at_ms', 'state', 'digits'])
    .where('session_id', '=', sessionId)
    .orderBy('id', 'desc')
    .execute()
  return rows.map(({ id, recipient_mask, rang_at_ms, state, digits }): PracticeCall => {
    const facts = { id, recipientMask: recipient_mask, rangAtMs: rang_at_ms }
    // A CHECK of the table holds the digits fast for as long as the call lasts.
    return state === 'answered' ? { state, ...facts, digits: digits ?? '' } : { state, ...facts }
  })
}

/** A telephone rings. One that rings already gives up: its code has been replaced. */
export async function ringTelephone(
  sql: Kysely<Tables>,
  call: {
    readonly sessionId: string
    readonly recipientMask: string
    readonly digits: string
    readonly rangAtMs: number
  },
): Promise<void> {
  await sql
    .updateTable('practice_calls')
    .set({ state: 'missed', digits: null })
    .where('state', '=', 'ringing')
    .execute()
  await sql
    .insertInto('practice_calls')
    .values({
      session_id: call.sessionId,
      recipient_mask: call.recipientMask,
      digits: call.digits,
      rang_at_ms: call.rangAtMs,
      state: 'ringing',
    })
    .execute()
}

/** Answers a call that rings. Whoever listens to another one hangs it up for this. */
export async function answerCall(
  sql: Kysely<Tables>,
  { sessionId, callId }: CallName,
): Promise<void> {
  const answered = await sql
    .updateTable('practice_calls')
    .set({ state: 'answered' })
    .where('id', '=', callId)
    .where('session_id', '=', sessionId)
    .where('state', '=', 'ringing')
    .returning('id')
    .executeTakeFirst()
  if (answered === undefined) return
  await sql
    .updateTable('practice_calls')
    .set({ state: 'ended', digits: null })
    .where('id', '!=', answered.id)
    .where('state', '=', 'answered')
    .execute()
}

/** Hangs up; while it still rings, that is a call that nobody has taken. */
export async function endCall(sql: Kysely<Tables>, { sessionId, callId }: CallName): Promise<void> {
  await sql
    .updateTable('practice_calls')
    .set((row) => ({
      state: row
        .case()
        .when('state', '=', 'ringing')
        .then('missed' as const)
        .else('ended' as const)
        .end(),
      digits: null,
    }))
    .where('id', '=', callId)
    .where('session_id', '=', sessionId)
    .where('state', 'in', ['ringing', 'answered'])
    .execute()
}

/** Gives up what has been ringing since `rangAtMs` or longer. */
export async function missCalls(sql: Kysely<Tables>, rangAtMs: number): Promise<void> {
  await sql
    .updateTable('practice_calls')
    .set({ state: 'missed', digits: null })
    .where('state', '=', 'ringing')
    .where('rang_at_ms', '<=', rangAtMs)
    .execute()
}

/** Since when a telephone has been ringing; null while all are still. */
export async function findRingingSinceMs(sql: Kysely<Tables>): Promise<number | null> {
  const row = await sql
    .selectFrom('practice_calls')
    .select('rang_at_ms')
    .where('state', '=', 'ringing')
    .orderBy('rang_at_ms')
    .executeTakeFirst()
  return row?.rang_at_ms ?? null
}

/** Without a session: every session's. */
export async function forgetCalls(sql: Kysely<Tables>, sessionId?: string): Promise<void> {
  const calls = sql.deleteFrom('practice_calls')
  await (sessionId === undefined ? calls : calls.where('session_id', '=', sessionId)).execute()
}
