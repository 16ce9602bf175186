import { assertNever } from '#shared/assertNever'
import { LIMITS } from '#shared/procedure/limits'
import type { ContactOption, ScreenView, SentCode } from '#shared/procedure/screens'
import { contactWays, isReady, type ContactWay } from '../accounts/contactWays'
import type { IssuedCode } from '../codes/issueCode'
import { codeStanding, type CodeStanding } from '../codes/tryCode'
import { codeAllowance, proofAllowance, sendWait } from '../limits/allowances'
import type { ResetParts } from './resetParts'
import type { ResetSession } from './resetSession'

type ViewParts = Pick<ResetParts, 'store' | 'clock'>

/** What the window may see of a session: everything left out here never reaches the renderer. */
export async function screenViewOf(parts: ViewParts, session: ResetSession): Promise<ScreenView> {
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
      return { screen: 'sign-in', address: session.address }
    case 'signed-in':
      return { screen: 'signed-in', address: session.address, reason: session.reason }
    default:
      return assertNever(session)
  }
}

async function chooseContactView(
  parts: ViewParts,
  { subject, chosen, code }: ResetSession & { step: 'choose-contact' },
): Promise<ScreenView> {
  const nowMs = parts.clock.nowMs()
  const options: ContactOption[] = []
  for (const way of contactWays(subject)) options.push(await contactOption(parts, way, nowMs))
  const standing = code && (await standingOf(parts, code, subject.key))
  const { opensAtMs } = await codeAllowance(parts.store.sql, subject.key, nowMs)
  return {
    screen: 'choose-contact',
    address: subject.address,
    options,
    chosen,
    sentCode: code !== null && standing?.isOpen ? sentCode(code, standing) : null,
    codesOpenAtMs: opensAtMs,
  }
}

async function contactOption(
  { store }: ViewParts,
  way: ContactWay,
  nowMs: number,
): Promise<ContactOption> {
  const proofs = await proofAllowance(store.sql, way.contact.key, nowMs)
  const wait = await sendWait(store.sql, way.contact.key, nowMs)
  const { id, channel, mask, domain } = way
  return {
    id,
    channel,
    mask,
    domain,
    isReady: isReady(way),
    proofsLeft: proofs.left,
    proofOpensAtMs: proofs.opensAtMs,
    sendOpensAtMs: wait?.untilMs ?? null,
  }
}

async function enterCodeView(
  parts: ViewParts,
  { subject, code }: ResetSession & { step: 'enter-code' },
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
