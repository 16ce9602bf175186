import type { Clock, MachineClocks } from '../../electron/platform/clock'
import type { Scheduler } from '../../electron/platform/scheduler'

interface Timer {
  readonly atMs: number
  readonly work: () => void
}

/** How long the machine has been on when a test begins. */
const USUAL_UPTIME_MS = 3 * 60 * 60_000

/**
 * True time that stands until a test moves it, the timers that hang on it, and a machine whose clock
 * a test can set.
 */
export class FakeTime implements Clock, MachineClocks, Scheduler {
  #nowMs: number
  #switchedOnAtMs: number
  #wallOffsetMs = 0
  readonly #timers = new Set<Timer>()

  constructor(startMs = Date.UTC(2026, 10, 22, 3, 0, 0)) {
    this.#nowMs = startMs
    this.#switchedOnAtMs = startMs - USUAL_UPTIME_MS
  }

  nowMs(): number {
    return this.#nowMs
  }

  wallMs(): number {
    return this.#nowMs + this.#wallOffsetMs
  }

  monotonicMs(): number {
    return this.#nowMs - this.#switchedOnAtMs
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

  /** Somebody sets the machine's clock, on or (negative) back. */
  setWallOn(durationMs: number): void {
    this.#wallOffsetMs += durationMs
  }

  /** The machine is switched off, and `offMs` later it has been on again for `uptimeMs`. */
  reboot({ offMs, uptimeMs }: { readonly offMs: number; readonly uptimeMs: number }): void {
    this.#nowMs += offMs + uptimeMs
    this.#switchedOnAtMs = this.#nowMs - uptimeMs
  }

  /** The machine sleeps: neither its monotonic clock nor a timer goes on. */
  sleep(durationMs: number): void {
    this.#wallOffsetMs += durationMs
  }
}
