import type { Said } from '#shared/text/said'
import type { SentCode } from '#shared/procedure/screens'
import { say } from '#shared/text/say'
import { codesClosedText } from './contactNotes'

/** All that the window knows of a code under way. */
export interface CodeView {
  readonly sentCode: SentCode
  readonly isCodeOpen: boolean
  readonly codesOpenAtMs: number | null
}

/** Why no code is taken now; null while one is. */
export function stoppedCodeText(view: CodeView, nowMs: number): Said | null {
  const closed = codesClosedText(view.codesOpenAtMs, nowMs)
  if (closed !== null) return closed
  if (nowMs >= view.sentCode.expiresAtMs) return say('code.expired')
  return view.isCodeOpen ? null : say('code.void')
}

/** A new code helps, unless the account takes none at all. */
export function canResendCode(view: CodeView, nowMs: number): boolean {
  return codesClosedText(view.codesOpenAtMs, nowMs) === null
}
