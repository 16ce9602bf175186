import { LIMITS } from '#shared/procedure/limits'
import type { Problem } from '#shared/procedure/problems'
import type { RequestStatus } from '#shared/procedure/screens'
import { fail, succeed, type Result } from '#shared/result'
import { readReceipt } from '#shared/rules/readReceipt'
import { recordAudit } from '../audit/recordAudit'
import { receiptAllowance } from '../limits/allowances'
import { recordEvent, retractEvent, STATION_KEY } from '../limits/countedEvents'
import type { StepParts } from '../session/stepParts'
import { digestOfReceipt } from './fileRequest'
import { findRequestByReceipt, type FiledRequest } from './requestRepository'

const STATES = {
  filed: 'reviewing',
  verified: 'answered',
  refused: 'answered',
  closed: 'closed',
} as const

/** Where a request stands. Counted as a wrong number before it is looked up, like a wrong code. */
export async function lookUpRequest(
  parts: Pick<StepParts, 'store' | 'secrets' | 'clock'>,
  { sessionId }: { readonly sessionId: string },
  typed: string,
): Promise<Result<RequestStatus, Problem>> {
  const { store, secrets, clock } = parts
  const field = 'receipt'
  const receipt = readReceipt(typed)
  if (!receipt.ok) return receipt
  const nowMs = clock.nowMs()
  const guess = { detail: 'receipt', sessionId, atMs: nowMs } as const
  const counted = await store.transaction(async (transaction) => {
    const { opensAtMs } = await receiptAllowance(transaction, STATION_KEY, nowMs)
    if (opensAtMs !== null) return { eventId: null, untilMs: opensAtMs }
    await recordAudit(parts, transaction, { kind: 'tried', ...guess })
    const event = { kind: 'wrong-receipt', key: STATION_KEY, atMs: nowMs } as const
    return { eventId: await recordEvent(transaction, event) }
  })
  if (counted.eventId === null) {
    return fail({ code: 'receipts-paused', field, untilMs: counted.untilMs })
  }
  const request = await findRequestByReceipt(store.sql, digestOfReceipt(secrets, receipt.value))
  if (request === null) return fail({ code: 'receipt-unknown', field })
  const { eventId } = counted
  await store.transaction(async (transaction) => {
    await retractEvent(transaction, eventId)
    await recordAudit(parts, transaction, { kind: 'passed', ...guess })
  })
  return succeed(statusOf(request, receipt.value))
}

/** Never the verdict: that goes to the contact address and nowhere else. */
function statusOf(request: FiledRequest, receipt: string): RequestStatus {
  const { state, filedAtMs, decidedAtMs, contactMask } = request
  return {
    receipt,
    state: STATES[state],
    filedAtMs,
    answerByMs: filedAtMs + LIMITS.recoveryAnswerMs,
    answeredAtMs: decidedAtMs,
    contactMask,
  }
}
