import type { Clock } from '../../electron/platform/clock'
import type { Scheduler } from '../../electron/platform/scheduler'

interface Timer {
  readonly atMs: number
  readonly work: () => void
}

/** A clock that stands until a test moves it, and the timers that hang on it. */
export class FakeTime implements Clock, Scheduler {
  #nowMs: number
  readonly #timers = new Set<Timer>()

  constructor(startMs = Date.UTC(2026, 10, 22, 3, 0, 0)) {
    this.#nowMs = startMs
  }

  nowMs(): number {
    return this.#nowMs
  }

  after(delayMs: number, work: () => void): () => void {
    const timer = { atMs: this.#nowMs + delayMs, work }
    this.#timers.add(timer)
    return () => void this.#timers.delete(timer)
  }

  /** Moves the clock on and runs what has become due. */
  advance(durationMs: number): void {
    this.#nowMs += durationMs
    for (const timer of [...this.#timers].filter(({ atMs }) => atMs <= this.#nowMs)) {
      this.#timers.delete(timer)
      timer.work()
    }
  }
}
