import type { App } from 'electron'
import type { Logger } from '../platform/logger'
import type { ServedKiosk } from './serveKiosk'

/** Lets the kiosk finish and close its store before the process goes, once. */
export function quitCleanly(
  app: Pick<App, 'on' | 'quit'>,
  kiosk: Pick<ServedKiosk, 'dispose'>,
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
      .dispose()
      .catch((error: unknown) => logger.error('the store could not be closed', error))
      .finally(finish)
  })
}
