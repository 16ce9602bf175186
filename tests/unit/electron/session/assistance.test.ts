import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { LIMITS } from '#shared/procedure/limits'
import {
  afterAssistanceFact,
  callEndsAtMs,
  NO_ASSISTANCE,
  sessionEndsAtMs,
  type Assistance,
  type AssistanceFact,
} from '../../../../electron/session/assistance'
import { BEGUN } from './everySession'

const MINUTE_MS = 60_000
const CALLED_AT_MS = 10 * MINUTE_MS
const NOW_MS = 12 * MINUTE_MS

const called = { ...NO_ASSISTANCE, calledAtMs: CALLED_AT_MS }
const long = { ...NO_ASSISTANCE, isLongTime: true }
const STATES: Readonly<Record<string, Assistance>> = {
  nothing: NO_ASSISTANCE,
  called,
  long,
  'called, long': { ...called, isLongTime: true },
  'helped before': { ...NO_ASSISTANCE, givenBackMs: 3 * MINUTE_MS },
  'no longer long': { ...NO_ASSISTANCE, earliestEndMs: 9 * MINUTE_MS },
}

/** By their kind, so that a fact which is added is tested or does not compile. */
const FACTS: {
  readonly [Kind in AssistanceFact['kind']]: readonly Extract<AssistanceFact, { kind: Kind }>[]
} = {
  'staff-called': [{ kind: 'staff-called' }],
  'staff-call-ended': [{ kind: 'staff-call-ended' }],
  'time-set': [
    { kind: 'time-set', isLong: true },
    { kind: 'time-set', isLong: false },
  ],
  'session-began': [{ kind: 'session-began' }],
  'session-left': [{ kind: 'session-left' }],
  'session-ended': [{ kind: 'session-ended' }],
}
const nameOf = (fact: AssistanceFact) =>
  fact.kind === 'time-set' ? `time-set, ${fact.isLong ? 'long' : 'usual'}` : fact.kind

function changes(before: Assistance, after: Assistance): string {
  const names = ['isLongTime', 'calledAtMs', 'givenBackMs', 'earliestEndMs'] as const
  return names
    .filter((name) => before[name] !== after[name])
    .map((name) => `${name} ${after[name]}`)
    .join(', ')
}

const endOf = (assistance: Assistance, life = BEGUN, pressedAtMs = life.startedAtMs) =>
  sessionEndsAtMs({ ...life, pressedAtMs }, assistance)
const usualEndOf = (assistance: Assistance, life = BEGUN) =>
  endOf({ ...assistance, isLongTime: false }, life)
const after = (nowMs: number, assistance: Assistance, ...facts: readonly AssistanceFact[]) =>
  facts.reduce((before, fact) => afterAssistanceFact(before, fact, nowMs), assistance)

test('whatever has been asked for changes by what belongs to it, and by nothing else', () => {
  const outcomes = Object.entries(STATES).flatMap(([name, before]) =>
    Object.values<readonly AssistanceFact[]>(FACTS)
      .flat()
      .map((fact) => `${name} > ${nameOf(fact)} > ${changes(before, after(NOW_MS, before, fact))}`),
  )
  expect(outcomes.filter((outcome) => !outcome.endsWith('> '))).toEqual([
    'nothing > staff-called > calledAtMs 720000',
    'nothing > time-set, long > isLongTime true',
    'called > staff-call-ended > calledAtMs null, givenBackMs 120000, earliestEndMs 120000',
    'called > time-set, long > isLongTime true',
    'called > session-began > calledAtMs null',
    'called > session-left > calledAtMs null',
    'called > session-ended > calledAtMs null',
    'long > staff-called > calledAtMs 720000',
    'long > time-set, usual > isLongTime false, earliestEndMs 780000',
    'long > session-ended > isLongTime false',
    'called, long > staff-call-ended > calledAtMs null, givenBackMs 120000, earliestEndMs 120000',
    'called, long > time-set, usual > isLongTime false, earliestEndMs 780000',
    'called, long > session-began > calledAtMs null',
    'called, long > session-left > calledAtMs null',
    'called, long > session-ended > isLongTime false, calledAtMs null',
    'helped before > staff-called > calledAtMs 720000',
    'helped before > time-set, long > isLongTime true',
    'helped before > session-began > givenBackMs 0',
    'helped before > session-left > givenBackMs 0',
    'helped before > session-ended > givenBackMs 0',
    'no longer long > staff-called > calledAtMs 720000',
    'no longer long > time-set, long > isLongTime true',
    'no longer long > session-began > earliestEndMs 0',
    'no longer long > session-left > earliestEndMs 0',
    'no longer long > session-ended > earliestEndMs 0',
  ])
})

