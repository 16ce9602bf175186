import type { Fault } from './healingPolicy'

/** As much of Node's process as catching what nobody caught takes. */
export interface WatchedProcess {
  on(event: 'uncaughtException', listener: (error: unknown) => void): unknown
  on(event: 'unhandledRejection', listener: (reason: unknown) => void): unknown
}

/** As much of Electron's app as knowing of Chromium's helper processes takes. */
export interface WatchedApp {
  on(
    event: 'child-process-gone',
    listener: (event: unknown, details: { readonly type: string; readonly reason: string }) => void,
  ): unknown
}

export type ReportFault = (fault: Fault, event: string, error?: unknown) => void

/**
 * An error that nobody caught reaches us instead of Electron's own box, whose buttons would stand in
 * public and wait for a visitor.
 */
export function watchMain(process: WatchedProcess, report: ReportFault): void {
  const main = { kind: 'main' } as const
  process.on('uncaughtException', (error) => report(main, 'nobody caught an error', error))
  process.on('unhandledRejection', (reason) => report(main, 'nobody caught a rejection', reason))
}

/** Chromium starts its helpers anew by itself; only a graphics process that will not stay is a fault. */
export function watchHelpers(
  app: WatchedApp,
  parts: { readonly report: ReportFault; readonly warn: (event: string) => void },
): void {
  app.on('child-process-gone', (_event, { type, reason }) => {
    if (reason === 'clean-exit') return
    const event = `a helper process is gone: ${type}, ${reason}`
    if (type === 'GPU') parts.report({ kind: 'gpu' }, event)
    else parts.warn(event)
  })
}
