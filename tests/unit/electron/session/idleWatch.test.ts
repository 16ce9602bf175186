import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { LIMITS } from '#shared/procedure/limits'
import type { KioskState, ScreenView } from '#shared/procedure/screens'
import { idleLimitMs } from '../../../../electron/session/idleLimits'
import { IdleWatch } from '../../../../electron/session/idleWatch'
import { FakeTime } from '../../../support/fakeTime'
import * as views from '../../../support/renderer/sampleViews'

const LIMIT_MS = LIMITS.idleInputMs
const WARNING_MS = LIMITS.idleWarningMs

function openWatch() {
  const time = new FakeTime()
  const told: (number | null | 'gone')[] = []
  const watch = new IdleWatch({
    clock: time,
    scheduler: time,
    onWarning: (endsInMs) => told.push(endsInMs),
    onGone: () => told.push('gone'),
  })
  return { time, told, watch }
}

describe('where nobody acts', () => {
  test('the question comes when the limit is over, and not a millisecond before', () => {
    const { time, told, watch } = openWatch()
    watch.setLimit(LIMIT_MS)
    time.advance(LIMIT_MS - 1)
    expect(told).toEqual([])
    time.advance(1)
    expect(told).toEqual([WARNING_MS])
  })

  test('the end comes when the question was not answered, and not a millisecond before', () => {
    const { time, told, watch } = openWatch()
    watch.setLimit(LIMIT_MS)
    time.advance(LIMIT_MS)
    time.advance(WARNING_MS - 1)
    expect(watch.isGone).toBe(false)
    expect(told).toEqual([WARNING_MS])
    time.advance(1)
    expect(watch.isGone).toBe(true)
    expect(told).toEqual([WARNING_MS, 'gone'])
  })

  test('an end that did not come about is asked for again', () => {
    const { time, told, watch } = openWatch()
    watch.setLimit(LIMIT_MS)
    for (const ms of [LIMIT_MS, WARNING_MS, WARNING_MS]) time.advance(ms)
    expect(told).toEqual([WARNING_MS, 'gone', 'gone'])
  })

  test('a timer that fires early ends nothing', () => {
    const early: (() => void)[] = []
    const told: unknown[] = []
    const time = new FakeTime()
    const watch = new IdleWatch({
      clock: time,
      scheduler: { after: (_delayMs, work) => (early.push(work), () => undefined) },
      onWarning: (endsInMs) => told.push(endsInMs),
      onGone: () => told.push('gone'),
    })
    watch.setLimit(LIMIT_MS)
    early.at(-1)?.()
    expect(told).toEqual([])
    time.advance(LIMIT_MS)
    early.at(-1)?.()
    early.at(-1)?.()
    expect(told).toEqual([WARNING_MS])
  })

  test('a timer that fires hours late leaves the whole time for an answer', () => {
    const { time, told, watch } = openWatch()
    watch.setLimit(LIMIT_MS)
    time.advance(5 * 60 * 60_000)
    expect(told).toEqual([WARNING_MS])
    expect(watch.isGone).toBe(false)
    time.advance(WARNING_MS)
    expect(told).toEqual([WARNING_MS, 'gone'])
  })
})

describe('an act', () => {
  test('answers the question ten times in a row, each as late as can be', () => {
    const { time, told, watch } = openWatch()
    watch.setLimit(LIMIT_MS)
    for (let answers = 0; answers < 10; answers += 1) {
      time.advance(LIMIT_MS)
      time.advance(WARNING_MS - 1)
      watch.act()
    }
    expect(told).toEqual(Array.from({ length: 10 }, () => [WARNING_MS, null]).flat())
    time.advance(LIMIT_MS - 1)
    expect(told).toHaveLength(20)
  })

  test('before the question begins the time again', () => {
    const { time, told, watch } = openWatch()
    watch.setLimit(LIMIT_MS)
    time.advance(LIMIT_MS - 1)
    watch.act()
    time.advance(LIMIT_MS - 1)
    expect(told).toEqual([])
  })

  test('without a limit does nothing', () => {
    const { time, told, watch } = openWatch()
    watch.act()
    time.advance(LIMIT_MS * 10)
    expect(told).toEqual([])
  })
})

