/** A window that lies behind another one is not painted at all. */
const LONGEST_WAIT_MS = 500

/** Resolves when what was put up before is painted. */
export function nextPaint(): Promise<void> {
  return new Promise((resolve) => {
    requestAnimationFrame(() => setTimeout(resolve))
    setTimeout(resolve, LONGEST_WAIT_MS)
  })
}
