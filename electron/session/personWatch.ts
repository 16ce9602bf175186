import type { Problem } from '#shared/procedure/problems'
import type { KioskState } from '#shared/procedure/screens'
import type { MachineClocks } from '../platform/clock'
import type { Logger } from '../platform/logger'
import type { Scheduler } from '../platform/scheduler'
import { idleLimitMs } from './idleLimits'
import { IdleWatch } from './idleWatch'
import { type Arrival, type KioskPage, PageRenewal } from './pageRenewal'
import type { SessionKeeper } from './sessionKeeper'
import { happened } from './stepOutcome'

export interface PersonWatchParts {
  readonly keeper: Pick<SessionKeeper, 'perform' | 'announce'>
  readonly page: KioskPage
  readonly machine: Pick<MachineClocks, 'monotonicMs'>
  /** The system's, which practice does not move on. */
  readonly scheduler: Scheduler
  readonly logger: Logger
  /** Asks the person whether they are there; null takes the question back. */
  readonly onWarning: (endsInMs: number | null) => void
}

/**
 * Who stands at the kiosk, as far as main can tell: somebody who acts, nobody any more, or the next
 * person, for whom the page is another one. It hears every call and sees all that the page is told.
 */
export class PersonWatch {
  readonly #parts: PersonWatchParts
  readonly #idle: IdleWatch
  readonly #renewal: PageRenewal

  constructor(parts: PersonWatchParts) {
    this.#parts = parts
    const { machine: clock, scheduler, onWarning } = parts
    this.#idle = new IdleWatch({ clock, scheduler, onWarning, onGone: () => void this.#end() })
    this.#renewal = new PageRenewal(parts)
  }

  /** Somebody pressed, typed or touched something. */
  acted(): void {
    this.#idle.act()
    this.#renewal.acted()
  }

  /** Resolves when a page is there that may show it. */
  async sees(state: KioskState, problems: readonly Problem[] = []): Promise<void> {
    this.#idle.setLimit(idleLimitMs(state))
    if (await this.#renewal.sees(state, problems)) this.#parts.keeper.announce()
  }

  /** Asked by a page that comes up: not null where main has loaded it for the next person. */
  takeArrival(): Arrival | null {
    return this.#renewal.takeArrival()
  }

  dispose(): void {
    this.#idle.dispose()
    this.#renewal.dispose()
  }

  /** In its turn: whoever acts while it waits is there. */
  async #end(): Promise<void> {
    const { keeper, logger } = this.#parts
    try {
      await keeper.perform(() =>
        this.#idle.isGone ? happened({ kind: 'ended', because: 'idle' }) : happened(),
      )
      keeper.announce()
    } catch (error) {
      logger.error('the session of nobody could not be ended', error)
    }
  }
}
