import { LIMITS } from '#shared/procedure/limits'
import type { Reason } from '#shared/procedure/screens'
import type { Subject } from '../accounts/account'
import { randomIdentifier, type RandomSource } from '../platform/randomSource'
import type { Clock } from '../platform/clock'

/** One person's way through the procedure, from the first press on. */
export interface Begun {
  readonly sessionId: string
  readonly startedAtMs: number
  /** When it ends where nobody asks for help or more time (`assistance.ts`). */
  readonly endsAtMs: number
  /** At 「はじめる」, or with an answer to an earlier request. */
  readonly beganWith: 'notice' | 'answer'
}

export interface Known extends Begun {
  readonly reason: Reason
  readonly subject: Subject
}

/** A session of its own for everybody who begins something. */
export function beginSession(
  { random, clock }: { readonly random: RandomSource; readonly clock: Clock },
  beganWith: Begun['beganWith'],
): Begun {
  const startedAtMs = clock.nowMs()
  const endsAtMs = startedAtMs + LIMITS.sessionLifeMs
  return { sessionId: randomIdentifier(random), startedAtMs, endsAtMs, beganWith }
}

/** The part that every step carries along, and nothing else. */
export function begun(session: Begun): Begun {
  const { sessionId, startedAtMs, endsAtMs, beganWith } = session
  return { sessionId, startedAtMs, endsAtMs, beganWith }
}

/** The part that every step carries along once the account is named, and nothing else. */
export function known(session: Known): Known {
  return { ...begun(session), reason: session.reason, subject: session.subject }
}

/** A long form gets its own time on top, once: going round buys no more. */
export function withFormTime(session: Known): Known {
  const latestMs = session.startedAtMs + LIMITS.sessionLifeMs + LIMITS.recoverySessionLifeMs
  return { ...known(session), endsAtMs: Math.max(session.endsAtMs, latestMs) }
}
