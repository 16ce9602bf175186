import { LIMITS } from '#shared/procedure/limits'

/** Wrong PINs in a row. */
export interface PinFailures {
  readonly failures: number
  readonly lastFailureAtMs: number
}

/**
 * When the next PIN is looked at; null when at once. Three are free, each further one costs twice
 * the wait of the one before, an hour at the most: about 9,000 tries a year at a million PINs.
 */
export function pinPauseEndsAtMs(
  { failures, lastFailureAtMs }: PinFailures,
  nowMs: number,
): number | null {
  const over = failures - LIMITS.staffPinFreeTries
  if (over < 0) return null
  const pauseMs = Math.min(LIMITS.staffPinPauseMs * 2 ** over, LIMITS.staffPinPauseMaximumMs)
  const endsAtMs = lastFailureAtMs + pauseMs
  return nowMs < endsAtMs ? endsAtMs : null
}
