import { LIMITS } from '#shared/procedure/limits'
import type { Problem } from '#shared/procedure/problems'
import { fail, succeed, type Result } from '#shared/result'
import { maskEmail } from '#shared/rules/maskContact'
import { recordAudit } from '../audit/recordAudit'
import { postNotices } from '../delivery/postMessage'
import { recordEvent, STATION_KEY } from '../limits/countedEvents'
import { randomIdentifier, type RandomSource } from '../platform/randomSource'
import type { Secrets } from '../platform/secrets'
import type { StepParts } from '../session/stepParts'
import type { RecoverySession } from './recoverySession'
import type { RequestForm } from './requestForm'
import { insertRequest } from './requestRepository'
import { requestProblem } from './requestWait'

/** Random, so that it says nothing about how many requests there are or whose they are. */
function drawReceipt(random: RandomSource): string {
  return Array.from({ length: LIMITS.receiptDigits }, () => random.integerBelow(10)).join('')
}

export function digestOfReceipt(secrets: Secrets, receipt: string): string {
  return secrets.digest('receipt', receipt)
}

/**
 * 補足-3: 「送信」. Files the form, counts it and tells the account's own contacts, in one
 * transaction. Whether the account exists plays no part: the review refuses an unknown one.
 */
export async function fileRequest(
  parts: StepParts,
  session: RecoverySession & { step: 'recovery-details' },
): Promise<Result<{ readonly receipt: string; readonly answerByMs: number }, Problem>> {
  const { store, secrets, random, clock } = parts
  const { sessionId, reason, subject, contactAddress, answers } = session
  const nowMs = clock.nowMs()
  const receipt = drawReceipt(random)
  const form: RequestForm = { address: subject.address, contactAddress, receipt, answers }
  const contactAddressKey = secrets.digest('contact', `answers\0${contactAddress}`)
  const keys = { subjectKey: subject.key, contactAddressKey }
  const mask = maskEmail(contactAddress)
  const problem = await store.transaction(async (transaction) => {
    const closed = await requestProblem(transaction, keys, nowMs)
    if (closed !== null) return closed
    await insertRequest(transaction, {
      id: randomIdentifier(random),
      subjectKey: subject.key,
      accountId: subject.accountId,
      receiptDigest: digestOfReceipt(secrets, receipt),
      reason,
      contactMask: mask,
      sealedForm: secrets.seal(JSON.stringify(form)),
      filedAtMs: nowMs,
      reviewAtMs: nowMs + LIMITS.recoveryReviewMs,
    })
    for (const key of [keys.subjectKey, keys.contactAddressKey, STATION_KEY]) {
      await recordEvent(transaction, { kind: 'request-filed', key, atMs: nowMs })
    }
    const filed = { kind: 'request-filed', detail: null } as const
    const about = { sessionId, subjectKey: subject.key, mask, atMs: nowMs }
    await recordAudit(parts, transaction, { ...filed, ...about })
    const message = { kind: 'recovery-filed', atMs: nowMs } as const
    const { contacts } = subject
    await postNotices(parts, transaction, { sessionId, contacts, message, nowMs })
    return null
  })
  return problem === null
    ? succeed({ receipt, answerByMs: nowMs + LIMITS.recoveryAnswerMs })
    : fail(problem)
}
