import type { Kysely } from 'kysely'
import { recordAudit } from '../audit/recordAudit'
import type { Secrets } from '../platform/secrets'
import type { Tables } from '../storage/schema'
import { cancelWaitingCodes } from './outboxRepository'

/** Calls back the codes that have not left yet, and writes each down, in the caller's transaction. */
export async function callBackCodes(
  parts: { readonly secrets: Secrets },
  transaction: Kysely<Tables>,
  nowMs: number,
  sessionId?: string,
): Promise<void> {
  for (const message of await cancelWaitingCodes(transaction, nowMs, sessionId)) {
    const settled = { kind: 'message-settled', detail: 'code/cancelled' } as const
    await recordAudit(parts, transaction, { ...settled, ...message, atMs: nowMs })
  }
}
