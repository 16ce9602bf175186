import type { Clock } from '../platform/clock'
import { DueTimer } from '../platform/dueTimer'
import type { Scheduler } from '../platform/scheduler'

export interface PracticeTimeParts {
  readonly clock: Clock
  readonly scheduler: Scheduler
  /** How far an earlier run had moved the clock on. */
  readonly aheadMs: number
}

interface Timer {
  readonly dueAtMs: number
  readonly work: () => void
}

/**
 * The system's time, and how far practice has moved it on. Its timers hang on the moved clock, so
 * that nobody waits a day for an answer. A clock that practice cannot move runs underneath.
 */
export class PracticeTime implements Clock, Scheduler {
  readonly #clock: Clock
  #aheadMs: number
  readonly #timers = new Set<Timer>()
  readonly #next: DueTimer

  constructor({ clock, scheduler, aheadMs }: PracticeTimeParts) {
    this.#clock = clock
    this.#aheadMs = aheadMs
    this.#next = new DueTimer({ clock: this, scheduler, work: () => this.#runDue() })
  }

  get aheadMs(): number {
    return this.#aheadMs
  }

  nowMs(): number {
    return this.#clock.nowMs() + this.#aheadMs
  }

  after(delayMs: number, work: () => void): () => void {
    const timer = { dueAtMs: this.nowMs() + delayMs, work }
    this.#timers.add(timer)
    this.#armNext()
    return () => {
      if (this.#timers.delete(timer)) this.#armNext()
    }
  }

  /**
   * Moves the clock on and runs what became due, in due order. Only for `advancePracticeClock`: a
   * move that the store has not kept would be undone by a restart.
   */
  advance(durationMs: number): void {
    this.#aheadMs += durationMs
    this.#runDue()
  }

  /** What is put off until now by the work itself waits for the next turn. */
  #runDue(): void {
    const nowMs = this.nowMs()
    const due = [...this.#timers].filter(({ dueAtMs }) => dueAtMs <= nowMs)
    try {
      for (const timer of due.sort(byDueInstant)) if (this.#timers.delete(timer)) timer.work()
    } finally {
      this.#armNext()
    }
  }

  /** A timer may fire a moment early, or late after a sleep: what counts is the clock. */
  #armNext(): void {
    const dueAtMs = [...this.#timers].map((timer) => timer.dueAtMs)
    this.#next.set(dueAtMs.length === 0 ? null : Math.min(...dueAtMs))
  }
}

const byDueInstant = (one: Timer, other: Timer): number => one.dueAtMs - other.dueAtMs
