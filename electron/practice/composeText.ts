import { assertNever } from '#shared/assertNever'
import { BRAND } from '#shared/procedure/brand'
import type { PracticeText } from '#shared/procedure/practice'
import { formatMoment } from '#shared/text/formatMoment'
import type { Said } from '#shared/text/said'
import { say } from '#shared/text/say'
import type { Parcel } from '../delivery/courier'

/** R9: a text with the code. Null for what is only ever mailed: an answer with its link. */
export function composeText(
  { message, nowMs }: Pick<Parcel, 'message' | 'nowMs'>,
  recipientMask: string,
): Omit<PracticeText, 'id'> | null {
  const body = bodyOf(message, nowMs)
  if (body === null) return null
  return {
    senderName: BRAND.shortSenderName,
    recipientMask,
    body: String(body),
    arrivedAtMs: nowMs,
  }
}

function bodyOf(message: Parcel['message'], nowMs: number): Said | null {
  const { kind } = message
  switch (kind) {
    case 'code':
      return say('text.code', {
        code: message.digits,
        time: formatMoment(message.expiresAtMs, nowMs),
      })
    case 'password-changed':
      return say('text.passwordChanged', { time: formatMoment(message.atMs, nowMs) })
    case 'recovery-filed':
      return say('text.recoveryFiled', { time: formatMoment(message.atMs, nowMs) })
    case 'recovery-verified':
    case 'recovery-refused':
      return null
    default:
      return assertNever(kind)
  }
}
