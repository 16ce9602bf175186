import type { Clock } from './clock'
import type { Scheduler } from './scheduler'

export interface DueTimerParts {
  readonly clock: Pick<Clock, 'nowMs'>
  readonly scheduler: Scheduler
  /** Looks at the clock itself: a timer may fire a moment early. */
  readonly work: () => void
}

/** One piece of work, and the moment when it is due, which can be moved. */
export class DueTimer {
  readonly #parts: DueTimerParts
  #callOff: (() => void) | null = null

  constructor(parts: DueTimerParts) {
    this.#parts = parts
  }

  /** Takes the place of what was set before; null calls it off. */
  set(dueAtMs: number | null): void {
    const { clock, scheduler, work } = this.#parts
    this.#callOff?.()
    this.#callOff = null
    if (dueAtMs === null) return
    this.#callOff = scheduler.after(Math.max(0, dueAtMs - clock.nowMs()), work)
  }
}
