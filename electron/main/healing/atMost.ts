import type { Scheduler } from '../../platform/scheduler'

/** Waits for work, but no longer than this; rejects as the work does. */
export function atMost(
  work: Promise<void>,
  patienceMs: number,
  scheduler: Scheduler,
): Promise<void> {
  return new Promise((resolve, reject) => {
    const callOff = scheduler.after(patienceMs, resolve)
    work.then(resolve, reject).finally(callOff)
  })
}
