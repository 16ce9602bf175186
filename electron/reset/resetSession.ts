import { assertNever } from '#shared/assertNever'
import type { EndedBecause, Reason } from '#shared/procedure/screens'
import type { Subject } from '../accounts/account'
import type { IssuedCode } from '../codes/issueCode'
import type { Picture } from '../pictures/pictureMaker'

/** One person's way through the procedure, from 「はじめる」 on. */
interface Begun {
  readonly sessionId: string
  readonly startedAtMs: number
}

interface Known extends Begun {
  readonly reason: Reason
  readonly subject: Subject
}

/** A picture that has been shown and not been answered yet. */
export interface ShownPicture extends Picture {
  readonly shownAtMs: number
}

/** What main knows of the session under way. Each step holds what its screen needs, no more. */
export type ResetSession =
  | { readonly step: 'notice'; readonly endedBecause: EndedBecause | null }
  | ({ readonly step: 'reason'; readonly reason: Reason | null } & Begun)
  | ({
      readonly step: 'identify'
      readonly reason: Reason
      readonly address: string
      readonly picture: ShownPicture
    } & Begun)
  | ({
      readonly step: 'choose-contact'
      readonly chosen: string | null
      /** A code that was sent before the person came back to choose. */
      readonly code: IssuedCode | null
    } & Known)
  | ({ readonly step: 'enter-code'; readonly code: IssuedCode } & Known)
  | ({ readonly step: 'new-password' } & Known)
  | ({ readonly step: 'recovered' } & Known)
  | ({ readonly step: 'sign-in'; readonly address: string } & Known)
  | ({ readonly step: 'signed-in'; readonly address: string } & Known)

/** What has happened. Only services that have checked the rule behind it make one. */
export type ResetFact =
  | { readonly kind: 'begun'; readonly sessionId: string; readonly atMs: number }
  | { readonly kind: 'reason-chosen'; readonly reason: Reason; readonly picture: ShownPicture }
  | { readonly kind: 'picture-shown'; readonly address: string; readonly picture: ShownPicture }
  | { readonly kind: 'identified'; readonly subject: Subject }
  | { readonly kind: 'contact-tried'; readonly optionId: string }
  | { readonly kind: 'code-sent'; readonly code: IssuedCode }
  | { readonly kind: 'returned-to-code' }
  | { readonly kind: 'code-accepted' }
  | { readonly kind: 'password-changed' }
  | { readonly kind: 'continued' }
  | { readonly kind: 'sign-in-tried'; readonly address: string }
  | { readonly kind: 'signed-in'; readonly address: string }
  | { readonly kind: 'went-back'; readonly picture: ShownPicture }
  | { readonly kind: 'ended'; readonly because: EndedBecause }

/** The step after a fact. A fact that does not belong to the step changes nothing. */
export function transition(session: ResetSession, fact: ResetFact): ResetSession {
  switch (fact.kind) {
    case 'begun':
      return session.step === 'notice'
        ? { step: 'reason', sessionId: fact.sessionId, startedAtMs: fact.atMs, reason: null }
        : session
    case 'reason-chosen':
      return session.step === 'reason'
        ? { ...session, step: 'identify', reason: fact.reason, address: '', picture: fact.picture }
        : session
    case 'picture-shown':
      return session.step === 'identify'
        ? { ...session, address: fact.address, picture: fact.picture }
        : session
    case 'identified':
      return session.step === 'identify' ? afterIdentified(session, fact.subject) : session
    case 'contact-tried':
      return session.step === 'choose-contact' ? { ...session, chosen: fact.optionId } : session
    case 'code-sent':
      return session.step === 'choose-contact' || session.step === 'enter-code'
        ? { ...known(session), step: 'enter-code', code: fact.code }
        : session
    case 'returned-to-code':
      return session.step === 'choose-contact' && session.code !== null
        ? { ...known(session), step: 'enter-code', code: session.code }
        : session
    case 'code-accepted':
      return session.step === 'enter-code' ? { ...known(session), step: 'new-password' } : session
    case 'password-changed':
      return session.step === 'new-password' ? { ...known(session), step: 'recovered' } : session
    case 'continued':
      return session.step === 'recovered'
        ? { ...known(session), step: 'sign-in', address: session.subject.address }
        : session
    case 'sign-in-tried':
      return session.step === 'sign-in' ? { ...session, address: fact.address } : session
    case 'signed-in':
      return session.step === 'sign-in'
        ? { ...known(session), step: 'signed-in', address: fact.address }
        : session
    case 'went-back':
      return stepBefore(session, fact.picture)
    case 'ended':
      return session.step === 'notice' ? session : { step: 'notice', endedBecause: fact.because }
    default:
      return assertNever(fact)
  }
}

/** The part that every step from `choose-contact` on carries along, and nothing else. */
function known({ sessionId, startedAtMs, reason, subject }: Known): Known {
  return { sessionId, startedAtMs, reason, subject }
}

function afterIdentified(
  { sessionId, startedAtMs, reason }: ResetSession & { step: 'identify' },
  subject: Subject,
): ResetSession {
  const step = 'choose-contact'
  return { step, sessionId, startedAtMs, reason, subject, chosen: null, code: null }
}

const STEPS_WITH_A_WAY_BACK = ['reason', 'identify', 'choose-contact', 'enter-code']

export function canGoBack({ step }: ResetSession): boolean {
  return STEPS_WITH_A_WAY_BACK.includes(step)
}

/** 「もどる」: only where nothing has been decided yet; a code that was sent stays good. */
function stepBefore(session: ResetSession, picture: ShownPicture): ResetSession {
  switch (session.step) {
    case 'reason':
      return { step: 'notice', endedBecause: null }
    case 'identify': {
      const { sessionId, startedAtMs, reason } = session
      return { step: 'reason', sessionId, startedAtMs, reason }
    }
    case 'choose-contact': {
      const { sessionId, startedAtMs, reason, subject } = session
      const { address } = subject
      return { step: 'identify', sessionId, startedAtMs, reason, address, picture }
    }
    case 'enter-code': {
      const { code } = session
      return { ...known(session), step: 'choose-contact', chosen: code.way.id, code }
    }
    default:
      return session
  }
}
