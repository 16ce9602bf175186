import { assertNever } from '#shared/assertNever'
import { LIMITS } from '#shared/procedure/limits'
import type { Begun } from './begun'

/** What a person has asked for beside the procedure: somebody who comes, and more time. */
export interface Assistance {
  readonly isLongTime: boolean
  /** Since when staff are called; null while they are not. */
  readonly calledAtMs: number | null
  /** How long the calls of this session lasted that are over: asking for help costs no time. */
  readonly givenBackMs: number
  /** The session lasts until here at least: nobody falls out by pressing a switch. */
  readonly earliestEndMs: number
}

export const NO_ASSISTANCE: Assistance = {
  isLongTime: false,
  calledAtMs: null,
  givenBackMs: 0,
  earliestEndMs: 0,
}

/** What the page can ask for, on whatever screen. */
export type AssistanceWish =
  | { readonly kind: 'staff-called' }
  | { readonly kind: 'staff-call-ended' }
  | { readonly kind: 'time-set'; readonly isLong: boolean }
export type AssistanceFact =
  | AssistanceWish
  | { readonly kind: 'session-began' }
  | { readonly kind: 'session-left' }
  | { readonly kind: 'session-ended' }

/** The assistance after a fact. A fact that changes nothing leaves the very same behind. */
export function afterAssistanceFact(
  assistance: Assistance,
  fact: AssistanceFact,
  nowMs: number,
): Assistance {
  switch (fact.kind) {
    case 'staff-called':
      return assistance.calledAtMs === null ? { ...assistance, calledAtMs: nowMs } : assistance
    case 'staff-call-ended':
      return afterCall(assistance, nowMs)
    case 'time-set':
      return withTimeSet(assistance, fact.isLong, nowMs)
    case 'session-began':
    case 'session-left':
      // Time can be asked for before there is a session, and whoever goes back to the first screen
      // still stands there. A call before a session holds nothing off.
      return { ...NO_ASSISTANCE, isLongTime: assistance.isLongTime }
    case 'session-ended':
      return NO_ASSISTANCE
    default:
      return assertNever(fact)
  }
}

/**
 * What counts is the clock: minutes by which practice moves it on during a call are minutes of the
 * call, given back like all others; moved past the end of the call's hold, it ends the session.
 */
function afterCall(assistance: Assistance, nowMs: number): Assistance {
  if (assistance.calledAtMs === null) return assistance
  const lastedMs = Math.max(0, nowMs - assistance.calledAtMs)
  return {
    ...assistance,
    calledAtMs: null,
    givenBackMs: assistance.givenBackMs + lastedMs,
    earliestEndMs: assistance.earliestEndMs + lastedMs,
  }
}

function withTimeSet(assistance: Assistance, isLong: boolean, nowMs: number): Assistance {
  if (isLong === assistance.isLongTime) return assistance
  if (isLong) return { ...assistance, isLongTime: true }
  return { ...assistance, isLongTime: false, earliestEndMs: nowMs + LIMITS.timeLeftAtLeastMs }
}

interface Life extends Pick<Begun, 'startedAtMs' | 'endsAtMs'> {
  /** The person's last intent or wish. */
  readonly pressedAtMs: number
}

/** When the session ends whatever happens: its own life with all that was asked for on top. */
export function sessionEndsAtMs(life: Life, assistance: Assistance): number {
  const usualEndMs = life.endsAtMs + assistance.givenBackMs
  const lifeEndMs = assistance.isLongTime ? longEndMs(life, assistance, usualEndMs) : usualEndMs
  const dueAtMs = Math.max(lifeEndMs, assistance.earliestEndMs)
  const heldUntilMs = Math.max(dueAtMs, callEndsAtMs(assistance) ?? dueAtMs)
  return Math.min(heldUntilMs, life.startedAtMs + LIMITS.sessionMaximumMs)
}

/** The long time is for somebody who is there: a screen that was left does not stay for hours. */
function longEndMs(life: Life, { givenBackMs }: Assistance, usualEndMs: number): number {
  const longLifeMs = (life.endsAtMs - life.startedAtMs) * LIMITS.longTimeFactor
  const pauseEndMs = life.pressedAtMs + LIMITS.longTimePauseMs
  return Math.max(usualEndMs, Math.min(life.startedAtMs + longLifeMs + givenBackMs, pauseEndMs))
}

/** How long a call holds the end off, and where there is no session, how long it stays by itself. */
export function callEndsAtMs({ calledAtMs }: Assistance): number | null {
  return calledAtMs === null ? null : calledAtMs + LIMITS.staffCallHoldMs
}
