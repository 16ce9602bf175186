import { assertNever } from '#shared/assertNever'
import type { Problem } from '#shared/procedure/problems'
import { maskEmail } from '#shared/rules/maskContact'
import type { AuditEvent, Circumstances, StepTaken } from '../audit/auditEvent'
import type { RecoveryFact } from '../recovery/recoverySession'
import type { RegistrationFact } from '../registration/registrationSession'
import type { AssistanceWish } from './assistance'
import type { Begun } from './begun'
import type { KioskFact, KioskSession } from './kioskSession'
import type { StepOutcome } from './stepOutcome'

export type Noted = AuditEvent & Circumstances

/** Whom a session is about and where it stands, as the trail says it. */
export function circumstancesOf(session: KioskSession): Circumstances {
  return {
    step: session.step,
    sessionId: session.step === 'notice' ? null : session.sessionId,
    subjectKey: 'subject' in session ? session.subject.key : null,
  }
}

/**
 * What an intent came to, as far as the trail does not say it yet: a fact that changed the store was
 * recorded with its change, and gives nothing here.
 */
export function outcomeEvents(
  session: KioskSession,
  { facts, problems }: StepOutcome,
): readonly Noted[] {
  const where = circumstancesOf(session)
  const events = [...facts.flatMap((fact) => factEvents(session, fact)), ...problems.map(refusal)]
  return events.map((event) => ({ ...where, ...event }))
}

/** What the person has asked for beside the procedure. */
export function wishEvent(session: KioskSession, wish: AssistanceWish): Noted {
  const where = circumstancesOf(session)
  if (wish.kind !== 'time-set') return { ...where, kind: wish.kind, detail: null }
  return { ...where, kind: 'time-set', detail: wish.isLong ? 'long' : 'usual' }
}

/** What says until when is a limit or a lock. */
function refusal(problem: Problem): Noted {
  const { code: detail } = problem
  return 'untilMs' in problem ? { kind: 'locked', detail } : { kind: 'refused', detail }
}

const NOTHING: readonly Noted[] = []

function stepTaken(detail: StepTaken, circumstances: Circumstances = {}): readonly Noted[] {
  return [{ kind: 'step-taken', detail, ...circumstances }]
}

function began({ sessionId, beganWith }: Begun): readonly Noted[] {
  return [{ kind: 'session-began', detail: beganWith, sessionId }]
}

function factEvents(session: KioskSession, fact: KioskFact): readonly Noted[] {
  switch (fact.kind) {
    case 'begun':
      return began(fact.session)
    case 'reason-chosen':
    case 'picture-shown':
    case 'returned-to-code':
    case 'continued':
    case 'went-back':
      return stepTaken(fact.kind)
    case 'identified':
      return stepTaken('identified', { subjectKey: fact.subject.key })
    case 'contact-tried':
    case 'code-sent':
    case 'code-accepted':
    case 'password-changed':
    case 'sign-in-tried':
    case 'signed-in':
    case 'ended':
      return NOTHING
    case 'recovery':
      return recoveryEvents(session, fact.fact)
    case 'registration':
      return registrationEvents(session, fact.fact)
    default:
      return assertNever(fact)
  }
}

function recoveryEvents(session: KioskSession, fact: RecoveryFact): readonly Noted[] {
  const isBeginning = session.step === 'notice'
  switch (fact.kind) {
    case 'form-opened':
    case 'picture-shown':
    case 'page-left':
    case 'page-opened':
      return stepTaken(fact.kind)
    case 'contact-address-given':
      return stepTaken(fact.kind, { mask: maskEmail(fact.contactAddress) })
    case 'page-saved':
      return fact.to === 'next' ? stepTaken(fact.kind) : NOTHING
    case 'filed':
    case 'status-found':
      return NOTHING
    case 'link-asked':
    case 'status-asked':
      return isBeginning ? began(fact.session) : NOTHING
    case 'link-opened': {
      const { sessionId, subject } = fact.session
      const opened = { kind: 'link-opened', detail: fact.purpose } as const
      const about = { sessionId, subjectKey: subject.key }
      return [...(isBeginning ? began(fact.session) : NOTHING), { ...opened, ...about }]
    }
    default:
      return assertNever(fact)
  }
}

function registrationEvents(session: KioskSession, fact: RegistrationFact): readonly Noted[] {
  switch (fact.kind) {
    case 'begun':
      return stepTaken('registration-begun')
    case 'profile-given':
      return stepTaken(fact.kind, { subjectKey: fact.profile.subjectKey })
    case 'password-given':
      return stepTaken(fact.kind)
    case 'contact-proven': {
      if (session.step !== 'create-contact-code') return NOTHING
      const { mask, channel } = session.code.way
      return [{ kind: 'contact-added', detail: null, mask, channel }]
    }
    case 'profile-typed':
    case 'contact-typed':
    case 'code-sent':
    case 'created':
      return NOTHING
    default:
      return assertNever(fact)
  }
}
