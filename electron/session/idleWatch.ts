import { LIMITS } from '#shared/procedure/limits'
import type { MachineClocks } from '../platform/clock'
import type { Scheduler } from '../platform/scheduler'

export interface IdleWatchParts {
  /**
   * The machine's own count, which nobody can set. Practice moves another clock on: that is something
   * that somebody does, and no time in which nobody did anything.
   */
  readonly clock: Pick<MachineClocks, 'monotonicMs'>
  readonly scheduler: Scheduler
  /** Asks whether somebody is still there, with the milliseconds left; null takes the question back. */
  readonly onWarning: (endsInMs: number | null) => void
  /** Nobody has answered. */
  readonly onGone: () => void
}

/**
 * Knows whether somebody still stands at the kiosk. It runs in main: a page that hangs is idle, and
 * nobody is ever gone without having been asked for `LIMITS.idleWarningMs`.
 */
export class IdleWatch {
  readonly #parts: IdleWatchParts
  #limitMs: number | null = null
  #actedAtMs = 0
  #askedAtMs: number | null = null
  #callOffLook: (() => void) | null = null

  constructor(parts: IdleWatchParts) {
    this.#parts = parts
  }

  /** What is shown now bears so many milliseconds without an act; null ends the watch. */
  setLimit(limitMs: number | null): void {
    if (limitMs === this.#limitMs) return
    // A session that begins, and staff who go, leave somebody who is there.
    if (this.#limitMs === null) this.#actedAtMs = this.#nowMs()
    this.#limitMs = limitMs
    if (limitMs === null) this.#takeBack()
    this.#lookWhenDue()
  }

  /** Somebody did something; it answers the question, too. */
  act(): void {
    this.#actedAtMs = this.#nowMs()
    this.#takeBack()
    this.#lookWhenDue()
  }

  /** True once the question was left without an answer for as long as it stands. */
  get isGone(): boolean {
    const dueAtMs = this.#dueAtMs()
    return this.#askedAtMs !== null && dueAtMs !== null && this.#nowMs() >= dueAtMs
  }

  dispose(): void {
    this.setLimit(null)
  }

  #nowMs(): number {
    return this.#parts.clock.monotonicMs()
  }

  #takeBack(): void {
    if (this.#askedAtMs === null) return
    this.#askedAtMs = null
    this.#parts.onWarning(null)
  }

  #dueAtMs(): number | null {
    if (this.#limitMs === null) return null
    return this.#askedAtMs === null
      ? this.#actedAtMs + this.#limitMs
      : this.#askedAtMs + LIMITS.idleWarningMs
  }

  #lookWhenDue(): void {
    const dueAtMs = this.#dueAtMs()
    this.#callOffLook?.()
    this.#callOffLook = null
    if (dueAtMs !== null) this.#lookAfter(Math.max(0, dueAtMs - this.#nowMs()))
  }

  #lookAfter(delayMs: number): void {
    this.#callOffLook = this.#parts.scheduler.after(delayMs, () => this.#look())
  }

  /** A timer may fire a moment early: what counts is the clock. */
  #look(): void {
    const dueAtMs = this.#dueAtMs()
    if (dueAtMs === null) return
    if (this.#nowMs() < dueAtMs) return this.#lookWhenDue()
    if (this.#askedAtMs === null) return this.#ask()
    // Should the session not end, because a disk failed, it is tried again.
    this.#lookAfter(LIMITS.idleWarningMs)
    this.#parts.onGone()
  }

  /** However late the timer was, the whole time for an answer begins now. */
  #ask(): void {
    this.#askedAtMs = this.#nowMs()
    this.#lookWhenDue()
    this.#parts.onWarning(LIMITS.idleWarningMs)
  }
}
