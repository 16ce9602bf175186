import { LIMITS } from '#shared/procedure/limits'
import { DueTimer } from '../platform/dueTimer'
import type { DeviceParts } from './readDevices'
import { findRingingSinceMs, missCalls } from './practiceCallRepository'

export interface TelephoneWatchParts extends Pick<DeviceParts, 'store' | 'time'> {
  /** A telephone has been ringing for too long: time to look at it. */
  readonly onRungOut: () => void
}

/** Sees to it that a telephone which nobody answers gives up, on the moved clock too. */
export class TelephoneWatch {
  readonly #parts: TelephoneWatchParts
  readonly #timer: DueTimer
  #isDisposed = false

  constructor(parts: TelephoneWatchParts) {
    this.#parts = parts
    const { time, onRungOut } = parts
    this.#timer = new DueTimer({ clock: time, scheduler: time, work: onRungOut })
  }

  dispose(): void {
    this.#isDisposed = true
    this.#timer.set(null)
  }

  /** Gives up what has rung out, and waits for what still rings. */
  async look(): Promise<void> {
    const sinceMs = await this.#ringingSinceMs()
    const isWaiting = sinceMs !== null && !this.#isDisposed
    this.#timer.set(isWaiting ? sinceMs + LIMITS.practiceRingMs : null)
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
