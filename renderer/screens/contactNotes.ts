import type { Said } from '#shared/text/said'
import type { Problem } from '#shared/procedure/problems'
import type { ContactOption } from '#shared/procedure/screens'
import { formatOpening } from '#shared/text/formatMoment'
import { say } from '#shared/text/say'

function isAhead(atMs: number | null, nowMs: number): atMs is number {
  return atMs !== null && atMs > nowMs
}

/** Why a contact takes no proof just now; null while it does. Main has the last word. */
export function whyClosed(
  option: ContactOption,
  codesOpenAtMs: number | null,
  nowMs: number,
): Problem | null {
  const field = 'option'
  if (isAhead(codesOpenAtMs, nowMs)) return { code: 'codes-closed', field, untilMs: codesOpenAtMs }
  const { proofOpensAtMs } = option
  return isAhead(proofOpensAtMs, nowMs)
    ? { code: 'proof-closed', field, untilMs: proofOpensAtMs }
    : null
}

/** What keeps a contact from being used just now; null when nothing stands in the way. */
export function contactNote(
  option: ContactOption,
  codesOpenAtMs: number | null,
  nowMs: number,
): Said | null {
  // Said once for all contacts already.
  if (isAhead(codesOpenAtMs, nowMs)) return null
  const { proofOpensAtMs, sendOpensAtMs } = option
  if (isAhead(proofOpensAtMs, nowMs)) {
    return say('contact.proofClosed', { time: formatOpening(proofOpensAtMs, nowMs) })
  }
  return isAhead(sendOpensAtMs, nowMs)
    ? say('contact.sendClosed', { time: formatOpening(sendOpensAtMs, nowMs) })
    : null
}

/** When the account takes codes again, said only while it does not. */
export function codesClosedText(codesOpenAtMs: number | null, nowMs: number): Said | null {
  return isAhead(codesOpenAtMs, nowMs)
    ? say('contact.codesClosed', { time: formatOpening(codesOpenAtMs, nowMs) })
    : null
}
