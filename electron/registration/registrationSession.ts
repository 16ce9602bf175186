import { assertNever } from '#shared/assertNever'
import type { Contact, Subject } from '../accounts/account'
import type { HashedPassword } from '../accounts/passwordRepository'
import type { IssuedCode } from '../codes/issueCode'
import { known, withFormTime, type Known } from '../session/begun'
import type { KioskSession } from '../session/kioskSession'

/** What the new account is going to be called. */
interface Profile {
  readonly address: string
  /** The keyed digest under which everything about the new account will be counted. */
  readonly subjectKey: string
  readonly familyName: string
  readonly givenName: string
}

/** The subject is the account that could not be recovered; the link is its refusal. */
interface Registering extends Known {
  readonly linkId: string
  /**
   * The keyed digest under which codes are counted: of the refusal, so that neither the refused
   * account is used up nor another name for the new one opens another count.
   */
  readonly codesKey: string
  /** Proven by a code each; nothing else counts. They stay proven while the account is made. */
  readonly contacts: readonly Contact[]
}

interface Named extends Registering {
  readonly profile: Profile
}

interface Secured extends Named {
  readonly password: HashedPassword
}

export type RegistrationSession =
  | ({
      readonly step: 'create-account'
      readonly typed: Pick<Profile, 'address' | 'familyName' | 'givenName'>
    } & Registering)
  | ({ readonly step: 'create-password' } & Named)
  | ({
      readonly step: 'create-contacts'
      /** Typed and not proven yet. */
      readonly pending: { readonly kind: Contact['kind']; readonly value: string } | null
    } & Secured)
  | ({
      readonly step: 'create-contact-code'
      readonly pending: { readonly kind: Contact['kind']; readonly value: string }
      readonly code: IssuedCode
    } & Secured)

export type RegistrationFact =
  | { readonly kind: 'begun'; readonly codesKey: string }
  | {
      readonly kind: 'profile-typed'
      readonly typed: Pick<Profile, 'address' | 'familyName' | 'givenName'>
    }
  | { readonly kind: 'profile-given'; readonly profile: Profile }
  | { readonly kind: 'password-given'; readonly password: HashedPassword }
  | {
      readonly kind: 'contact-typed'
      readonly pending: { readonly kind: Contact['kind']; readonly value: string }
    }
  | { readonly kind: 'code-sent'; readonly code: IssuedCode }
  | { readonly kind: 'contact-proven' }
  | { readonly kind: 'created'; readonly subject: Subject }

export function afterRegistrationFact(session: KioskSession, fact: RegistrationFact): KioskSession {
  switch (fact.kind) {
    case 'begun':
      return session.step === 'recovery-refused' ? beginning(session, fact.codesKey) : session
    case 'profile-typed':
      return session.step === 'create-account' ? { ...session, typed: fact.typed } : session
    case 'profile-given':
      return session.step === 'create-account'
        ? { ...registering(session), step: 'create-password', profile: fact.profile }
        : session
    case 'password-given':
      return session.step === 'create-password'
        ? {
            ...session,
            step: 'create-contacts',
            password: fact.password,
            pending: null,
          }
        : session
    case 'contact-typed':
      return session.step === 'create-contacts' ? { ...session, pending: fact.pending } : session
    case 'code-sent':
      return afterCodeSent(session, fact.code)
    case 'contact-proven':
      return session.step === 'create-contact-code' ? afterProven(session) : session
    case 'created':
      return session.step === 'create-contacts' ? afterCreated(session, fact.subject) : session
    default:
      return assertNever(fact)
  }
}

/** 「もどる」: what was typed is still there; a password is typed again. */
export function registrationStepBefore(session: KioskSession): KioskSession | null {
  switch (session.step) {
    case 'create-account':
      return { ...known(session), step: 'recovery-refused', linkId: session.linkId, form: null }
    case 'create-password':
      return { ...registering(session), step: 'create-account', typed: session.profile }
    case 'create-contacts':
      return { ...registering(session), step: 'create-password', profile: session.profile }
    case 'create-contact-code':
      return { ...secured(session), step: 'create-contacts', pending: session.pending }
    default:
      return null
  }
}

function beginning(
  session: Extract<KioskSession, { step: 'recovery-refused' }>,
  codesKey: string,
): KioskSession {
  return {
    ...withFormTime(session),
    step: 'create-account',
    linkId: session.linkId,
    codesKey,
    contacts: [],
    typed: { address: '', familyName: '', givenName: '' },
  }
}

function registering(session: Registering): Registering {
  const { linkId, codesKey, contacts } = session
  return { ...known(session), linkId, codesKey, contacts }
}

function secured(session: Secured): Secured {
  const { profile, password } = session
  return { ...registering(session), profile, password }
}

function afterCodeSent(session: KioskSession, code: IssuedCode): KioskSession {
  const isHere = session.step === 'create-contacts' || session.step === 'create-contact-code'
  if (!isHere || session.pending === null) return session
  const { pending } = session
  return { ...secured(session), step: 'create-contact-code', pending, code }
}

function afterProven(session: RegistrationSession & { step: 'create-contact-code' }): KioskSession {
  const contacts = [...session.contacts, session.code.way.contact]
  return { ...secured(session), contacts, step: 'create-contacts', pending: null }
}

function afterCreated(session: Secured, subject: Subject): KioskSession {
  const address = session.profile.address
  return { ...known(session), subject, step: 'sign-in', address, isNewAccount: true }
}