describe('another limit', () => {
  test('of none takes the question back, and begins anew when there is one again', () => {
    const { time, told, watch } = openWatch()
    watch.setLimit(LIMIT_MS)
    time.advance(LIMIT_MS)
    watch.setLimit(null)
    time.advance(WARNING_MS * 10)
    watch.setLimit(LIMIT_MS)
    time.advance(LIMIT_MS - 1)
    expect(told).toEqual([WARNING_MS, null])
  })

  test('that is over already asks first', () => {
    const { time, told, watch } = openWatch()
    watch.setLimit(LIMITS.idleCodeMs)
    time.advance(LIMITS.idleCodeMs - 1)
    watch.setLimit(LIMIT_MS)
    time.advance(0)
    expect(told).toEqual([WARNING_MS])
    expect(watch.isGone).toBe(false)
  })
})

type Happening = { readonly kind: 'act' | 'shorter' | 'longer' } | { readonly waitMs: number }
const happening: fc.Arbitrary<Happening> = fc.oneof(
  fc.record({ kind: fc.constantFrom('act', 'shorter', 'longer') }),
  fc.record({ waitMs: fc.integer({ min: 1, max: LIMITS.idleCodeMs }) }),
)

test('whatever happens in whatever order, nobody who acts is gone and nobody who does not stays', () => {
  fc.assert(
    fc.property(fc.array(happening, { maxLength: 60 }), (happenings) => {
      const { time, told, watch } = openWatch()
      let actedAtMs = time.nowMs()
      let longestMs: number = LIMIT_MS
      let limitMs: number = LIMIT_MS
      watch.setLimit(limitMs)
      for (const each of happenings) {
        if ('waitMs' in each) {
          // In steps, as timers fire.
          for (let left = each.waitMs; left > 0; left -= 1000) time.advance(Math.min(1000, left))
        } else if (each.kind === 'act') {
          watch.act()
          actedAtMs = time.nowMs()
          longestMs = limitMs
          told.length = 0
        } else {
          limitMs = each.kind === 'shorter' ? LIMITS.idleEndMs : LIMITS.idleCodeMs
          longestMs = Math.max(longestMs, limitMs)
          watch.setLimit(limitMs)
        }
        const quietMs = time.nowMs() - actedAtMs
        const mustBeThere = quietMs < LIMITS.idleEndMs + WARNING_MS
        const mustBeGone = quietMs >= longestMs + WARNING_MS + 2000
        if (mustBeThere) expect(watch.isGone).toBe(false)
        if (mustBeGone) expect(told).toContain('gone')
      }
    }),
  )
})

describe('how long nobody need act', () => {
  const state = (view: ScreenView, more: Partial<KioskState> = {}): KioskState => ({
    ...{ mode: 'demo', nowMs: 0, sessionEndsAtMs: 1, isStaffCalled: false, isLongTime: false },
    ...{ view, ...more },
  })
  const enterCode = { ...views.enterCodeView, isCodeOpen: true }
  const sent = state({
    screen: 'signed-in',
    address: 'a',
    reason: 'forgotten',
    isNewAccount: false,
  })

  test('is two minutes on a screen with fields', () => {
    expect(idleLimitMs(state({ screen: 'open-link' }))).toBe(120_000)
  })

  test('is ten minutes while a code travels, and two once it is void', () => {
    expect(idleLimitMs(state(enterCode))).toBe(600_000)
    expect(idleLimitMs(state({ ...enterCode, isCodeOpen: false }))).toBe(120_000)
  })

  test('is a minute where all is done', () => {
    expect(idleLimitMs(sent)).toBe(60_000)
  })

  test('is ten times as long for whoever asked for it', () => {
    expect(idleLimitMs({ ...sent, isLongTime: true })).toBe(600_000)
  })

  test('is nothing while staff are called, and outside a session', () => {
    expect(idleLimitMs({ ...sent, isStaffCalled: true })).toBeNull()
    expect(idleLimitMs({ ...sent, sessionEndsAtMs: null })).toBeNull()
  })
})
