import { quoted, type Said } from '#shared/text/said'
import type { RequestStatus } from '#shared/procedure/screens'
import { formatMoment } from '#shared/text/formatMoment'
import { say } from '#shared/text/say'
import { unspokenReceipt } from '../speech/unspoken'
import { spokenMask } from '#shared/text/spokenMask'

function bodyOf(found: RequestStatus, nowMs: number): Said {
  const mask = quoted(found.contactMask, spokenMask(found.contactMask))
  switch (found.state) {
    case 'reviewing':
      return say('status.reviewing.body', { mask, time: formatMoment(found.answerByMs, nowMs) })
    case 'answered': {
      const answeredAtMs = found.answeredAtMs ?? found.answerByMs
      return say('status.answered.body', { mask, time: formatMoment(answeredAtMs, nowMs) })
    }
    case 'closed':
      return say('status.closed.body')
  }
}

/** What a receipt number says about its request, in words. */
export function requestStatusTexts(
  found: RequestStatus,
  nowMs: number,
): { readonly title: Said; readonly body: Said; readonly filed: Said } {
  return {
    title: say(`status.${found.state}.title`),
    body: bodyOf(found, nowMs),
    filed: say('status.filedAt', {
      receipt: unspokenReceipt(found.receipt),
      time: formatMoment(found.filedAtMs, nowMs),
    }),
  }
}
