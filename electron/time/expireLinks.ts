import type { Kysely } from 'kysely'
import type { Tables } from '../storage/schema'

/**
 * Ends the links that may have been found expired in the moments before the plug was pulled, of
 * which the store knows nothing: with the clock set back as well, they would open once more.
 */
export async function expireLinks(
  sql: Kysely<Tables>,
  { maybeSeenUntilMs, nowMs }: { readonly maybeSeenUntilMs: number; readonly nowMs: number },
): Promise<void> {
  await sql
    .updateTable('mailed_links')
    .set({ expires_at_ms: nowMs })
    .where('state', '=', 'open')
    .where('expires_at_ms', '>', nowMs)
    .where('expires_at_ms', '<=', maybeSeenUntilMs)
    .execute()
}
