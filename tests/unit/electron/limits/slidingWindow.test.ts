import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { allowance } from '../../../../electron/limits/slidingWindow'

const LIMIT = { count: 3, windowMs: 1000 }

describe('a limit of three a second', () => {
  test('allows three, then opens again when the first of them leaves the window', () => {
    expect(allowance([], LIMIT, 5000)).toEqual({ left: 3, opensAtMs: null })
    expect(allowance([4900, 4800], LIMIT, 5000)).toEqual({ left: 1, opensAtMs: null })
    expect(allowance([4900, 4800, 4100], LIMIT, 5000)).toEqual({ left: 0, opensAtMs: 5100 })
    expect(allowance([4900, 4800, 4100], LIMIT, 5099).left).toBe(0)
    expect(allowance([4900, 4800, 4100], LIMIT, 5100)).toEqual({ left: 1, opensAtMs: null })
  })

  test('never lets more than three happen in any second, whatever the rhythm', () => {
    const pauses = fc.array(fc.integer({ min: 0, max: 700 }), { maxLength: 60 })
    fc.assert(
      fc.property(pauses, (pausesMs) => {
        let nowMs = 0
        const happened: number[] = []
        for (const pauseMs of pausesMs) {
          nowMs += pauseMs
          if (allowance(happened, LIMIT, nowMs).left > 0) happened.push(nowMs)
        }
        for (const atMs of happened) {
          const within = happened.filter((other) => other >= atMs && other < atMs + LIMIT.windowMs)
          expect(within.length).toBeLessThanOrEqual(LIMIT.count)
        }
      }),
    )
  })
})
