import type { Logger } from '../platform/logger'
import type { LeavePermit } from './leavePermit'
import type { ServedKiosk } from './serveKiosk'

interface PreventableEvent {
  preventDefault(): void
}

/** As much of Electron's app as quitting takes. */
export interface QuittingApp {
  on(event: 'window-all-closed', listener: () => void): unknown
  on(event: 'before-quit', listener: (event: PreventableEvent) => void): unknown
  on(event: 'will-quit', listener: (event: PreventableEvent) => void): unknown
  quit(): void
  /** Asks nobody, and ends the process with this code. */
  exit(code: number): void
}

/** What a system that starts the kiosk again takes for the end: see `resources/installer`. */
export const END_OF_SERVICE_CODE = 42

export interface QuitParts {
  readonly app: QuittingApp
  readonly kiosk: Promise<Pick<ServedKiosk, 'dispose'>>
  readonly permit: LeavePermit
  /** Whoever debugs main can end it in any way: this one closes the store. */
  readonly isDebugged: () => boolean
  /** Whether whoever started the kiosk is told by an exit code that it is not to start it again. */
  readonly isEndOfService: () => boolean
  readonly logger: Logger
}

/**
 * Ends the kiosk for those who may end it and for nobody else, and lets it finish and close its
 * store before the process goes, once.
 */
export function quitCleanly({ app, kiosk, permit, logger, ...parts }: QuitParts): void {
  let stage: 'serving' | 'disposing' | 'disposed' = 'serving'
  const finish = () => {
    stage = 'disposed'
    if (parts.isEndOfService()) app.exit(END_OF_SERVICE_CODE)
    else app.quit()
  }
  // Its windows may be gone because one crashed.
  app.on('window-all-closed', () => {
    if (permit.isGiven) app.quit()
  })
  app.on('before-quit', (event) => {
    if (parts.isDebugged()) permit.give()
    if (!permit.isGiven) event.preventDefault()
  })
  app.on('will-quit', (event) => {
    if (stage === 'disposed') return
    event.preventDefault()
    if (stage === 'disposing') return
    stage = 'disposing'
    kiosk
      .then((served) => served.dispose())
      .catch((error: unknown) => logger.error('the store could not be closed', error))
      .finally(finish)
  })
}

/** As much of the process as says that somebody who may wants it gone. */
export interface SignalSource {
  once(signal: 'SIGINT' | 'SIGTERM' | 'SIGHUP', listener: () => void): unknown
}

/** As much of Electron's `powerMonitor` as says that the machine goes down. */
export interface ShutdownSource {
  /** The event is documented, and missing in Electron's own types. */
  on(event: 'shutdown', listener: (event?: PreventableEvent) => void): unknown
}

/**
 * The machine goes down, or whoever started the kiosk ends it: no visitor sends a signal. A second
 * one is the system's own again and ends the process at once.
 */
export function leaveWithSystem(signals: SignalSource, leave: () => void): void {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) signals.once(signal, leave)
}

/** Linux and macOS wait for whoever asks them to, until the store is closed. */
export function leaveAtShutdown(power: ShutdownSource, leave: () => void): void {
  power.on('shutdown', (event) => {
    event?.preventDefault()
    leave()
  })
}
