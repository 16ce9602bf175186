import type { Display, Opening } from '#shared/ipc/contract'
import type { Mode } from '#shared/procedure/screens'
import type { Clock } from '../platform/clock'
import type { Logger } from '../platform/logger'
import type { Scheduler } from '../platform/scheduler'
import { devicesAtRest } from '../practice/devicesAtRest'
import type { Notify } from './createNotifier'
import { handlersOver } from './handlersOver'
import type { KioskHandlers } from './registerHandlers'

/** Our judgement: a page that takes longer has failed, and must not keep the store closed. */
const LONGEST_WAIT_MS = 2000
/** From the page's being put up to its paint: 50 to 90 ms, measured on two slow cores. */
const PAINTING_MS = 100

export interface EarlyOpeningParts {
  readonly mode: Mode
  readonly display: Display
  readonly clock: Clock
  readonly scheduler: Scheduler
  readonly notify: Notify
  readonly logger: Logger
}

/**
 * Lets the first screen stand before the store is open. A process begins without a session, and
 * practice with empty devices, so the page's first question has its answer already; what the store
 * knows better (a mail that was kept, a clock that was moved on, that it is broken) is told as soon
 * as it is open. Every other call waits until then.
 */
export class EarlyOpening {
  readonly #parts: EarlyOpeningParts
  #handlers: KioskHandlers | null = null
  #hasAnswered = false
  #tellStanding: () => void = () => undefined
  readonly #standing: Promise<void>

  constructor(parts: EarlyOpeningParts) {
    this.#parts = parts
    this.#standing = new Promise((resolve) => {
      this.#tellStanding = resolve
    })
  }

  /** When the first screen stands, and neither the page nor main needs the processor for it. */
  pageStands(): Promise<void> {
    this.#parts.scheduler.after(LONGEST_WAIT_MS, this.#tellStanding)
    return this.#standing
  }

  /** The kiosk's own handlers, to which every call but the first, and a sign of life, waits. */
  handlers(kiosk: Promise<KioskHandlers>, life: Pick<KioskHandlers, 'kiosk:alive'>): KioskHandlers {
    const served = kiosk.then((handlers) => this.#takeOver(handlers))
    // A kiosk that cannot be opened is told of by whoever opens it; each call learns of it, too.
    served.catch(() => undefined)
    return {
      ...handlersOver(() => this.#hurry(served)),
      'kiosk:alive': (input) => {
        const opensLater = this.#handlers === null
        if (opensLater) this.#parts.scheduler.after(PAINTING_MS, this.#tellStanding)
        return life['kiosk:alive'](input)
      },
      'kiosk:open': async () => {
        // What serves the counter is decided by its store alone.
        const waits = this.#parts.mode === 'counter' || this.#handlers !== null
        if (waits) return (await this.#hurry(served))['kiosk:open']({})
        this.#hasAnswered = true
        return this.#opening()
      },
    }
  }

  /** Somebody waits for the store. */
  #hurry<Value>(served: Value): Value {
    this.#tellStanding()
    return served
  }

  /** Before anything else is served: a state that is told late would put the page back. */
  async #takeOver(handlers: KioskHandlers): Promise<KioskHandlers> {
    this.#handlers = handlers
    try {
      if (this.#hasAnswered) this.#tell(await handlers['kiosk:open']({}))
    } catch (error) {
      this.#parts.logger.error('the first screen was not told what the store holds', error)
    }
    return handlers
  }

  #tell({ state, devices }: Opening): void {
    const { notify } = this.#parts
    notify('kiosk:state-changed', state)
    if (devices !== null && !isAtRest(devices)) notify('practice:devices-changed', devices)
  }

  #opening(): Opening {
    const { mode, display, clock } = this.#parts
    const nowMs = clock.nowMs()
    return {
      state: {
        mode,
        nowMs,
        sessionEndsAtMs: null,
        isStaffCalled: false,
        isLongTime: false,
        view: { screen: 'notice', endedBecause: null },
      },
      devices: devicesAtRest(nowMs),
      isResumed: false,
      problems: [],
      display,
    }
  }
}

function isAtRest({ mails, texts, calls, clock }: NonNullable<Opening['devices']>): boolean {
  return mails.length + texts.length + calls.length === 0 && clock.aheadMs === 0
}
