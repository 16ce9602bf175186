/** Where main gets the time from. Practice can put a clock of its own in its place. */
export interface Clock {
  /** Milliseconds since 1970. */
  nowMs(): number
}

export const systemClock: Clock = { nowMs: () => Date.now() }
