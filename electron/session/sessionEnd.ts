import { voidCodesOfSession, voidEveryCode } from '../codes/securityCodeRepository'
import { cancelWaiting } from '../delivery/outboxRepository'
import { emptyPracticeMailbox } from '../delivery/practiceMailbox'
import type { ResetParts } from './resetParts'

type EndParts = Pick<ResetParts, 'store' | 'clock'>

/** Voids a session's code and calls back what has not left; the session itself may go on. */
export async function releaseCodes({ store, clock }: EndParts, sessionId: string): Promise<void> {
  await store.transaction(async (transaction) => {
    await voidCodesOfSession(transaction, sessionId)
    await cancelWaiting(transaction, clock.nowMs(), sessionId)
  })
}

/** Leaves nothing of a session behind but its counts: the next person must find nothing. */
export async function forgetSession(parts: EndParts, sessionId: string): Promise<void> {
  await releaseCodes(parts, sessionId)
  await emptyPracticeMailbox(parts.store.sql)
  // The log still holds what was deleted until it is copied over and emptied.
  await parts.store.checkpoint()
}

/** At a start: sessions that a crash or a pulled plug cut off are over; counts and locks are not. */
export async function forgetCutOffSessions({ store, clock }: EndParts): Promise<void> {
  await store.transaction(async (transaction) => {
    await voidEveryCode(transaction)
    await cancelWaiting(transaction, clock.nowMs())
    await emptyPracticeMailbox(transaction)
  })
  await store.checkpoint()
}
