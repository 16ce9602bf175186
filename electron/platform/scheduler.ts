/** Runs work later; a test runs it when it likes. */
export interface Scheduler {
  /** Returns a function that calls the work off. Work of weeks ahead may run early. */
  after(delayMs: number, work: () => void): () => void
}

/** A longer one fires at once (Node); whoever asked finds it early and asks again. */
const LONGEST_TIMER_MS = 2 ** 31 - 1

export const systemScheduler: Scheduler = {
  after(delayMs, work) {
    const timer = setTimeout(work, Math.min(delayMs, LONGEST_TIMER_MS))
    return () => clearTimeout(timer)
  },
}
