/** Runs work later; a test runs it when it likes. */
export interface Scheduler {
  /** Returns a function that calls the work off. */
  after(delayMs: number, work: () => void): () => void
}

export const systemScheduler: Scheduler = {
  after(delayMs, work) {
    const timer = setTimeout(work, delayMs)
    return () => clearTimeout(timer)
  },
}
