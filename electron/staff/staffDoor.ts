import { LIMITS } from '#shared/procedure/limits'
import type { StaffProblem, StaffReply, StaffView } from '#shared/procedure/staff'
import { readNewStaffPin, readStaffPin } from '#shared/rules/readStaffPin'
import type { Clock } from '../platform/clock'
import type { Logger } from '../platform/logger'
import { SerialQueue } from '../platform/serialQueue'
import { StoreError } from '../storage/storeError'
import type { StaffLock } from './staffLock'

/** The answer where nothing can be known. */
export const OUT_OF_ORDER: StaffReply = { view: { stage: 'out-of-order' }, problem: null }

export interface StaffDoorParts {
  /** Null while nothing can say what the PIN is. */
  readonly findLock: () => StaffLock | null
  readonly clock: Clock
  readonly logger: Logger
  /** The first PIN was made. */
  readonly onPinMade: () => Promise<void>
  /** Ends the kiosk; whoever waits for an answer may get none. */
  readonly leave: () => void
}

/**
 * The one way out of the kiosk, and the way to what only staff may do. It opens by the PIN, for a
 * minute, and shuts when somebody comes to it anew. One thing after the other: PINs sent all at once
 * are counted like PINs sent in turn.
 */
export class StaffDoor {
  readonly #parts: StaffDoorParts
  readonly #queue = new SerialQueue()
  #openUntilMs = 0

  constructor(parts: StaffDoorParts) {
    this.#parts = parts
  }

  /** Whether staff have shown the PIN a moment ago. */
  get isOpen(): boolean {
    return this.#parts.clock.nowMs() < this.#openUntilMs
  }

  /** Somebody comes to the door or goes away from it: whoever was let in shows the PIN again. */
  shut(): Promise<StaffReply> {
    return this.#inTurn(async () => {
      this.#openUntilMs = 0
      return null
    })
  }

  /** Has no effect where there is a PIN. */
  makePin(typed: string, again: string): Promise<StaffReply> {
    return this.#inTurn(async (lock) => {
      const pin = readNewStaffPin(typed, again)
      if (!pin.ok) return pin.error
      if ((await lock.look()).stage !== 'pin-missing') return null
      await lock.makePin(pin.value)
      await this.#parts.onPinMade()
      return null
    })
  }

  enter(typed: string): Promise<StaffReply> {
    return this.#inTurn(async (lock) => {
      const pin = readStaffPin(typed)
      if (!pin.ok) return pin.error
      const outcome = await lock.tryPin(pin.value)
      if (outcome !== 'right') return `pin-${outcome}`
      this.#openUntilMs = this.#parts.clock.nowMs() + LIMITS.staffDoorOpenMs
      return null
    })
  }

  /** 「窓口を終了する」. Has no effect but through the open door. */
  endService(): Promise<StaffReply> {
    return this.#inTurn(async (lock) => {
      if (!this.isOpen) return null
      // A disk that fails keeps nobody in.
      await lock.noteEnd().catch((error: unknown) => this.#noteFailure(error))
      this.#parts.leave()
      return null
    })
  }

  #inTurn(work: (lock: StaffLock) => Promise<StaffProblem | null>): Promise<StaffReply> {
    return this.#queue.run(async () => {
      const lock = this.#parts.findLock()
      if (lock === null) return OUT_OF_ORDER
      try {
        const problem = await work(lock)
        return { view: await this.#view(lock), problem }
      } catch (error) {
        if (!(error instanceof StoreError)) throw error
        this.#noteFailure(error)
        return OUT_OF_ORDER
      }
    })
  }

  async #view(lock: StaffLock): Promise<StaffView> {
    return this.isOpen ? { stage: 'open' } : await lock.look()
  }

  #noteFailure(error: unknown): void {
    this.#parts.logger.error('the staff PIN could not be read or written', error)
  }
}
