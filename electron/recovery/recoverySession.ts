import { assertNever } from '#shared/assertNever'
import { NO_ANSWERS, type RecoveryPage, type RecoveryPageAnswers } from '#shared/procedure/recovery'
import { RECOVERY_PAGES } from '#shared/procedure/recoveryPages'
import type { RequestStatus } from '#shared/procedure/screens'
import type { ShownPicture } from '../pictures/answerPicture'
import { known, withFormTime, type Begun, type Known } from '../session/begun'
import type { KioskSession } from '../session/kioskSession'
import type { RecoveryForm } from './recoveryForm'

/** The form on its way to being filed. What was typed stays, whichever way the person turns. */
interface Form extends Known, RecoveryForm {
  /** The refusal that led here, so that the way back leads there; null from the contacts. */
  readonly refusalLinkId: string | null
}

export type RecoverySession =
  | ({ readonly step: 'recovery-start'; readonly picture: ShownPicture } & Form)
  | ({
      readonly step: 'recovery-details'
      readonly page: RecoveryPage
      /** True once the check page was reached. */
      readonly isChecking: boolean
    } & Form)
  | ({
      readonly step: 'recovery-sent'
      readonly contactAddress: string
      readonly receipt: string
      readonly answerByMs: number
    } & Known)
  | ({ readonly step: 'open-link' } & Begun)
  | ({ readonly step: 'reset-by-link'; readonly linkId: string } & Known)
  | ({
      readonly step: 'recovery-refused'
      readonly linkId: string
      /** What was typed of another request before the person came back; null where nothing was. */
      readonly form: RecoveryForm | null
    } & Known)
  | ({ readonly step: 'request-status'; readonly found: RequestStatus | null } & Begun)

export type RecoveryFact =
  | { readonly kind: 'form-opened'; readonly picture: ShownPicture }
  | {
      readonly kind: 'picture-shown'
      readonly contactAddress: string
      readonly picture: ShownPicture
    }
  | { readonly kind: 'contact-address-given'; readonly contactAddress: string }
  | {
      readonly kind: 'page-saved'
      readonly answers: RecoveryPageAnswers
      readonly to: 'stay' | 'next'
    }
  | {
      readonly kind: 'page-left'
      readonly answers: RecoveryPageAnswers
      readonly picture: ShownPicture
    }
  | { readonly kind: 'page-opened'; readonly page: RecoveryPage }
  | { readonly kind: 'filed'; readonly receipt: string; readonly answerByMs: number }
  | { readonly kind: 'link-asked'; readonly session: Begun }
  | { readonly kind: 'status-asked'; readonly session: Begun }
  | { readonly kind: 'status-found'; readonly found: RequestStatus | null }
  | {
      readonly kind: 'link-opened'
      readonly purpose: 'reset' | 'refusal'
      readonly linkId: string
      readonly session: Known
    }

/** From these a mailed link may be opened; elsewhere it would throw away what is under way. */
export const STEPS_THAT_OPEN_LINKS = [
  'notice',
  'open-link',
  'request-status',
  'reset-by-link',
  'recovery-refused',
] as const

export function afterRecoveryFact(session: KioskSession, fact: RecoveryFact): KioskSession {
  switch (fact.kind) {
    case 'form-opened':
      return session.step === 'choose-contact' || session.step === 'recovery-refused'
        ? openForm(session, fact.picture)
        : session
    case 'picture-shown':
      return session.step === 'recovery-start'
        ? { ...session, contactAddress: fact.contactAddress, picture: fact.picture }
        : session
    case 'contact-address-given':
      return session.step === 'recovery-start'
        ? { ...form(session), ...fact, step: 'recovery-details', page: 'name', isChecking: false }
        : session
    case 'page-saved':
      return session.step === 'recovery-details' ? afterSaved(session, fact) : session
    case 'page-left':
      return session.step === 'recovery-details'
        ? beforePage(withAnswers(session, fact.answers), fact.picture)
        : session
    case 'page-opened':
      return session.step === 'recovery-details' ? { ...session, page: fact.page } : session
    case 'filed':
      return session.step === 'recovery-details' ? afterFiled(session, fact) : session
    case 'link-asked':
      return session.step === 'notice' ? { ...fact.session, step: 'open-link' } : session
    case 'status-asked':
      return session.step === 'notice'
        ? { ...fact.session, step: 'request-status', found: null }
        : session
    case 'status-found':
      return session.step === 'request-status' ? { ...session, found: fact.found } : session
    case 'link-opened':
      return opensLinks(session) ? afterLinkOpened(fact) : session
    default:
      return assertNever(fact)
  }
}