describe('a call for staff', () => {
  test('holds an end that is near off, and leaves one that is far where it is', () => {
    const nearMs = endOf(NO_ASSISTANCE) - 1
    const near = after(nearMs, NO_ASSISTANCE, { kind: 'staff-called' })
    expect(endOf(near)).toBe(nearMs + LIMITS.staffCallHoldMs)
    const far = after(MINUTE_MS, long, { kind: 'staff-called' })
    expect(endOf(far, BEGUN, MINUTE_MS)).toBe(endOf(long, BEGUN, MINUTE_MS))
  })

  test('is not renewed by calling once more', () => {
    expect(after(NOW_MS, called, { kind: 'staff-called' })).toBe(called)
    expect(callEndsAtMs(called)).toBe(CALLED_AT_MS + LIMITS.staffCallHoldMs)
  })

  test('takes no time away when the clock is set back meanwhile', () => {
    const ended = after(CALLED_AT_MS - MINUTE_MS, called, { kind: 'staff-call-ended' })
    expect(ended).toEqual(NO_ASSISTANCE)
  })
})

describe('the long time', () => {
  const { sessionLifeMs, recoverySessionLifeMs, longTimeFactor, longTimePauseMs } = LIMITS
  const withForm = { ...BEGUN, endsAtMs: sessionLifeMs + recoverySessionLifeMs }

  test.each([
    ['without the form', BEGUN],
    ['with it', withForm],
  ])('is ten times as long for somebody who goes on, %s', (_form, life) => {
    const longEndMs = life.endsAtMs * longTimeFactor
    expect(endOf(long, life, longEndMs - 1)).toBe(longEndMs)
    expect(endOf(long, life, longEndMs - longTimePauseMs)).toBe(longEndMs)
  })

  test('is over half an hour after the last press where nobody goes on', () => {
    const pressedAtMs = 40 * MINUTE_MS
    expect(endOf(long)).toBe(longTimePauseMs)
    expect(endOf(long, BEGUN, pressedAtMs)).toBe(pressedAtMs + longTimePauseMs)
  })

  test('is never shorter than the usual one, with what a call gave back', () => {
    expect(endOf(long, withForm)).toBe(withForm.endsAtMs)
    const helped = { ...long, givenBackMs: 20 * MINUTE_MS }
    expect(endOf(helped)).toBe(sessionLifeMs + 20 * MINUTE_MS)
  })

  test('switched off leaves the usual end, or a minute where that is over', () => {
    const off = { kind: 'time-set', isLong: false } as const
    expect(endOf(after(MINUTE_MS, long, off))).toBe(endOf(NO_ASSISTANCE))
    const lateMs = endOf(NO_ASSISTANCE) + 5 * MINUTE_MS
    expect(endOf(after(lateMs, long, off))).toBe(lateMs + LIMITS.timeLeftAtLeastMs)
  })

  test('switched off where it was not on buys no minute', () => {
    const off = { kind: 'time-set', isLong: false } as const
    expect(after(NOW_MS, NO_ASSISTANCE, off)).toBe(NO_ASSISTANCE)
  })
})

