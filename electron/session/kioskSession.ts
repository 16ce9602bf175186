import type { EndedBecause } from '#shared/procedure/screens'
import type { ShownPicture } from '../pictures/answerPicture'
import {
  afterRecoveryFact,
  recoveryStepBefore,
  type RecoveryFact,
  type RecoverySession,
} from '../recovery/recoverySession'
import {
  afterRegistrationFact,
  registrationStepBefore,
  type RegistrationFact,
  type RegistrationSession,
} from '../registration/registrationSession'
import {
  afterResetFact,
  resetStepBefore,
  type ResetFact,
  type ResetSession,
} from '../reset/resetSession'

/** What main knows of the session under way. Each step holds what its screen needs, no more. */
export type KioskSession =
  | { readonly step: 'notice'; readonly endedBecause: EndedBecause | null }
  | ResetSession
  | RecoverySession
  | RegistrationSession

/** What has happened. Only services that have checked the rule behind it make one. */
export type KioskFact =
  | { readonly kind: 'went-back'; readonly picture: ShownPicture }
  | { readonly kind: 'ended'; readonly because: EndedBecause }
  | ResetFact
  | { readonly kind: 'recovery'; readonly fact: RecoveryFact }
  | { readonly kind: 'registration'; readonly fact: RegistrationFact }

/** The step after a fact. A fact that does not belong to the step changes nothing. */
export function transition(session: KioskSession, fact: KioskFact): KioskSession {
  switch (fact.kind) {
    case 'ended':
      return session.step === 'notice' ? session : { step: 'notice', endedBecause: fact.because }
    case 'went-back':
      return stepBefore(session, fact.picture) ?? session
    case 'recovery':
      return afterRecoveryFact(session, fact.fact)
    case 'registration':
      return afterRegistrationFact(session, fact.fact)
    default:
      return afterResetFact(session, fact)
  }
}

/** 「もどる」: null where something has been decided and there is no way back. */
function stepBefore(session: KioskSession, picture: ShownPicture): KioskSession | null {
  return (
    resetStepBefore(session, picture) ??
    recoveryStepBefore(session, picture) ??
    registrationStepBefore(session)
  )
}

const NO_PICTURE: ShownPicture = { url: '', answer: '', shownAtMs: 0 }

export function canGoBack(session: KioskSession): boolean {
  return stepBefore(session, NO_PICTURE) !== null
}

/** What a step from one screen to the next is for the assistance; null within a session. */
export function turnBetween(before: KioskSession, after: KioskSession) {
  if ((before.step === 'notice') === (after.step === 'notice')) return null
  if (after.step !== 'notice') return 'session-began'
  return after.endedBecause === null ? 'session-left' : 'session-ended'
}
