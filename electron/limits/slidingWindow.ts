import type { RateLimit } from '#shared/procedure/limits'

/** What a limit still allows. */
export interface Allowance {
  readonly left: number
  /** When the next one is allowed; null when it is allowed now. */
  readonly opensAtMs: number | null
}

/**
 * At most `limit.count` events within any `limit.windowMs`. An event counts up to, and not at, the
 * end of its window. `timesMs` may be in any order.
 */
export function allowance(timesMs: readonly number[], limit: RateLimit, nowMs: number): Allowance {
  const inWindow = timesMs
    .filter((atMs) => atMs > nowMs - limit.windowMs)
    .sort((earlier, later) => later - earlier)
  const decisive = inWindow[limit.count - 1]
  return {
    left: Math.max(0, limit.count - inWindow.length),
    opensAtMs: decisive === undefined ? null : decisive + limit.windowMs,
  }
}
