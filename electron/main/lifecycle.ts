import type { Logger } from '../platform/logger'
import type { ServedKiosk } from './serveKiosk'

/** As much of Electron's app as quitting takes. */
export interface QuittingApp {
  on(event: 'window-all-closed', listener: () => void): unknown
  on(event: 'will-quit', listener: (event: { preventDefault(): void }) => void): unknown
  quit(): void
}

/** Lets the kiosk finish and close its store before the process goes, once. */
export function quitCleanly(
  app: QuittingApp,
  kiosk: Promise<Pick<ServedKiosk, 'dispose'>>,
  logger: Logger,
): void {
  let stage: 'serving' | 'disposing' | 'disposed' = 'serving'
  const finish = () => {
    stage = 'disposed'
    app.quit()
  }
  app.on('window-all-closed', () => app.quit())
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
