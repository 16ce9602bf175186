import fs from 'node:fs'
import path from 'node:path'
import captchaFont from '@fontsource/atkinson-hyperlegible/files/atkinson-hyperlegible-latin-700-normal.woff?asset'
import { app, ipcMain, protocol, session, type BrowserWindow } from 'electron'
import { eventPayloads } from '#shared/ipc/contract'
import { CallLimiter } from '../ipc/callLimiter'
import { closedHandlers } from '../ipc/closedHandlers'
import { registerHandlers } from '../ipc/registerHandlers'
import { createOutlinePictureMaker } from '../pictures/outlinePictureMaker'
import { systemClock as clock } from '../platform/clock'
import { createLogger } from '../platform/logger'
import { createPasswordHasher } from '../platform/passwordHasher'
import { systemRandom as random } from '../platform/randomSource'
import { systemScheduler as scheduler } from '../platform/scheduler'
import { APP_ORIGIN, APP_PAGE, APP_SCHEME_PRIVILEGES, serveApp } from './appProtocol'
import { readSettings, type Settings } from './commandLine'
import { createKioskWindow } from './kioskWindow'
import { lockDownContents, refusePermissions } from './lockDown'
import { openStore } from './openStore'
import { serveKiosk, type ServedKiosk, type ServeParts } from './serveKiosk'
import { createSenderCheck } from './trustedSender'

const logger = createLogger((line) => process.stderr.write(line))
const settings = readSettings(process.argv, app.isPackaged)
if (settings.userDataFolder !== null) app.setPath('userData', settings.userDataFolder)
app.enableSandbox()
protocol.registerSchemesAsPrivileged([APP_SCHEME_PRIVILEGES])

const developmentPage = app.isPackaged ? undefined : process.env['ELECTRON_RENDERER_URL']
const page = developmentPage ?? APP_PAGE
const pageOrigin = developmentPage === undefined ? APP_ORIGIN : new URL(developmentPage).origin
const isOwnPage = (url: string) => url === pageOrigin || url.startsWith(`${pageOrigin}/`)

let window: BrowserWindow | null = null
const notify: ServeParts['notify'] = (event, payload) => {
  if (window === null || window.isDestroyed()) return
  window.webContents.send(event, eventPayloads[event].parse(payload))
}

async function serve({ mode, captchaText, deliveryDelayMs }: Settings): Promise<ServedKiosk> {
  const closed = (because: 'no-courier' | 'store-broken') => ({
    handlers: closedHandlers({ mode, clock, because }),
    dispose: () => Promise.resolve(),
  })
  // Nothing carries messages to real mailboxes and telephones yet.
  if (mode === 'counter') return closed('no-courier')
  try {
    const dataFolder = app.getPath('userData')
    const open = await openStore({ dataFolder, mode, clock, random, fileSystem: fs })
    const pictures = createOutlinePictureMaker({
      fontFile: fs.readFileSync(captchaFont),
      random,
      fixedText: captchaText,
    })
    const passwordHasher = createPasswordHasher(random)
    const parts = { ...open, clock, random, scheduler, logger, pictures, passwordHasher, notify }
    return await serveKiosk({ ...parts, settings: { mode, deliveryDelayMs } })
  } catch (error) {
    logger.error('the store could not be opened', error)
    return closed('store-broken')
  }
}

async function start(): Promise<void> {
  lockDownContents(app, isOwnPage)
  await app.whenReady()
  const kioskSession = session.fromPartition('kiosk')
  refusePermissions(kioskSession)
  const kiosk = await serve(settings)
  registerHandlers(ipcMain, kiosk.handlers, {
    isTrustedSender: createSenderCheck(() => window, isOwnPage),
    limiter: new CallLimiter(clock),
    logger,
  })
  if (developmentPage === undefined) {
    await serveApp(kioskSession.protocol, path.join(import.meta.dirname, '../renderer'))
  }
  quitCleanly(kiosk)
  window = createKioskWindow({
    preload: path.join(import.meta.dirname, '../preload/index.cjs'),
    session: kioskSession,
    isWindowed: settings.isWindowed,
  })
  await window.loadURL(page)
}

/** Closes the store before the process goes, once. */
function quitCleanly(kiosk: ServedKiosk): void {
  let isDisposed = false
  app.on('window-all-closed', () => app.quit())
  app.on('will-quit', (event) => {
    if (isDisposed) return
    event.preventDefault()
    kiosk
      .dispose()
      .catch((error: unknown) => logger.error('the store could not be closed', error))
      .finally(() => {
        isDisposed = true
        app.quit()
      })
  })
}

if (app.requestSingleInstanceLock()) {
  app.on('second-instance', () => window?.focus())
  start().catch((error: unknown) => {
    logger.error('the kiosk could not start', error)
    app.exit(1)
  })
} else {
  app.quit()
}