/** 「もどる」 where nothing is typed that could be lost; pages are left by `page-left`. */
export function recoveryStepBefore(
  session: KioskSession,
  picture: ShownPicture,
): KioskSession | null {
  switch (session.step) {
    case 'recovery-start': {
      const { refusalLinkId, contactAddress, answers } = session
      const form = { contactAddress, answers }
      return refusalLinkId === null
        ? { ...known(session), step: 'choose-contact', chosen: null, code: null, form }
        : { ...known(session), step: 'recovery-refused', linkId: refusalLinkId, form }
    }
    case 'recovery-details':
      return beforePage(session, picture)
    case 'open-link':
    case 'request-status':
    case 'recovery-refused':
      return { step: 'notice', endedBecause: null }
    default:
      return null
  }
}

function opensLinks({ step }: KioskSession): boolean {
  const steps: readonly KioskSession['step'][] = STEPS_THAT_OPEN_LINKS
  return steps.includes(step)
}

function openForm(
  session: Extract<KioskSession, { step: 'choose-contact' | 'recovery-refused' }>,
  picture: ShownPicture,
): KioskSession {
  return {
    ...withFormTime(session),
    step: 'recovery-start',
    refusalLinkId: session.step === 'recovery-refused' ? session.linkId : null,
    ...(session.form ?? { contactAddress: '', answers: NO_ANSWERS }),
    picture,
  }
}

function form(session: Form): Form {
  const { refusalLinkId, contactAddress, answers } = session
  return { ...known(session), refusalLinkId, contactAddress, answers }
}

type Details = RecoverySession & { step: 'recovery-details' }

/** Former passwords are never shown again, so a page that comes back without any keeps them. */
function withAnswers(session: Details, { page, ...typed }: RecoveryPageAnswers): Details {
  const isEmpty =
    page === 'passwords' &&
    Object.values(typed)
      .flat()
      .every((text) => text === '')
  return isEmpty ? session : { ...session, answers: { ...session.answers, ...typed } }
}

function afterSaved(
  session: Details,
  { answers, to }: RecoveryFact & { kind: 'page-saved' },
): KioskSession {
  const saved = withAnswers(session, answers)
  if (to === 'stay') return saved
  const next = session.isChecking ? 'check' : pageBeside(session.page, 1)
  return { ...saved, page: next ?? 'check', isChecking: session.isChecking || next === 'check' }
}

/** A page that was opened from the check page leads back there; the check page itself, on and on. */
function beforePage(session: Details, picture: ShownPicture): KioskSession {
  const isOpenedAgain = session.isChecking && session.page !== 'check'
  if (isOpenedAgain) return { ...session, page: 'check' }
  const page = pageBeside(session.page, -1)
  return page === null
    ? { ...form(session), step: 'recovery-start', picture }
    : { ...session, page, isChecking: false }
}

function pageBeside(page: RecoveryPage, distance: 1 | -1): RecoveryPage | null {
  return RECOVERY_PAGES[RECOVERY_PAGES.indexOf(page) + distance] ?? null
}

function afterFiled(
  session: Details,
  { receipt, answerByMs }: RecoveryFact & { kind: 'filed' },
): KioskSession {
  const { contactAddress } = session
  return { ...known(session), step: 'recovery-sent', contactAddress, receipt, answerByMs }
}

function afterLinkOpened({
  purpose,
  linkId,
  session,
}: RecoveryFact & { kind: 'link-opened' }): KioskSession {
  return purpose === 'reset'
    ? { ...session, step: 'reset-by-link', linkId }
    : { ...session, step: 'recovery-refused', linkId, form: null }
}
