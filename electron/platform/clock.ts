/** Where main gets the time from. Practice can put a clock of its own in its place. */
export interface Clock {
  /** Milliseconds since 1970. */
  nowMs(): number
}

/** What the machine itself says about time. Nobody but `electron/time` asks it. */
export interface MachineClocks {
  /** Milliseconds since 1970, as far as the machine knows: whoever has its settings can set it. */
  wallMs(): number
  /**
   * Whole milliseconds for which the machine has run since it was switched on, the same count for
   * every process. Nobody can set it; on some systems it stands still while the machine sleeps.
   */
  monotonicMs(): number
}

export const machineClocks: MachineClocks = {
  wallMs: () => Date.now(),
  monotonicMs: () => Number(process.hrtime.bigint() / 1_000_000n),
}
