import type { ElectronApplication } from '@playwright/test'

// Minutes of main's time without waiting for them. Nothing of the product knows: what the machine
// says of its clock and its timers is moved on under it.

declare global {
  /** Only in main, and only after `holdMainTime`. */
  var moveMainTimeOn: ((durationMs: number) => void) | undefined
}

/** Before anything that is waited for begins. */
export async function holdMainTime(app: ElectronApplication): Promise<void> {
  await app.evaluate(() => {
    const LONG_TIMER_MS = 500
    const { setTimeout: startTimer, clearTimeout: endTimer } = globalThis
    const readMachine = process.hrtime.bigint.bind(process.hrtime)
    const timers = new Map<unknown, { readonly dueAtMs: number; readonly work: () => void }>()
    let aheadMs = 0
    const nowMs = () => Number(readMachine() / 1_000_000n) + aheadMs

    function startHeld(work: (...values: unknown[]) => void, delayMs = 0, ...values: unknown[]) {
      const run = () => {
        timers.delete(timer)
        work(...values)
      }
      const timer = startTimer(run, delayMs)
      if (delayMs >= LONG_TIMER_MS) timers.set(timer, { dueAtMs: nowMs() + delayMs, work: run })
      return timer
    }
    function endHeld(timer?: Parameters<typeof endTimer>[0]) {
      timers.delete(timer)
      endTimer(timer)
    }
    process.hrtime.bigint = () => readMachine() + BigInt(aheadMs) * 1_000_000n
    Object.assign(globalThis, { setTimeout: startHeld, clearTimeout: endHeld })
    globalThis.moveMainTimeOn = (durationMs) => {
      aheadMs += durationMs
      for (const [timer, { dueAtMs, work }] of [...timers]) {
        if (dueAtMs > nowMs() || !timers.has(timer)) continue
        endTimer(timer as Parameters<typeof endTimer>[0])
        work()
      }
    }
  })
}

export async function moveMainTimeOn(app: ElectronApplication, durationMs: number): Promise<void> {
  await app.evaluate((_electron, ms) => globalThis.moveMainTimeOn?.(ms), durationMs)
}
