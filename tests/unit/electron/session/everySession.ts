import type { Contact, Subject } from '../../../../electron/accounts/account'
import type { IssuedCode } from '../../../../electron/codes/issueCode'
import type { RecoveryFact, RecoverySession } from '../../../../electron/recovery/recoverySession'
import type {
  RegistrationFact,
  RegistrationSession,
} from '../../../../electron/registration/registrationSession'
import type { ResetFact, ResetSession } from '../../../../electron/reset/resetSession'
import type { Begun, Known } from '../../../../electron/session/begun'
import type { KioskFact, KioskSession } from '../../../../electron/session/kioskSession'
import { NO_ANSWERS, type RecoveryAnswers } from '#shared/procedure/recovery'
import { RECOVERY_PAGES } from '#shared/procedure/recoveryPages'
import { LIMITS } from '#shared/procedure/limits'

export const SUBJECT: Subject = { accountId: 1, address: 'a@example.jp', key: 'key', contacts: [] }
export const PICTURE = { answer: 'XVMS', url: 'data:', shownAtMs: 0 }
const CONTACT: Contact = {
  origin: 'registered',
  id: 1,
  kind: 'email',
  value: 'b@example.jp',
  key: 'contact',
}
export const CODE: IssuedCode = {
  id: 'code',
  way: {
    id: 'contact-1-email',
    channel: 'email',
    contact: CONTACT,
    mask: '*****@example.jp',
    domain: '@example.jp',
  },
  sentAtMs: 0,
  expiresAtMs: 1,
  replacesEarlierCode: false,
}
export const BEGUN: Begun = {
  sessionId: 'session',
  startedAtMs: 0,
  endsAtMs: LIMITS.sessionLifeMs,
  beganWith: 'notice',
}
export const KNOWN: Known = { ...BEGUN, reason: 'forgotten', subject: SUBJECT }
const ANSWERS: RecoveryAnswers = {
  ...NO_ANSWERS,
  familyName: '山田',
  formerPasswords: ['Yamada1961', '', ''],
}
export const FORM = { refusalLinkId: null, contactAddress: 'c@example.jp', answers: ANSWERS }
const FOUND = {
  receipt: '012345678901',
  state: 'reviewing',
  filedAtMs: 0,
  answerByMs: 1,
  answeredAtMs: null,
  contactMask: '*****@example.jp',
} as const
const TYPED = { address: 'd@example.jp', familyName: '山田', givenName: '太郎' }
const PROFILE = { ...TYPED, subjectKey: 'new key' }
const PASSWORD = { passwordHash: 'hash', beginningHash: null }
export const PENDING = { kind: 'mobile', value: '090-1234-5678' } as const
const linkId = 'link'
const REGISTERING = { ...KNOWN, linkId, codesKey: 'new', contacts: [] }
const SECURED = { ...REGISTERING, profile: PROFILE, password: PASSWORD }

const resetSessions: readonly ResetSession[] = [
  { step: 'reason', ...BEGUN, reason: null },
  { step: 'identify', ...BEGUN, reason: 'forgotten', address: '', picture: PICTURE },
  { step: 'choose-contact', ...KNOWN, chosen: null, code: null, form: null },
  { step: 'choose-contact', ...KNOWN, chosen: null, code: CODE, form: null },
  { step: 'enter-code', ...KNOWN, code: CODE },
  { step: 'new-password', ...KNOWN },
  { step: 'recovered', ...KNOWN },
  { step: 'sign-in', ...KNOWN, address: '', isNewAccount: false },
  { step: 'signed-in', ...KNOWN, address: '', isNewAccount: false },
]
const recoverySessions: readonly RecoverySession[] = [
  { step: 'recovery-start', ...KNOWN, ...FORM, picture: PICTURE },
  { step: 'recovery-start', ...KNOWN, ...FORM, refusalLinkId: linkId, picture: PICTURE },
  ...RECOVERY_PAGES.map((page): RecoverySession => {
    return { step: 'recovery-details', ...KNOWN, ...FORM, page, isChecking: page === 'check' }
  }),
  { step: 'recovery-details', ...KNOWN, ...FORM, page: 'name', isChecking: true },
  {
    step: 'recovery-sent',
    ...KNOWN,
    contactAddress: 'c@example.jp',
    receipt: FOUND.receipt,
    answerByMs: 1,
  },
  { step: 'open-link', ...BEGUN },
  { step: 'reset-by-link', ...KNOWN, linkId },
  { step: 'recovery-refused', ...KNOWN, linkId, form: null },
  { step: 'request-status', ...BEGUN, found: null },
]
const registrationSessions: readonly RegistrationSession[] = [
  { step: 'create-account', ...REGISTERING, typed: TYPED },
  { step: 'create-password', ...REGISTERING, profile: PROFILE },
  { step: 'create-contacts', ...SECURED, pending: null },
  { step: 'create-contacts', ...SECURED, pending: PENDING },
  { step: 'create-contacts', ...SECURED, contacts: [CONTACT], pending: null },
  { step: 'create-contact-code', ...SECURED, pending: PENDING, code: CODE },
]

/** Every step, and the same step once more where what it holds decides about the next. */
export const SESSIONS: readonly KioskSession[] = [
  { step: 'notice', endedBecause: null },
  ...resetSessions,
  ...recoverySessions,
  ...registrationSessions,
]

