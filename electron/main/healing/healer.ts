import type { Clock } from '../../platform/clock'
import type { Logger } from '../../platform/logger'
import type { Scheduler } from '../../platform/scheduler'
import { atMost } from './atMost'
import {
  afterFault,
  afterSignOfLife,
  HEALING,
  healthAtStart,
  type Fault,
  type Health,
  type Remedy,
} from './healingPolicy'
import type { RelaunchNote } from './relaunchNote'

export interface HealerParts {
  readonly clock: Clock
  readonly scheduler: Scheduler
  readonly logger: Logger
  readonly relaunchNote: Pick<RelaunchNote, 'read' | 'write' | 'forget'>
  readonly isSoftwareRendered: boolean
  /** Leaves nothing of the session under way to whoever comes next. */
  readonly endSession: () => Promise<void>
  readonly loadPage: () => void
  readonly showOutOfOrder: () => void
  /** Ends this process and starts the next one. */
  readonly relaunch: (rendering: 'as-before' | 'software') => void
}

/**
 * Puts the kiosk right after a fault: ends the session, then shows the first screen again, starts
 * the process again, or admits that it is out of order. One fault at a time, and one timer at most.
 */
export class Healer {
  readonly #parts: HealerParts
  #health: Health
  #callOff: (() => void) | null = null
  /** A fault is being put right; what else the same incident reports is no fault of its own. */
  #isHealing = false
  #isDisposed = false

  constructor(parts: HealerParts) {
    this.#parts = parts
    const { clock, relaunchNote, isSoftwareRendered } = parts
    const { relaunchesAtMs } = relaunchNote.read()
    this.#health = healthAtStart({ relaunchesAtMs, isSoftwareRendered }, clock.nowMs())
  }

  /** The first page of this process. */
  show(): void {
    if (this.#health.isOutOfOrder) this.#showOutOfOrder()
    else this.#parts.loadPage()
  }

  /** The page has answered. */
  alive(): void {
    this.#health = afterSignOfLife(this.#health)
  }

  /** Something broke; `event` is what the log says, and never about a person. */
  report(fault: Fault, event: string, error?: unknown): void {
    if (this.#isDisposed && fault.kind !== 'main') return
    this.#note(event, error)
    if (this.#isDisposed) return
    // An error in main outweighs whatever is being put right; nothing else does.
    if (this.#isHealing && fault.kind === 'page') return
    const { health, remedy } = afterFault(this.#health, fault, this.#parts.clock.nowMs())
    this.#health = health
    if (remedy.kind !== 'none') void this.#carryOut(remedy)
  }

  /** From here on the process ends on purpose. */
  dispose(): void {
    this.#isDisposed = true
    this.#callOff?.()
  }

  async #carryOut(remedy: Exclude<Remedy, { kind: 'none' }>): Promise<void> {
    this.#isHealing = true
    this.#callOff?.()
    if (remedy.kind === 'relaunch') this.#isDisposed = true
    await this.#endSession()
    if (remedy.kind === 'relaunch') return this.#relaunch(remedy.rendering)
    if (this.#isDisposed) return
    this.#callOff = this.#parts.scheduler.after(remedy.delayMs, () => this.#showAfter(remedy))
  }

  #showAfter(remedy: Extract<Remedy, { delayMs: number }>): void {
    this.#callOff = null
    this.#isHealing = false
    if (remedy.kind === 'reload') this.#parts.loadPage()
    else this.#showOutOfOrder()
  }

  /** From here on only people start it again, and they are to have every chance. */
  #showOutOfOrder(): void {
    const { relaunchNote, logger, showOutOfOrder } = this.#parts
    try {
      relaunchNote.forget()
    } catch (error) {
      logger.error('the starts could not be forgotten', error)
    }
    showOutOfOrder()
  }

  #relaunch(rendering: 'as-before' | 'software'): void {
    const { relaunchesAtMs } = this.#health
    try {
      const isSoftwareRendered = rendering === 'software'
      this.#parts.relaunchNote.write({ relaunchesAtMs, isSoftwareRendered })
    } catch (error) {
      this.#parts.logger.error('the start could not be counted', error)
    }
    this.#parts.relaunch(rendering)
  }

  /** The next start ends it as well, so an end that fails or hangs is no reason to wait. */
  async #endSession(): Promise<void> {
    const { endSession, scheduler, logger } = this.#parts
    try {
      await atMost(endSession(), HEALING.sessionEndPatienceMs, scheduler)
    } catch (error) {
      logger.error('the session could not be ended', error)
    }
  }

  #note(event: string, error: unknown): void {
    if (error === undefined) this.#parts.logger.warn(event)
    else this.#parts.logger.error(event, error)
  }
}
