import type { Kysely } from 'kysely'
import type { Tables } from '../storage/schema'
import { forgetCalls } from './practiceCallRepository'
import { forgetMails } from './practiceMailRepository'
import { forgetTexts } from './practiceTextRepository'

/**
 * Takes from the devices what belongs to a session; without one, to any. The next person must find
 * nothing of the last one but the answers, which somebody came back for.
 */
export async function forgetSessions(sql: Kysely<Tables>, sessionId?: string): Promise<void> {
  await forgetMails(sql, sessionId)
  await forgetTexts(sql, sessionId)
  await forgetCalls(sql, sessionId)
}
