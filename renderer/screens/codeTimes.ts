import { quoted, type Said } from '#shared/text/said'
import type { SentCode } from '#shared/procedure/screens'
import { formatMoment, formatWait } from '#shared/text/formatMoment'
import { say } from '#shared/text/say'
import { spokenMask } from '#shared/text/spokenMask'

const MINUTE_MS = 60_000
const RESEND_STEP_MS = 10_000

function sentText({ channel, mask, sentAtMs }: SentCode, nowMs: number): Said {
  const shown = quoted(mask, spokenMask(mask))
  const values = { mask: shown, sent: formatMoment(sentAtMs, nowMs) }
  switch (channel) {
    case 'email':
      return say('code.sentByEmail', values)
    case 'call':
      return say('code.sentByCall', values)
    case 'sms':
      return say('code.sentBySms', values)
  }
}

/** Whole minutes, so that the sentence changes once a minute and never counts seconds. */
function expiryText(expiresAtMs: number, nowMs: number): Said {
  const leftMs = Math.max(MINUTE_MS, expiresAtMs - nowMs)
  return say('code.expires', { time: formatMoment(expiresAtMs, nowMs), wait: formatWait(leftMs) })
}

/** In steps of ten seconds, rounded up: a sentence that changes every second cannot be read. */
function resendText(resendAtMs: number, nowMs: number): Said {
  const leftMs = Math.ceil((resendAtMs - nowMs) / RESEND_STEP_MS) * RESEND_STEP_MS
  return leftMs > 0 ? say('code.resendFrom', { wait: formatWait(leftMs) }) : say('code.resendReady')
}

/** What the code's screen says about time, in words. */
export function codeTimes(
  code: SentCode,
  nowMs: number,
): { readonly sent: Said; readonly expiry: Said; readonly resend: Said } {
  return {
    sent: sentText(code, nowMs),
    expiry: expiryText(code.expiresAtMs, nowMs),
    resend: resendText(code.resendAtMs, nowMs),
  }
}
