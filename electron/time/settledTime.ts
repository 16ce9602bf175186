/** What the machine's clocks said at one moment. */
export interface MachineReading {
  readonly wallMs: number
  readonly monotonicMs: number
}

/** The time on our timeline, and what the machine's monotonic clock said then. */
export interface LastSeen {
  readonly seenAtMs: number
  readonly monotonicMs: number
}

export interface SettledTime {
  readonly nowMs: number
  /** How much of the time since the last seen may have been made up by setting the clock. */
  readonly unprovenMs: number
  /** How far the machine's clock is behind what must be the time; 0 where it is not. */
  readonly behindMs: number
}

/**
 * The time at which a start finds itself. It is never before what was seen, and the time proven to
 * have passed since: a clock set back, or a machine whose battery is empty, revives nothing.
 */
export function settledTime(machine: MachineReading, lastSeen: LastSeen): SettledTime {
  const earliestMs = lastSeen.seenAtMs + provenMs(machine.monotonicMs, lastSeen.monotonicMs)
  const nowMs = Math.max(machine.wallMs, earliestMs)
  return { nowMs, unprovenMs: nowMs - earliestMs, behindMs: nowMs - machine.wallMs }
}

/**
 * Never more than has really passed, and exact as long as the machine neither slept nor was switched
 * off. A lower reading tells that it was: then it has run for the reading at least. A machine that
 * was off and has run for longer since than before only makes the difference too small.
 */
function provenMs(monotonicMs: number, lastMonotonicMs: number): number {
  return monotonicMs < lastMonotonicMs ? monotonicMs : monotonicMs - lastMonotonicMs
}
