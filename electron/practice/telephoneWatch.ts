import { LIMITS } from '#shared/procedure/limits'
import type { DeviceParts } from './readDevices'
import { findRingingSinceMs, missCalls } from './practiceCallRepository'

export interface TelephoneWatchParts extends Pick<DeviceParts, 'store' | 'time'> {
  /** A telephone has been ringing for too long: time to look at it. */
  readonly onRungOut: () => void
}

/** Sees to it that a telephone which nobody answers gives up, on the moved clock too. */
export class TelephoneWatch {
  readonly #parts: TelephoneWatchParts
  #callOff: (() => void) | null = null
  #isDisposed = false

  constructor(parts: TelephoneWatchParts) {
    this.#parts = parts
  }

  dispose(): void {
    this.#isDisposed = true
    this.#callOff?.()
  }

  /** Gives up what has rung out, and waits for what still rings. */
  async look(): Promise<void> {
    const { time, onRungOut } = this.#parts
    const sinceMs = await this.#ringingSinceMs()
    this.#callOff?.()
    this.#callOff = null
    if (sinceMs === null || this.#isDisposed) return
    const delayMs = sinceMs + LIMITS.practiceRingMs - time.nowMs()
    this.#callOff = time.after(delayMs, onRungOut)
  }

  /** Gives up only what is there: mostly nothing rings at all. */
  async #ringingSinceMs(): Promise<number | null> {
    const { store, time } = this.#parts
    const rungOutAtMs = time.nowMs() - LIMITS.practiceRingMs
    const sinceMs = await findRingingSinceMs(store.sql)
    if (sinceMs === null || sinceMs > rungOutAtMs) return sinceMs
    await missCalls(store.sql, rungOutAtMs)
    return await findRingingSinceMs(store.sql)
  }
}
