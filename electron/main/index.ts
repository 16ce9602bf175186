import path from 'node:path'
import { app, ipcMain, Menu, powerMonitor, protocol, session, type BrowserWindow } from 'electron'
import { CallLimiter } from '../ipc/callLimiter'
import { createNotifier } from '../ipc/createNotifier'
import { EarlyOpening } from '../ipc/earlyOpening'
import { registerHandlers } from '../ipc/registerHandlers'
import { machineClocks as machine } from '../platform/clock'
import { createLogger } from '../platform/logger'
import { systemScheduler as scheduler } from '../platform/scheduler'
import { SteadyClock } from '../time/steadyClock'
import { APP_ORIGIN, APP_PAGE, APP_SCHEME_PRIVILEGES, serveApp } from './appProtocol'
import { readSettings, type Settings } from './commandLine'
import { createKioskWindow } from './kioskWindow'
import { quitCleanly } from './lifecycle'
import { lockDownContents, ownPageCheck, refusePermissions } from './lockDown'
import type { ServedKiosk } from './serveKiosk'
import type { StoreTask } from './storeTasks'
import { createSenderCheck } from './trustedSender'

const logger = createLogger((line) => process.stderr.write(line))
/** For what needs no store. A served kiosk knows better, from earlier runs. */
const clock = new SteadyClock(machine)

const developmentPage = app.isPackaged ? undefined : process.env['ELECTRON_RENDERER_URL']
const page = developmentPage ?? APP_PAGE
const pageOrigin = developmentPage === undefined ? APP_ORIGIN : new URL(developmentPage).origin
const isOwnPage = ownPageCheck(pageOrigin)

let window: BrowserWindow | null = null
const findWindow = () => (window === null || window.isDestroyed() ? null : window)
const notify = createNotifier((event, payload) => findWindow()?.webContents.send(event, payload))

async function start(settings: Settings): Promise<void> {
  lockDownContents(app, isOwnPage)
  // The default menu carries the keys that reload, zoom, print and open a console.
  Menu.setApplicationMenu(null)
  await app.whenReady()
  const shown = await createWindow(settings)
  // The page comes first: the store is opened behind its first screen, and all but its first call waits.
  const opening = new EarlyOpening({ ...settings, clock, scheduler, notify, logger })
  const kiosk = opening.pageAsked().then(() => open(settings))
  quitCleanly(app, kiosk, logger)
  const handlers = opening.handlers(kiosk.then((served) => served.handlers))
  registerHandlers(ipcMain, handlers, {
    isTrustedSender: createSenderCheck(findWindow, isOwnPage),
    limiter: new CallLimiter(clock),
    logger,
  })
  powerMonitor.on('resume', () => {
    kiosk
      .then((served) => served.wakeUp())
      .catch((error: unknown) => logger.error('the kiosk did not wake up', error))
  })
  await Promise.all([shown.loadURL(page), kiosk])
}

/** What lies behind the window is most of the program: read when the page is on its way. */
async function open(settings: Settings): Promise<ServedKiosk> {
  const { openKiosk } = await import('./openKiosk')
  return openKiosk({ settings, clock, logger, notify })
}

async function createWindow({ isWindowed }: Settings): Promise<BrowserWindow> {
  const kioskSession = session.fromPartition('kiosk')
  refusePermissions(kioskSession)
  if (developmentPage === undefined) {
    await serveApp(kioskSession.protocol, path.join(import.meta.dirname, '../renderer'))
  }
  window = createKioskWindow({
    preload: path.join(import.meta.dirname, '../preload/index.cjs'),
    session: kioskSession,
    isWindowed,
    hasDevTools: developmentPage !== undefined,
  })
  return window
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

/** For an administrator at the command line: no window, and an exit code that says how it went. */
async function carryOut(task: StoreTask, { mode }: Settings): Promise<void> {
  const { carryOutTask } = await import('./carryOutTask')
  const dataFolder = app.getPath('userData')
  const print = (line: string) => void process.stdout.write(`${line}\n`)
  const isDone = await carryOutTask(task, { dataFolder, mode, clock, logger, print })
  app.exit(isDone ? 0 : 1)
}

function giveUp(error: unknown): void {
  logger.error('the kiosk could not start', error)
  app.exit(1)
}

try {
  const settings = prepare()
  if (app.requestSingleInstanceLock()) {
    app.on('second-instance', () => findWindow()?.focus())
    const { task } = settings
    const run = task === null ? start(settings) : carryOut(task, settings)
    run.catch(giveUp)
  } else if (settings.task === null) {
    app.quit()
  } else {
    giveUp(new Error('another process uses the data folder'))
  }
} catch (error) {
  giveUp(error)
}
