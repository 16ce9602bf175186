import type { Problem } from '../procedure/problems'
import { formatOpening, formatWait } from './formatMoment'
import type { Said } from './said'
import { say } from './say'

/** The sentence for a problem. Moments are said as clock times, short waits as a length. */
export function problemText(problem: Problem, nowMs: number): Said {
  switch (problem.code) {
    case 'required':
      return say(`problem.required.${problem.field}`)
    case 'too-long':
      return say('problem.too-long', { maximum: problem.maximum })
    case 'proof-wrong':
    case 'code-wrong':
    case 'sign-in-wrong':
      return say(`problem.${problem.code}`, { triesLeft: problem.triesLeft })
    case 'code-short':
      return say('problem.code-short', { missing: problem.missing })
    case 'password-short':
    case 'password-long':
      return say(`problem.${problem.code}`, { length: problem.length })
    case 'pictures-paused':
    case 'resend-pause':
    case 'receipts-paused':
      return say(`problem.${problem.code}`, { wait: formatWait(problem.untilMs - nowMs) })
    case 'proof-closed':
    case 'sends-exhausted':
    case 'codes-closed':
    case 'request-open':
    case 'requests-exhausted':
    case 'addresses-paused':
      return say(`problem.${problem.code}`, { time: formatOpening(problem.untilMs, nowMs) })
    case 'sign-in-locked':
      return signInLockedText(problem.untilMs, nowMs)
    default:
      return say(`problem.${problem.code}`)
  }
}

function signInLockedText(untilMs: number | null, nowMs: number): Said {
  if (untilMs === null) return say('problem.sign-in-disabled')
  return say('problem.sign-in-locked', { time: formatOpening(untilMs, nowMs) })
}
