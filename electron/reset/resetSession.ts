import { assertNever } from '#shared/assertNever'
import type { Reason } from '#shared/procedure/screens'
import type { Subject } from '../accounts/account'
import type { IssuedCode } from '../codes/issueCode'
import type { ShownPicture } from '../pictures/answerPicture'
import type { RecoveryForm } from '../recovery/recoveryForm'
import { begun, known, type Begun, type Known } from '../session/begun'
import type { KioskSession } from '../session/kioskSession'

export type ResetSession =
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
      /** What was typed of the recovery form before the person came back; null where nothing was. */
      readonly form: RecoveryForm | null
    } & Known)
  | ({ readonly step: 'enter-code'; readonly code: IssuedCode } & Known)
  | ({ readonly step: 'new-password' } & Known)
  | ({ readonly step: 'recovered' } & Known)
  | ({ readonly step: 'sign-in'; readonly address: string; readonly isNewAccount: boolean } & Known)
  | ({
      readonly step: 'signed-in'
      readonly address: string
      readonly isNewAccount: boolean
    } & Known)

export type ResetFact =
  | { readonly kind: 'begun'; readonly session: Begun }
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

export function afterResetFact(session: KioskSession, fact: ResetFact): KioskSession {
  switch (fact.kind) {
    case 'begun':
      return session.step === 'notice' ? { ...fact.session, step: 'reason', reason: null } : session
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
      return session.step === 'new-password' || session.step === 'reset-by-link'
        ? { ...known(session), step: 'recovered' }
        : session
    case 'continued':
      return session.step === 'recovered'
        ? {
            ...known(session),
            step: 'sign-in',
            address: session.subject.address,
            isNewAccount: false,
          }
        : session
    case 'sign-in-tried':
      return session.step === 'sign-in' ? { ...session, address: fact.address } : session
    case 'signed-in':
      return session.step === 'sign-in'
        ? { ...session, step: 'signed-in', address: fact.address }
        : session
    default:
      return assertNever(fact)
  }
}

function afterIdentified(
  session: ResetSession & { step: 'identify' },
  subject: Subject,
): ResetSession {
  const { reason } = session
  const step = 'choose-contact'
  return { ...begun(session), step, reason, subject, chosen: null, code: null, form: null }
}

/** 「もどる」: only where nothing has been decided yet; a code that was sent stays good. */
export function resetStepBefore(session: KioskSession, picture: ShownPicture): KioskSession | null {
  switch (session.step) {
    case 'reason':
      return { step: 'notice', endedBecause: null }
    case 'identify':
      return { ...begun(session), step: 'reason', reason: session.reason }
    case 'choose-contact': {
      const { reason, subject } = session
      return { ...begun(session), step: 'identify', reason, address: subject.address, picture }
    }
    case 'enter-code': {
      const { code } = session
      return { ...known(session), step: 'choose-contact', chosen: code.way.id, code, form: null }
    }
    default:
      return null
  }
}
