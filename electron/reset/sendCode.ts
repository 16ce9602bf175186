import type { Kysely } from 'kysely'
import type { Problem } from '#shared/procedure/problems'
import { readContactProof } from '#shared/rules/readContactProof'
import { contactWays, expectedProof, type ContactWay } from '../accounts/contactWays'
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
  const problem = typed.ok
    ? ((await whySendingIsClosed(parts, session, way)) ??
      (await proveContact(parts, session, way, typed.value)))
    : typed.error
  if (problem !== null) return { facts: [chosen], problems: [problem] }
  return await send(parts, session, way, session.code !== null)
}

/** A new code to the contact that was proven before. */
export async function resendCode(parts: StepParts, session: Entering): Promise<StepOutcome> {
  const { way } = session.code
  const problem = await whySendingIsClosed(parts, session, way)
  return problem === null ? await send(parts, session, way, true) : refused(problem)
}

function whySendingIsClosed(
  { store, clock }: StepParts,
  { subject }: Choosing | Entering,
  { contact }: ContactWay,
): Promise<Problem | null> {
  const keys = { contactKey: contact.key, subjectKey: subject.key }
  return sendingProblem(store.sql, keys, clock.nowMs())
}

/** Counted and committed as wrong before it is compared; taken back when it is right. */
async function proveContact(
  parts: StepParts,
  { sessionId, subject }: Choosing,
  { contact, mask, channel }: ContactWay,
  proof: string,
): Promise<Problem | null> {
  const { store, clock, secrets } = parts
  const field = 'proof'
  const nowMs = clock.nowMs()
  const about = { sessionId, subjectKey: subject.key, mask, channel, atMs: nowMs }
  const counted = await store.transaction(async (transaction) => {
    const { opensAtMs } = await proofAllowance(transaction, contact.key, nowMs)
    if (opensAtMs !== null) return { eventId: null, untilMs: opensAtMs }
    await recordAudit(parts, transaction, { kind: 'tried', detail: 'proof', ...about })
    const event = { kind: 'wrong-proof', key: contact.key, atMs: nowMs } as const
    return { eventId: await recordEvent(transaction, event) }
  })
  if (counted.eventId === null) return { code: 'proof-closed', field, untilMs: counted.untilMs }
  const isRight = isSameDigest(
    secrets.digest('contact', proof),
    secrets.digest('contact', expectedProof(contact)),
  )
  if (!isRight) return await wrongProof(store.sql, contact.key, nowMs)
  const { eventId } = counted
  await store.transaction(async (transaction) => {
    await retractEvent(transaction, eventId)
    await recordAudit(parts, transaction, { kind: 'passed', detail: 'proof', ...about })
  })
  return null
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

async function send(
  parts: StepParts,
  { sessionId, subject }: Choosing | Entering,
  way: ContactWay,
  replacesEarlierCode: boolean,
): Promise<StepOutcome> {
  const nowMs = parts.clock.nowMs()
  const order = { sessionId, subjectKey: subject.key, way, replacesEarlierCode, nowMs }
  const code = await parts.store.transaction((transaction) => issueCode(parts, transaction, order))
  parts.dispatcher.wake()
  return happened({ kind: 'code-sent', code })
}
