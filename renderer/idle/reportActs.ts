export interface ActReports {
  /** Somebody did something. */
  act(): void
  /** Another screen stands there: what was done on the former one is told, or not worth telling. */
  forget(): void
}

/**
 * Tells of the first act at once and of those that follow together, once an interval: main learns of
 * everything that happens, and is not told of every key.
 */
export function createActReports(report: () => void, intervalMs: number): ActReports {
  let timer: ReturnType<typeof setTimeout> | undefined
  let hasActed = false

  function act(): void {
    hasActed = true
    if (timer === undefined) tell()
  }

  function tell(): void {
    timer = undefined
    if (!hasActed) return
    hasActed = false
    timer = setTimeout(tell, intervalMs)
    report()
  }

  function forget(): void {
    clearTimeout(timer)
    timer = undefined
    hasActed = false
  }

  return { act, forget }
}
