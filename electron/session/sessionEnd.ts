import { voidCodesOfSession, voidEveryCode } from '../codes/securityCodeRepository'
import { cancelWaitingCodes } from '../delivery/outboxRepository'
import { forgetOldRecords } from './forgetOldRecords'
import type { StepParts } from './stepParts'

type EndParts = Pick<StepParts, 'store' | 'clock'>

/** What a session leaves on the simulated devices; nothing where nothing is simulated. */
export interface SessionTraces {
  /** Leaves nothing of what a crash or a pulled plug cut off. */
  start(): Promise<void>
  forgetSession(sessionId: string): Promise<void>
}

/** Voids a session's code and calls back what has not left; the session itself may go on. */
export async function releaseCodes({ store, clock }: EndParts, sessionId: string): Promise<void> {
  await store.transaction(async (transaction) => {
    await voidCodesOfSession(transaction, sessionId)
    await cancelWaitingCodes(transaction, clock.nowMs(), sessionId)
  })
}

/** Leaves nothing of a session behind but its counts: the next person must find nothing. */
export async function forgetSession(
  parts: EndParts,
  traces: SessionTraces,
  sessionId: string,
): Promise<void> {
  await releaseCodes(parts, sessionId)
  await parts.store.transaction((transaction) => forgetOldRecords(transaction, parts.clock.nowMs()))
  await traces.forgetSession(sessionId)
  // The log still holds what was deleted until it is copied over and emptied.
  await parts.store.checkpoint()
}

/** At a start: sessions that a crash or a pulled plug cut off are over; counts and locks are not. */
export async function forgetCutOffSessions(
  { store, clock }: EndParts,
  traces: SessionTraces,
): Promise<void> {
  await store.transaction(async (transaction) => {
    await forgetOldRecords(transaction, clock.nowMs())
    await voidEveryCode(transaction)
    await cancelWaitingCodes(transaction, clock.nowMs())
  })
  await traces.start()
  await store.checkpoint()
}
