import type { KioskCall } from '#shared/ipc/channels'
import { LIMITS } from '#shared/procedure/limits'
import { allowance } from '../limits/slidingWindow'
import type { Clock } from '../platform/clock'

/** Holds a page that calls too often off before its input is even looked at. */
export class CallLimiter {
  readonly #clock: Clock
  readonly #callTimesMs = new Map<KioskCall, readonly number[]>()

  constructor(clock: Clock) {
    this.#clock = clock
  }

  /** Counts a call; false when there were too many of its kind just now. */
  admit(call: KioskCall): boolean {
    const nowMs = this.#clock.nowMs()
    const timesMs = this.#callTimesMs.get(call) ?? []
    if (allowance(timesMs, LIMITS.callsOfOneKind, nowMs).left === 0) return false
    this.#callTimesMs.set(call, [...timesMs.slice(1 - LIMITS.callsOfOneKind.count), nowMs])
    return true
  }
}
