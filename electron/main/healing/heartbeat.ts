import { LIMITS } from '#shared/procedure/limits'
import type { Scheduler } from '../../platform/scheduler'

export interface HeartbeatParts {
  readonly scheduler: Scheduler
  /** Tells the page that main is there and asks for its answer. */
  readonly ask: () => void
  readonly onSilence: () => void
}

/**
 * Asks the page every few seconds whether it lives. Main asks, because a page that is hidden has its
 * timers held back and still answers at once; questions are counted instead of time, because after
 * a sleep or a busy moment of main much time has passed and nothing was asked.
 */
export class Heartbeat {
  readonly #parts: HeartbeatParts
  #unanswered = 0
  #callOff: (() => void) | null = null

  constructor(parts: HeartbeatParts) {
    this.#parts = parts
  }

  /** A page begins to load: from here on it is expected to answer. */
  start(): void {
    this.stop()
    this.#unanswered = 0
    this.#schedule()
  }

  /** The page has answered. */
  beat(): void {
    this.#unanswered = 0
  }

  /** Nobody is expected to answer: the static page, or none. */
  stop(): void {
    this.#callOff?.()
    this.#callOff = null
  }

  #schedule(): void {
    this.#callOff = this.#parts.scheduler.after(LIMITS.heartbeatMs, () => this.#turn())
  }

  #turn(): void {
    const isSilent = this.#unanswered >= LIMITS.missedHeartbeats
    this.#unanswered = isSilent ? 0 : this.#unanswered + 1
    // It goes on: what outlives the remedy is found silent once more.
    this.#schedule()
    if (isSilent) this.#parts.onSilence()
    else this.#parts.ask()
  }
}
