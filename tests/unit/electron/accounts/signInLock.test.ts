import { describe, expect, test } from 'vitest'
import { signInLock } from '../../../../electron/accounts/signInFailures'

const MINUTE_MS = 60_000
const after = (failures: number, sinceMs: number) =>
  signInLock({ failures, lastFailureAtMs: 1_000_000 }, 1_000_000 + sinceMs)

describe('sign-in after wrong passwords in a row', () => {
  test('stays open up to the ninth', () => {
    expect(after(0, 0)).toEqual({ kind: 'open', triesLeft: 10 })
    expect(after(9, 0)).toEqual({ kind: 'open', triesLeft: 1 })
  })

  test('locks at the tenth, for exactly a minute', () => {
    expect(after(10, 0)).toEqual({ kind: 'locked', untilMs: 1_000_000 + MINUTE_MS })
    expect(after(10, MINUTE_MS - 1).kind).toBe('locked')
    expect(after(10, MINUTE_MS)).toEqual({ kind: 'open', triesLeft: 1 })
  })

  test('locks a minute longer each time, fifteen minutes at the most', () => {
    const lockMinutes = (failures: number) => {
      const lock = after(failures, 0)
      return lock.kind === 'locked' ? (lock.untilMs - 1_000_000) / MINUTE_MS : null
    }
    expect([10, 11, 12, 24, 25, 99].map(lockMinutes)).toEqual([1, 2, 3, 15, 15, 15])
  })

  test('is closed for good at the hundredth, until a reset', () => {
    expect(after(99, 60 * MINUTE_MS).kind).toBe('open')
    expect(after(100, 1e12)).toEqual({ kind: 'disabled' })
  })
})
