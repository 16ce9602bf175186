import { assertNever } from '#shared/assertNever'
import { LIMITS } from '#shared/procedure/limits'
import type { ContactOption, ScreenView, SentCode } from '#shared/procedure/screens'
import { maskContact } from '#shared/rules/maskContact'
import { contactWays, type ContactWay } from '../accounts/contactWays'
import type { IssuedCode } from '../codes/issueCode'
import { codeStanding, type CodeStanding } from '../codes/tryCode'
import { readCodeLimits, type CodeLimits } from '../limits/codeLimits'
import { requestProblem } from '../recovery/requestWait'
import type { StepParts } from './stepParts'
import type { At } from './atStep'
import type { KioskSession } from './kioskSession'

type ViewParts = Pick<StepParts, 'store' | 'clock'>

/** What the window may see of a session: everything left out here never reaches the renderer. */
export async function screenViewOf(parts: ViewParts, session: KioskSession): Promise<ScreenView> {
  switch (session.step) {
    case 'notice':
      return { screen: 'notice', endedBecause: session.endedBecause }
    case 'reason':
      return { screen: 'reason', chosen: session.reason }
    case 'identify':
      return { screen: 'identify', address: session.address, pictureUrl: session.picture.url }
    case 'choose-contact':
      return await chooseContactView(parts, session)
    case 'enter-code':
      return await enterCodeView(parts, session)
    case 'new-password':
      return { screen: 'new-password', address: session.subject.address }
    case 'recovered':
      return { screen: 'recovered', address: session.subject.address, reason: session.reason }
    case 'sign-in':
      return {
        screen: 'sign-in',
        address: session.address,
        isNewAccount: session.isNewAccount,
      }
    case 'signed-in': {
      const { address, reason, isNewAccount } = session
      return { screen: 'signed-in', address, reason, isNewAccount }
    }
    case 'recovery-start': {
      const { subject, contactAddress, picture } = session
      const { address } = subject
      return { screen: 'recovery-start', address, contactAddress, pictureUrl: picture.url }
    }
    case 'recovery-details':
      return recoveryDetailsView(session)
    case 'recovery-sent': {
      const { subject, receipt, contactAddress, answerByMs } = session
      const { address } = subject
      return { screen: 'recovery-sent', address, receipt, contactAddress, answerByMs }
    }
    case 'open-link':
      return { screen: 'open-link' }
    case 'reset-by-link':
      return { screen: 'reset-by-link', address: session.subject.address }
    case 'recovery-refused':
      return await recoveryRefusedView(parts, session)
    case 'request-status':
      return { screen: 'request-status', found: session.found }
    case 'create-account': {
      const { address, familyName, givenName } = session.typed
      return { screen: 'create-account', address, familyName, givenName }
    }
    case 'create-password':
      return { screen: 'create-password', address: session.profile.address }
    case 'create-contacts':
      return createContactsView(session)
    case 'create-contact-code':
      return await contactCodeView(parts, session)
    default:
      return assertNever(session)
  }
}

async function chooseContactView(
  parts: ViewParts,
  { subject, chosen, code }: At<'choose-contact'>,
): Promise<ScreenView> {
  const nowMs = parts.clock.nowMs()
  const keys = { subjectKey: subject.key, contactKeys: subject.contacts.map(({ key }) => key) }
  const limits = await readCodeLimits(parts.store.sql, keys, nowMs)
  const standing = code && (await standingOf(parts, code, subject.key))
  return {
    screen: 'choose-contact',
    address: subject.address,
    options: contactWays(subject).map((way) => contactOption(way, limits)),
    chosen,
    sentCode: code !== null && standing?.isOpen ? sentCode(code, standing) : null,
    codesOpenAtMs: limits.codes.opensAtMs,
  }
}

function contactOption(
  { id, channel, mask, domain, contact }: ContactWay,
  limits: CodeLimits,
): ContactOption {
  const proofs = limits.proofsOf(contact.key)
  return {
    id,
    channel,
    mask,
    domain,
    proofsLeft: proofs.left,
    proofOpensAtMs: proofs.opensAtMs,
    sendOpensAtMs: limits.sendWaitOf(contact.key)?.untilMs ?? null,
  }
}

async function enterCodeView(
  parts: ViewParts,
  { subject, code }: At<'enter-code'>,
): Promise<ScreenView> {
  const standing = await standingOf(parts, code, subject.key)
  return {
    screen: 'enter-code',
    address: subject.address,
    sentCode: sentCode(code, standing),
    isCodeOpen: standing.isOpen,
    codesOpenAtMs: standing.codesOpenAtMs,
  }
}

function standingOf(
  { store, clock }: ViewParts,
  code: IssuedCode,
  subjectKey: string,
): Promise<CodeStanding> {
  return codeStanding(store.sql, { codeId: code.id, subjectKey, nowMs: clock.nowMs() })
}

function sentCode(code: IssuedCode, { triesLeft }: CodeStanding): SentCode {
  const { way, sentAtMs, expiresAtMs, replacesEarlierCode } = code
  return {
    optionId: way.id,
    channel: way.channel,
    mask: way.mask,
    sentAtMs,
    expiresAtMs,
    resendAtMs: sentAtMs + LIMITS.resendPauseMs,
    triesLeft,
    replacesEarlierCode,
  }
}

/** Former passwords stay in main: the window learns how many were given. */
function recoveryDetailsView(session: At<'recovery-details'>): ScreenView {
  const { subject, contactAddress, page, isChecking, answers } = session
  const { formerPasswords, ...shown } = answers
  const formerPasswordCount = formerPasswords.filter((password) => password !== '').length
  return {
    screen: 'recovery-details',
    address: subject.address,
    page,
    answers: { ...shown, formerPasswordCount },
    isChecking,
    contactAddress,
  }
}

async function recoveryRefusedView(
  { store, clock }: ViewParts,
  { subject }: At<'recovery-refused'>,
): Promise<ScreenView> {
  const keys = { subjectKey: subject.key, contactAddressKey: null }
  const problem = await requestProblem(store.sql, keys, clock.nowMs())
  const requestOpensAtMs = problem?.untilMs ?? null
  return { screen: 'recovery-refused', address: subject.address, requestOpensAtMs }
}

function createContactsView({ profile, contacts, pending }: At<'create-contacts'>): ScreenView {
  return {
    screen: 'create-contacts',
    address: profile.address,
    contacts: contacts.map((contact) => ({ kind: contact.kind, mask: maskContact(contact) })),
    kind: pending?.kind ?? null,
    value: pending?.value ?? '',
  }
}

async function contactCodeView(
  parts: ViewParts,
  { profile, code, codesKey }: At<'create-contact-code'>,
): Promise<ScreenView> {
  const standing = await standingOf(parts, code, codesKey)
  return {
    screen: 'create-contact-code',
    address: profile.address,
    sentCode: sentCode(code, standing),
    isCodeOpen: standing.isOpen,
    codesOpenAtMs: standing.codesOpenAtMs,
  }
}
