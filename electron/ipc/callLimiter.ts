import type { KioskCall } from '#shared/ipc/channels'
import type { Clock } from '../platform/clock'

/** Far above what hands can do, far below what a program could. Our judgement. */
const CALLS_PER_WINDOW = 40
const WINDOW_MS = 10_000

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
    const recent = (this.#callTimesMs.get(call) ?? []).filter((atMs) => atMs > nowMs - WINDOW_MS)
    if (recent.length >= CALLS_PER_WINDOW) return false
    this.#callTimesMs.set(call, [...recent, nowMs])
    return true
  }
}
