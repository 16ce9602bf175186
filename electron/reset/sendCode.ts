import type { Kysely } from 'kysely'
import type { Problem } from '#shared/procedure/problems'
import { fail, succeed, type Result } from '#shared/result'
import { readContactProof } from '#shared/rules/readContactProof'
import { contactWays, expectedProof, type ContactWay } from '../accounts/contactWays'
import type { Circumstances } from '../audit/auditEvent'
import { recordAudit } from '../audit/recordAudit'
import { issueCode } from '../codes/issueCode'
import { sendingProblem } from '../codes/sendingProblem'
import { proofAllowance } from '../limits/allowances'
import { recordEvent, retractEvent } from '../limits/countedEvents'
import { isSameDigest } from '../platform/secrets'
import type { Tables } from '../storage/schema'
import type { StepParts } from '../session/stepParts'
import type { ResetSession } from './resetSession'
import { happened, outOfStep, refused, type StepOutcome } from '../session/stepOutcome'

type Choosing = ResetSession & { step: 'choose-contact' }
type Entering = ResetSession & { step: 'enter-code' }

/** R5 and 手順 A-2: a right proof sends a code, and nothing else does. */
export async function sendCode(
  parts: StepParts,
  session: Choosing,
  input: { readonly optionId: string; readonly proof: string },
): Promise<StepOutcome> {
  const way = contactWays(session.subject).find(({ id }) => id === input.optionId)
  if (way === undefined) return outOfStep('option')
  const chosen = { kind: 'contact-tried', optionId: way.id } as const
  const typed = readContactProof(input.proof, way)
  const proof = typed.ok ? await proveContact(parts, session, way, typed.value) : typed
  if (!proof.ok) return { facts: [chosen], problems: [proof.error] }
  const replacesEarlierCode = session.code !== null
  return await send(parts, session, { way, replacesEarlierCode, countedProofId: proof.value })
}

/** A new code to the contact that was proven before. */
export async function resendCode(parts: StepParts, session: Entering): Promise<StepOutcome> {
  const { way } = session.code
  const problem = await whySendingIsClosed(parts, session, way)
  if (problem !== null) return refused(problem)
  return await send(parts, session, { way, replacesEarlierCode: true, countedProofId: null })
}

function whySendingIsClosed(
  { store, clock }: StepParts,
  { subject }: Choosing | Entering,
  { contact }: ContactWay,
): Promise<Problem | null> {
  const keys = { contactKey: contact.key, subjectKey: subject.key }
  return sendingProblem(store.sql, keys, clock.nowMs())
}

/**
 * Counted and committed as wrong before it is compared. A right one answers its count's number: the
 * code that it sends takes the count back.
 */
async function proveContact(
  parts: StepParts,
  session: Choosing,
  way: ContactWay,
  proof: string,
): Promise<Result<number, Problem>> {
  const problem = await whySendingIsClosed(parts, session, way)
  if (problem !== null) return fail(problem)
  const field = 'proof'
  const { store, clock, secrets } = parts
  const { contact } = way
  const nowMs = clock.nowMs()
  const counted = await store.transaction(async (transaction) => {
    const { opensAtMs } = await proofAllowance(transaction, contact.key, nowMs)
    if (opensAtMs !== null) return { eventId: null, untilMs: opensAtMs }
    const tried = {
      kind: 'tried',
      detail: 'proof',
      ...aboutProof(session, way),
      atMs: nowMs,
    } as const
    await recordAudit(parts, transaction, tried)
    const event = { kind: 'wrong-proof', key: contact.key, atMs: nowMs } as const
    return { eventId: await recordEvent(transaction, event) }
  })
  if (counted.eventId === null)
    return fail({ code: 'proof-closed', field, untilMs: counted.untilMs })
  const isRight = isSameDigest(
    secrets.digest('contact', proof),
    secrets.digest('contact', expectedProof(contact)),
  )
  return isRight ? succeed(counted.eventId) : fail(await wrongProof(store.sql, contact.key, nowMs))
}

async function wrongProof(
  sql: Kysely<Tables>,
  contactKey: string,
  nowMs: number,
): Promise<Problem> {
  const field = 'proof'
  const { left, opensAtMs } = await proofAllowance(sql, contactKey, nowMs)
  return opensAtMs === null
    ? { code: 'proof-wrong', field, triesLeft: left }
    : { code: 'proof-closed', field, untilMs: opensAtMs }
}

interface Sending {
  readonly way: ContactWay
  readonly replacesEarlierCode: boolean
  /** The count of the proof that this code answers to; null for a contact that was proven before. */
  readonly countedProofId: number | null
}

/** Whom and which contact the trail means by a proof. */
function aboutProof(
  { sessionId, subject }: Choosing | Entering,
  { mask, channel }: ContactWay,
): Circumstances {
  return { sessionId, subjectKey: subject.key, mask, channel }
}

async function send(
  parts: StepParts,
  session: Choosing | Entering,
  { way, replacesEarlierCode, countedProofId }: Sending,
): Promise<StepOutcome> {
  const { sessionId, subject } = session
  const nowMs = parts.clock.nowMs()
  const order = { sessionId, subjectKey: subject.key, way, replacesEarlierCode, nowMs }
  const code = await parts.store.transaction(async (transaction) => {
    if (countedProofId !== null) {
      await retractEvent(transaction, countedProofId)
      const passed = { kind: 'passed', detail: 'proof', ...aboutProof(session, way) } as const
      await recordAudit(parts, transaction, { ...passed, atMs: nowMs })
    }
    return await issueCode(parts, transaction, order)
  })
  parts.dispatcher.wake()
  return happened({ kind: 'code-sent', code })
}
