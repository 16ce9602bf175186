import type { Clock, MachineClocks } from '../platform/clock'
import type { LastSeen } from './settledTime'

/**
 * Looks at the machine's clock once and counts on from there by the monotonic one: setting the
 * machine's clock while the kiosk runs changes nothing.
 */
export class SteadyClock implements Clock {
  readonly #machine: MachineClocks
  /** What is added to the monotonic clock. */
  #offsetMs: number

  constructor(machine: MachineClocks) {
    this.#machine = machine
    this.#offsetMs = machine.wallMs() - machine.monotonicMs()
  }

  nowMs(): number {
    return this.#offsetMs + this.#machine.monotonicMs()
  }

  /** The time together with the monotonic reading that it was made from. */
  seen(): LastSeen {
    const monotonicMs = this.#machine.monotonicMs()
    return { seenAtMs: this.#offsetMs + monotonicMs, monotonicMs }
  }

  /** From here on the time is counted from another moment. */
  countFrom({ seenAtMs, monotonicMs }: LastSeen): void {
    this.#offsetMs = seenAtMs - monotonicMs
  }
}