/** So that a step which is added is tested or does not compile. */
export const STEPS: Readonly<Record<KioskSession['step'], true>> = {
  notice: true,
  reason: true,
  identify: true,
  'choose-contact': true,
  'enter-code': true,
  'new-password': true,
  recovered: true,
  'sign-in': true,
  'signed-in': true,
  'recovery-start': true,
  'recovery-details': true,
  'recovery-sent': true,
  'open-link': true,
  'reset-by-link': true,
  'recovery-refused': true,
  'request-status': true,
  'create-account': true,
  'create-password': true,
  'create-contacts': true,
  'create-contact-code': true,
}

/** By their kind, so that a fact which is added is tested or does not compile. */
type OneOfEach<Fact extends { readonly kind: string }> = {
  readonly [Kind in Fact['kind']]: readonly Extract<Fact, { kind: Kind }>[]
}
const listOf = <Fact extends { readonly kind: string }>(facts: OneOfEach<Fact>) =>
  Object.values<readonly Fact[]>(facts).flat()

const resetFacts = listOf<ResetFact>({
  begun: [{ kind: 'begun', session: BEGUN }],
  'reason-chosen': [{ kind: 'reason-chosen', reason: 'forgotten', picture: PICTURE }],
  'picture-shown': [{ kind: 'picture-shown', address: '', picture: PICTURE }],
  identified: [{ kind: 'identified', subject: SUBJECT }],
  'contact-tried': [{ kind: 'contact-tried', optionId: 'contact-1-email' }],
  'code-sent': [{ kind: 'code-sent', code: CODE }],
  'returned-to-code': [{ kind: 'returned-to-code' }],
  'code-accepted': [{ kind: 'code-accepted' }],
  'password-changed': [{ kind: 'password-changed' }],
  continued: [{ kind: 'continued' }],
  'sign-in-tried': [{ kind: 'sign-in-tried', address: '' }],
  'signed-in': [{ kind: 'signed-in', address: '' }],
})
export const NAME_ANSWERS = { page: 'name', familyName: '鈴木', givenName: '花子' } as const
const recoveryFacts = listOf<RecoveryFact>({
  'form-opened': [{ kind: 'form-opened', picture: PICTURE }],
  'picture-shown': [{ kind: 'picture-shown', contactAddress: '', picture: PICTURE }],
  'contact-address-given': [{ kind: 'contact-address-given', contactAddress: 'c@example.jp' }],
  'page-saved': [
    { kind: 'page-saved', answers: NAME_ANSWERS, to: 'stay' },
    { kind: 'page-saved', answers: NAME_ANSWERS, to: 'next' },
  ],
  'page-left': [{ kind: 'page-left', answers: NAME_ANSWERS, picture: PICTURE }],
  'page-opened': [{ kind: 'page-opened', page: 'mail' }],
  filed: [{ kind: 'filed', receipt: FOUND.receipt, answerByMs: 1 }],
  'link-asked': [{ kind: 'link-asked', session: BEGUN }],
  'status-asked': [{ kind: 'status-asked', session: BEGUN }],
  'status-found': [{ kind: 'status-found', found: FOUND }],
  'link-opened': [
    { kind: 'link-opened', purpose: 'reset', linkId, session: KNOWN },
    { kind: 'link-opened', purpose: 'refusal', linkId, session: KNOWN },
  ],
})
const registrationFacts = listOf<RegistrationFact>({
  begun: [{ kind: 'begun', codesKey: 'new' }],
  'profile-typed': [{ kind: 'profile-typed', typed: TYPED }],
  'profile-given': [{ kind: 'profile-given', profile: PROFILE }],
  'password-given': [{ kind: 'password-given', password: PASSWORD }],
  'contact-typed': [{ kind: 'contact-typed', pending: PENDING }],
  'code-sent': [{ kind: 'code-sent', code: CODE }],
  'contact-proven': [{ kind: 'contact-proven' }],
  created: [{ kind: 'created', subject: SUBJECT }],
})

/** Every fact but the end, which comes from anywhere. */
export const FACTS: readonly KioskFact[] = [
  ...resetFacts,
  { kind: 'went-back', picture: PICTURE },
  ...recoveryFacts.map((fact): KioskFact => ({ kind: 'recovery', fact })),
  ...registrationFacts.map((fact): KioskFact => ({ kind: 'registration', fact })),
]

/** A step in words, with what it holds where that decides about the next. */
export function placeOf(session: KioskSession): string {
  switch (session.step) {
    case 'choose-contact':
      return session.code === null ? 'choose-contact' : 'choose-contact, code sent'
    case 'recovery-start':
      return session.refusalLinkId === null ? 'recovery-start' : 'recovery-start, refused before'
    case 'recovery-details':
      return session.isChecking && session.page !== 'check'
        ? `page ${session.page}, from check`
        : `page ${session.page}`
    case 'create-contacts':
      if (session.contacts.length > 0) return 'create-contacts, one proven'
      return session.pending === null ? 'create-contacts' : 'create-contacts, one typed'
    default:
      return session.step
  }
}

/** A fact in words. */
export function nameOf(fact: KioskFact): string {
  if (fact.kind === 'registration') return `new account: ${fact.fact.kind}`
  if (fact.kind !== 'recovery') return fact.kind
  switch (fact.fact.kind) {
    case 'page-saved':
      return `page-saved, ${fact.fact.to}`
    case 'link-opened':
      return `link-opened, ${fact.fact.purpose}`
    case 'picture-shown':
      return 'form: picture-shown'
    default:
      return fact.fact.kind
  }
}
