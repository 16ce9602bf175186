import type { Kysely } from 'kysely'
import { LIMITS } from '#shared/procedure/limits'
import type { Tables } from '../storage/schema'

/**
 * Deletes what has served its time: spent codes and the fates of their messages, counts that no
 * limit looks at any more, decided requests with their links, and answers whose link is dead.
 */
export async function forgetOldRecords(sql: Kysely<Tables>, nowMs: number): Promise<void> {
  const codesBeforeMs = nowMs - LIMITS.codesKeptMs
  const requestsBeforeMs = nowMs - LIMITS.requestsKeptMs
  await sql.deleteFrom('outbox').where('settled_at_ms', '<', codesBeforeMs).execute()
  await sql
    .deleteFrom('security_codes')
    .where('expires_at_ms', '<', codesBeforeMs)
    .where('id', 'not in', (kept) =>
      kept
        .selectFrom('outbox')
        .select('code_id')
        .where('code_id', 'is not', null)
        .$narrowType<{ code_id: string }>(),
    )
    .execute()
  await sql.deleteFrom('counted_events').where('at_ms', '<', codesBeforeMs).execute()
  const decided = sql
    .selectFrom('recovery_requests')
    .select('id')
    .where('decided_at_ms', '<', requestsBeforeMs)
  await sql.deleteFrom('mailed_links').where('request_id', 'in', decided).execute()
  await sql.deleteFrom('recovery_requests').where('decided_at_ms', '<', requestsBeforeMs).execute()
  await sql
    .deleteFrom('practice_mails')
    .where('session_id', 'is', null)
    .where('arrived_at_ms', '<', nowMs - LIMITS.linkLifeMs)
    .execute()
}