const wishes = fc.record({
  waitMs: fc.integer({ min: 0, max: 90 * MINUTE_MS }),
  fact: fc.constantFrom<AssistanceFact>(
    ...[...FACTS['staff-called'], ...FACTS['staff-call-ended'], ...FACTS['time-set']],
  ),
})
const lives = fc
  .constantFrom(LIMITS.sessionLifeMs, LIMITS.sessionLifeMs + LIMITS.recoverySessionLifeMs)
  .map((lifeMs) => ({ ...BEGUN, startedAtMs: NOW_MS, endsAtMs: NOW_MS + lifeMs }))

interface Moment {
  readonly nowMs: number
  readonly fact: AssistanceFact
  readonly before: Assistance
  readonly now: Assistance
  readonly endedBeforeMs: number
  readonly endsAtMs: number
}

/** Runs what is wished for until the session is over; each moment with what was before it. */
function run(life: typeof BEGUN, wished: readonly { waitMs: number; fact: AssistanceFact }[]) {
  const moments: Moment[] = []
  let nowMs = life.startedAtMs
  let [before, endedBeforeMs] = [NO_ASSISTANCE, life.endsAtMs]
  for (const { waitMs, fact } of wished) {
    nowMs += waitMs
    if (nowMs >= endedBeforeMs) break
    const now = after(nowMs, before, fact)
    const endsAtMs = endOf(now, life, nowMs)
    moments.push({ nowMs, fact, before, now, endedBeforeMs, endsAtMs })
    ;[before, endedBeforeMs] = [now, endsAtMs]
  }
  return moments
}

describe('whatever is asked for, and in whatever order,', () => {
  test('no session outlives its maximum, and none is shorter than its usual life', () => {
    fc.assert(
      fc.property(lives, fc.array(wishes), (life, wished) => {
        for (const { endsAtMs } of run(life, wished)) {
          expect(endsAtMs).toBeGreaterThanOrEqual(life.endsAtMs)
          expect(endsAtMs).toBeLessThanOrEqual(life.startedAtMs + LIMITS.sessionMaximumMs)
        }
      }),
    )
  })

  test('nobody’s screen stays longer than usual and half an hour after the last press', () => {
    fc.assert(
      fc.property(lives, fc.array(wishes), (life, wished) => {
        for (const { nowMs, now, endsAtMs } of run(life, wished)) {
          const pauseEndMs = nowMs + LIMITS.longTimePauseMs
          expect(endsAtMs).toBeLessThanOrEqual(Math.max(usualEndOf(now, life), pauseEndMs))
        }
      }),
    )
  })

  test('no press ends a session at once: a minute stays, or what was left of it', () => {
    fc.assert(
      fc.property(lives, fc.array(wishes), (life, wished) => {
        for (const { nowMs, before, now, endedBeforeMs, endsAtMs } of run(life, wished)) {
          const leftMs = Math.min(LIMITS.timeLeftAtLeastMs, endedBeforeMs - nowMs)
          const isCallOver = before.calledAtMs !== null && now.calledAtMs === null
          if (!isCallOver) expect(endsAtMs - nowMs).toBeGreaterThanOrEqual(leftMs)
          else expect(endsAtMs).toBeGreaterThan(nowMs)
        }
      }),
    )
  })

  test('a call costs no time: what was left when it began is left at least when it is over', () => {
    fc.assert(
      fc.property(lives, fc.array(wishes), (life, wished) => {
        const latestMs = life.startedAtMs + LIMITS.sessionMaximumMs
        let leftMs = 0
        for (const { nowMs, fact, before, now, endedBeforeMs, endsAtMs } of run(life, wished)) {
          if (fact.kind === 'staff-called' && before.calledAtMs === null) {
            leftMs = endedBeforeMs - nowMs
          }
          if (fact.kind === 'time-set' && before !== now && before.calledAtMs !== null) return
          if (fact.kind !== 'staff-call-ended' || before.calledAtMs === null) continue
          const givenMs = Math.min(nowMs + leftMs, latestMs)
          if (now.isLongTime) expect(endsAtMs).toBeGreaterThanOrEqual(givenMs)
          else expect(endsAtMs).toBe(givenMs)
        }
      }),
    )
  })
})
