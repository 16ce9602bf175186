import type { Said } from '#shared/text/said'
import type { PracticeReception } from '#shared/procedure/practice'
import { say } from '#shared/text/say'

/** True while the mailbox takes no mail of ours. */
export function isMailClosed({ blocksUnknownMail, allowsOurMail }: PracticeReception): boolean {
  return blocksUnknownMail && !allowsOurMail
}

/** What the mailbox's settings turn away; null while everything arrives. */
export function mailState(reception: PracticeReception): Said | null {
  if (!reception.blocksUnknownMail) return null
  return say(isMailClosed(reception) ? 'device.mail.isBlocked' : 'device.mail.isBlockedButOurs')
}
