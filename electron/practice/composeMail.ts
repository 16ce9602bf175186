import { assertNever } from '#shared/assertNever'
import { BRAND } from '#shared/procedure/brand'
import type { PracticeMail } from '#shared/procedure/practice'
import { formatReceipt } from '#shared/rules/readReceipt'
import { formatMoment } from '#shared/text/formatMoment'
import type { Said } from '#shared/text/said'
import { say } from '#shared/text/say'
import type { Parcel } from '../delivery/courier'

/** What is to be said, and when. */
type Letter = Pick<Parcel, 'message' | 'nowMs'>

/** R7: the mail as the procedure shows it. Nobody's name or account stands in it. */
export function composeMail(letter: Letter, recipientMask: string): Omit<PracticeMail, 'id'> {
  const { subject, body } = wordsOf(letter)
  return {
    senderName: BRAND.mailSenderName,
    senderAddress: BRAND.mailSenderAddress,
    recipientMask,
    subject: String(subject),
    body: String(body),
    link: 'link' in letter.message ? letter.message.link : null,
    arrivedAtMs: letter.nowMs,
  }
}

function wordsOf({ message, nowMs }: Letter): Readonly<Record<'subject' | 'body', Said>> {
  const { kind } = message
  switch (kind) {
    case 'code':
      return {
        subject: say('mail.code.subject'),
        body: say('mail.code.body', {
          code: message.digits,
          time: formatMoment(message.expiresAtMs, nowMs),
        }),
      }
    case 'password-changed':
      return {
        subject: say('mail.passwordChanged.subject'),
        body: say('mail.passwordChanged.body', { time: formatMoment(message.atMs, nowMs) }),
      }
    case 'recovery-filed':
      return {
        subject: say('mail.recoveryFiled.subject'),
        body: say('mail.recoveryFiled.body', { time: formatMoment(message.atMs, nowMs) }),
      }
    case 'recovery-verified':
      return {
        subject: say('mail.recoveryVerified.subject'),
        body: say('mail.recoveryVerified.body', answerValues(message, nowMs)),
      }
    case 'recovery-refused':
      return {
        subject: say('mail.recoveryRefused.subject'),
        body: say('mail.recoveryRefused.body', answerValues(message, nowMs)),
      }
    default:
      return assertNever(kind)
  }
}

/** What both answers to a request name: which one, where it leads, until when. */
function answerValues(
  answer: { readonly receipt: string; readonly link: string; readonly expiresAtMs: number },
  nowMs: number,
) {
  return {
    receipt: formatReceipt(answer.receipt),
    link: answer.link,
    time: formatMoment(answer.expiresAtMs, nowMs),
  }
}
