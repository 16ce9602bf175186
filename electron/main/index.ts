import fs from 'node:fs'
import path from 'node:path'
import captchaFont from '@fontsource/atkinson-hyperlegible/files/atkinson-hyperlegible-latin-700-normal.woff?asset'
import { app, ipcMain, Menu, protocol, session, type BrowserWindow } from 'electron'
import letterClips from '../../resources/voice/letters.wav?asset'
import { SEED_COST } from '../accounts/demoAccounts'
import { CallLimiter } from '../ipc/callLimiter'
import { closedHandlers } from '../ipc/closedHandlers'
import { createNotifier } from '../ipc/createNotifier'
import { registerHandlers } from '../ipc/registerHandlers'
import { createOutlinePictureMaker } from '../pictures/outlinePictureMaker'
import { createPictureSpeaker } from '../pictures/spokenPicture'
import { systemClock as clock } from '../platform/clock'
import { createLogger } from '../platform/logger'
import { createPasswordHasher } from '../platform/passwordHasher'
import { systemRandom as random } from '../platform/randomSource'
import { systemScheduler as scheduler } from '../platform/scheduler'
import { APP_ORIGIN, APP_PAGE, APP_SCHEME_PRIVILEGES, serveApp } from './appProtocol'
import { readSettings, type Settings } from './commandLine'
import { createKioskWindow } from './kioskWindow'
import { quitCleanly } from './lifecycle'
import { lockDownContents, ownPageCheck, refusePermissions } from './lockDown'
import { openStore } from './openStore'
import { serveKiosk, type ServedKiosk } from './serveKiosk'
import { createSenderCheck } from './trustedSender'

const logger = createLogger((line) => process.stderr.write(line))

const developmentPage = app.isPackaged ? undefined : process.env['ELECTRON_RENDERER_URL']
const page = developmentPage ?? APP_PAGE
const pageOrigin = developmentPage === undefined ? APP_ORIGIN : new URL(developmentPage).origin
const isOwnPage = ownPageCheck(pageOrigin)

let window: BrowserWindow | null = null
const findWindow = () => (window === null || window.isDestroyed() ? null : window)
const notify = createNotifier((event, payload) => findWindow()?.webContents.send(event, payload))

async function serve(settings: Settings): Promise<ServedKiosk> {
  const { mode, captchaText, deliveryDelayMs, display } = settings
  const closed = (because: 'no-courier' | 'store-broken') => ({
    handlers: closedHandlers({ mode, clock, because, display }),
    dispose: () => Promise.resolve(),
  })
  // Nothing carries messages to real mailboxes and telephones yet.
  if (mode === 'counter') return closed('no-courier')
  const fontFile = fs.readFileSync(captchaFont)
  const pictures = createOutlinePictureMaker({ fontFile, random, fixedText: captchaText })
  const speaker = createPictureSpeaker({ voiceFile: fs.readFileSync(letterClips), random })
  const passwordHasher = createPasswordHasher(random)
  const seedHasher = createPasswordHasher(random, SEED_COST)
  try {
    const dataFolder = app.getPath('userData')
    const storeParts = { dataFolder, mode, clock, random, seedHasher, fileSystem: fs }
    const open = await openStore(storeParts)
    const parts = { ...open, clock, random, scheduler, logger, pictures, passwordHasher, notify }
    return await serveKiosk({ ...parts, speaker, settings: { mode, deliveryDelayMs, display } })
  } catch (error) {
    logger.error('the store could not be opened', error)
    return closed('store-broken')
  }
}

async function start(settings: Settings): Promise<void> {
  lockDownContents(app, isOwnPage)
  // The default menu carries the keys that reload, zoom, print and open a console.
  Menu.setApplicationMenu(null)
  // Opening the store takes about as long as Electron's own start, and needs nothing of it.
  const [kiosk] = await Promise.all([serve(settings), app.whenReady()])
  const kioskSession = session.fromPartition('kiosk')
  refusePermissions(kioskSession)
  quitCleanly(app, kiosk, logger)
  registerHandlers(ipcMain, kiosk.handlers, {
    isTrustedSender: createSenderCheck(findWindow, isOwnPage),
    limiter: new CallLimiter(clock),
    logger,
  })
  if (developmentPage === undefined) {
    await serveApp(kioskSession.protocol, path.join(import.meta.dirname, '../renderer'))
  }
  window = createKioskWindow({
    preload: path.join(import.meta.dirname, '../preload/index.cjs'),
    session: kioskSession,
    isWindowed: settings.isWindowed,
    hasDevTools: developmentPage !== undefined,
  })
  await window.loadURL(page)
}

function prepare(): Settings {
  const settings = readSettings(process.argv, app.isPackaged)
  // Always set: Chromium reads the switch by itself, and a fresh folder would forget every count.
  const usualFolder = path.join(app.getPath('appData'), app.getName())
  app.setPath('userData', settings.userDataFolder ?? usualFolder)
  app.enableSandbox()
  protocol.registerSchemesAsPrivileged([APP_SCHEME_PRIVILEGES])
  return settings
}

function giveUp(error: unknown): void {
  logger.error('the kiosk could not start', error)
  app.exit(1)
}

try {
  const settings = prepare()
  if (app.requestSingleInstanceLock()) {
    app.on('second-instance', () => findWindow()?.focus())
    start(settings).catch(giveUp)
  } else {
    app.quit()
  }
} catch (error) {
  giveUp(error)
}
