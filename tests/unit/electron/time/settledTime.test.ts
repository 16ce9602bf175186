import { describe, expect, test } from 'vitest'
import { settledTime } from '../../../../electron/time/settledTime'

const HOUR_MS = 3_600_000
const YEAR_MS = 365 * 24 * HOUR_MS
const LAST_SEEN = { seenAtMs: 100 * YEAR_MS, monotonicMs: 5 * HOUR_MS }

/** `wallMs` and `monotonicMs` counted from the last seen. */
const after = (wallMs: number, monotonicMs: number) =>
  settledTime(
    {
      wallMs: LAST_SEEN.seenAtMs + wallMs,
      monotonicMs: LAST_SEEN.monotonicMs + monotonicMs,
    },
    LAST_SEEN,
  )

describe('the time at a start', () => {
  test("is the machine's, all of it proven, where the machine ran on", () => {
    expect(after(HOUR_MS, HOUR_MS)).toEqual({
      nowMs: LAST_SEEN.seenAtMs + HOUR_MS,
      unprovenMs: 0,
      behindMs: 0,
    })
  })

  test('follows a clock that was set on, and takes none of that as proven', () => {
    expect(after(YEAR_MS + HOUR_MS, HOUR_MS)).toEqual({
      nowMs: LAST_SEEN.seenAtMs + YEAR_MS + HOUR_MS,
      unprovenMs: YEAR_MS,
      behindMs: 0,
    })
  })

  test('does not follow a clock that was set back, and goes on by what is proven', () => {
    expect(after(-YEAR_MS, HOUR_MS)).toEqual({
      nowMs: LAST_SEEN.seenAtMs + HOUR_MS,
      unprovenMs: 0,
      behindMs: YEAR_MS + HOUR_MS,
    })
  })

  test('counts of a night switched off only what the machine has run since', () => {
    const uptimeMs = 40_000
    expect(after(14 * HOUR_MS, uptimeMs - LAST_SEEN.monotonicMs)).toMatchObject({
      nowMs: LAST_SEEN.seenAtMs + 14 * HOUR_MS,
      unprovenMs: 14 * HOUR_MS - uptimeMs,
    })
  })
})
