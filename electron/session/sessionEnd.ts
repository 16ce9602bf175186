import type { Transaction } from 'kysely'
import type { EndedBecause } from '#shared/procedure/screens'
import type { Circumstances } from '../audit/auditEvent'
import { cutTrail } from '../audit/cutTrail'
import { recordAudit } from '../audit/recordAudit'
import { voidCodesOfSession, voidEveryCode } from '../codes/securityCodeRepository'
import { callBackCodes } from '../delivery/callBackCodes'
import { readAheadMs } from '../practice/practiceClockRepository'
import type { Tables } from '../storage/schema'
import { forgetOldRecords } from './forgetOldRecords'
import type { StepParts } from './stepParts'

type EndParts = Pick<StepParts, 'store' | 'clock' | 'secrets'>

/** What a session leaves on the simulated devices; nothing where nothing is simulated. */
export interface SessionTraces {
  /** Leaves nothing of what a crash or a pulled plug cut off. */
  start(): Promise<void>
  forgetSession(sessionId: string): Promise<void>
}

/** Voids a session's code and calls back what has not left; the session itself may go on. */
export async function releaseCodes(parts: EndParts, sessionId: string): Promise<void> {
  await parts.store.transaction((transaction) => release(parts, transaction, sessionId))
}

async function release(
  parts: EndParts,
  transaction: Transaction<Tables>,
  sessionId: string,
): Promise<void> {
  await voidCodesOfSession(transaction, sessionId)
  await callBackCodes(parts, transaction, parts.clock.nowMs(), sessionId)
}

/** A session that is over, as the trail says it. */
export interface EndedSession extends Circumstances {
  readonly sessionId: string
  /** `left`: by the way back to the first screen. */
  readonly because: EndedBecause | 'left'
}

/** Leaves nothing of a session behind but its counts: the next person must find nothing. */
export async function forgetSession(
  parts: EndParts,
  traces: SessionTraces,
  { sessionId, because, ...circumstances }: EndedSession,
): Promise<void> {
  const { store, clock } = parts
  await store.transaction(async (transaction) => {
    await release(parts, transaction, sessionId)
    const ended = { kind: 'session-ended', detail: because, atMs: clock.nowMs() } as const
    await recordAudit(parts, transaction, { ...ended, ...circumstances, sessionId })
  })
  await store.transaction((transaction) => forgetWhatIsOld(parts, transaction))
  await traces.forgetSession(sessionId)
  // The log still holds what was deleted until it is copied over and emptied.
  await store.checkpoint()
}

async function forgetWhatIsOld(parts: EndParts, transaction: Transaction<Tables>): Promise<void> {
  const nowMs = parts.clock.nowMs()
  await forgetOldRecords(transaction, nowMs)
  // Whoever practises moves the clock on as far as they like: no row gets older by that.
  const aheadMs = await readAheadMs(transaction)
  await cutTrail(parts, transaction, { nowMs, machineMs: nowMs - aheadMs })
}

/**
 * At a start and a stop: sessions that a crash, a pulled plug or the stop itself cut off are over;
 * counts and locks are not.
 */
export async function forgetCutOffSessions(
  parts: EndParts,
  traces: SessionTraces,
  kind: 'kiosk-started' | 'kiosk-stopped',
): Promise<void> {
  const { store, clock } = parts
  await store.transaction(async (transaction) => {
    await forgetWhatIsOld(parts, transaction)
    await voidEveryCode(transaction)
    await callBackCodes(parts, transaction, clock.nowMs())
    await recordAudit(parts, transaction, { kind, detail: null, atMs: clock.nowMs() })
  })
  await traces.start()
  await store.checkpoint()
}
