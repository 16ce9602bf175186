import inspector from 'node:inspector'
import path from 'node:path'
import {
  app,
  clipboard,
  ipcMain,
  Menu,
  powerMonitor,
  powerSaveBlocker,
  protocol,
  session,
  type BrowserWindow,
} from 'electron'
import { CallLimiter } from '../ipc/callLimiter'
import { createNotifier } from '../ipc/createNotifier'
import { EarlyOpening } from '../ipc/earlyOpening'
import { registerHandlers } from '../ipc/registerHandlers'
import { machineClocks as machine } from '../platform/clock'
import { createLogger } from '../platform/logger'
import { systemScheduler as scheduler } from '../platform/scheduler'
import { SteadyClock } from '../time/steadyClock'
import { APP_ORIGIN, APP_PAGE, APP_SCHEME_PRIVILEGES, serveApp, type AppFiles } from './appProtocol'
import { readSettings, type Settings, type Task } from './commandLine'
import { createWindowPage } from './clearTraces'
import { KioskHealing } from './healing/kioskHealing'
import { OUT_OF_ORDER_PATH } from './healing/outOfOrderPage'
import { RelaunchNote } from './healing/relaunchNote'
import { dangerousSwitches } from './dangerousSwitches'
import { createKioskWindow, stayOpen } from './kioskWindow'
import { LeavePermit } from './leavePermit'
import { leaveAtShutdown, leaveWithSystem, quitCleanly } from './lifecycle'
import { closeNetwork, lockDownContents, ownPageCheck, refusePermissions } from './lockDown'
import type { ServedKiosk } from './serveKiosk'
import { createSenderCheck } from './trustedSender'

const logger = createLogger((line) => process.stderr.write(line))
// A log that nobody reads any more is no fault of the kiosk's.
process.stderr.on('error', () => undefined)
/** For what needs no store. A served kiosk knows better, from earlier runs. */
const clock = new SteadyClock(machine)

const developmentPage = app.isPackaged ? undefined : process.env['ELECTRON_RENDERER_URL']
const page = developmentPage ?? APP_PAGE
const isOwnPage = ownPageCheck(page)

const permit = new LeavePermit()
/** Never in a packaged kiosk, whose fuses keep debuggers out as well. */
const isDebugged = () => !app.isPackaged && inspector.url() !== undefined

let window: BrowserWindow | null = null
const findWindow = () => (window === null || window.isDestroyed() ? null : window)
const findContents = () => findWindow()?.webContents ?? null
const windowPage = createWindowPage({ clipboard, findContents })
const notify = createNotifier((event, payload) => findWindow()?.webContents.send(event, payload))

/** Staff have ended the service: it is not to come back by itself. */
let isServiceEnded = false

function leave(): void {
  permit.give()
  app.quit()
}

function endService(): void {
  isServiceEnded = true
  leave()
}

async function start(settings: Settings): Promise<void> {
  const healing = createHealing(settings)
  healing.start()
  const onStaffChord = () => notify('staff:called', {})
  lockDownContents(app, { isOwnPage, hasDevTools: developmentPage !== undefined, onStaffChord })
  // The default menu carries the keys that reload, zoom, print and open a console.
  Menu.setApplicationMenu(null)
  await app.whenReady()
  const shown = await createWindow(settings, (pathname) => healing.loseFile(pathname))
  // The page comes first: the store is opened behind its first screen, and all but its first call waits.
  const opening = new EarlyOpening({ ...settings, clock, scheduler, notify, logger })
  const kiosk = opening.pageStands().then(() => open(settings))
  // Nobody else asks for the code, and to a shell it would be an error.
  const isEndOfService = () => isServiceEnded && settings.isSupervised
  quitCleanly({ app, kiosk, permit, isDebugged, isEndOfService, logger })
  leaveWithSystem(process, leave)
  // A window with a frame stands on somebody's own desk, and closes like any other.
  if (settings.isWindowed) permit.give()
  const served = kiosk.then(({ handlers }) => handlers)
  registerHandlers(ipcMain, opening.handlers(served, healing.handlers), {
    isTrustedSender: createSenderCheck(findWindow, isOwnPage),
    limiter: new CallLimiter(clock),
    logger,
  })
  leaveAtShutdown(powerMonitor, leave)
  powerMonitor.on('resume', () => {
    kiosk
      .then((served) => served.wakeUp())
      .catch((error: unknown) => logger.error('the kiosk did not wake up', error))
  })
  healing.show(shown.webContents, kiosk)
}

/** What lies behind the window is most of the program: read when the page is on its way. */
async function open(settings: Settings): Promise<ServedKiosk> {
  const { openKiosk } = await import('./openKiosk')
  return openKiosk({ settings, clock, logger, notify, leave: endService, page: windowPage })
}

function createHealing({ isSoftwareRendered, isSupervised }: Settings): KioskHealing {
  return new KioskHealing({
    ...{ app, process, notify, clock, scheduler, logger, isSoftwareRendered, isSupervised },
    power: powerMonitor,
    onLoad: windowPage.heal,
    displayBlocker: powerSaveBlocker,
    hasDevTools: developmentPage !== undefined,
    relaunchNote: openRelaunchNote(),
    pageUrl: page,
    isOwnPage,
    outOfOrderUrl: `${APP_ORIGIN}${OUT_OF_ORDER_PATH}`,
  })
}

function openRelaunchNote(): RelaunchNote {
  return new RelaunchNote(app.getPath('userData'), machine)
}

async function createWindow(
  { isWindowed }: Settings,
  onLost: AppFiles['onLost'],
): Promise<BrowserWindow> {
  const kioskSession = session.fromPartition('kiosk')
  refusePermissions(kioskSession)
  await closeNetwork(kioskSession, developmentPage)
  // Also where the page comes from a development server: the static page does not.
  const folder = path.join(import.meta.dirname, '../renderer')
  await serveApp(kioskSession.protocol, { folder, onLost })
  window = createKioskWindow({
    preload: path.join(import.meta.dirname, '../preload/index.cjs'),
    session: kioskSession,
    isWindowed,
    hasDevTools: developmentPage !== undefined,
  })
  stayOpen(window, permit, leave)
  // What somebody copied before a crash, or before a restart, is still there to paste.
  window.webContents.once('did-finish-load', () => {
    windowPage
      .clearTraces()
      .catch((error: unknown) => logger.error('earlier traces were not cleared', error))
  })
  return window
}

function prepare(): Settings {
  assertNotWeakened()
  const given = readSettings(process.argv, app.isPackaged)
  // Always set: Chromium reads the switch by itself, and a fresh folder would forget every count.
  const usualFolder = path.join(app.getPath('appData'), app.getName())
  app.setPath('userData', given.userDataFolder ?? usualFolder)
  app.enableSandbox()
  // The process before this one may have found that the graphics card will not do.
  const isSoftwareRendered =
    given.isSoftwareRendered || openRelaunchNote().read().isSoftwareRendered
  if (isSoftwareRendered) app.disableHardwareAcceleration()
  protocol.registerSchemesAsPrivileged([APP_SCHEME_PRIVILEGES])
  return { ...given, isSoftwareRendered }
}

/** For an administrator at the command line: no window, and an exit code that says how it went. */
async function carryOut(task: Task, settings: Settings): Promise<void> {
  const print = (line: string) => void process.stdout.write(`${line}\n`)
  const isDone =
    task.kind === 'self-test' ? await testMachine(print) : await useStore(task, settings, print)
  app.exit(isDone ? 0 : 1)
}

type Print = (line: string) => void

type FileTask = Exclude<Task, { readonly kind: 'self-test' }>

async function useStore(task: FileTask, { mode }: Settings, print: Print): Promise<boolean> {
  const { carryOutTask } = await import('./carryOutTask')
  const dataFolder = app.getPath('userData')
  return await carryOutTask(task, { dataFolder, mode, clock, logger, print })
}

async function testMachine(print: Print): Promise<boolean> {
  const { carryOutSelfTest } = await import('./selftest/carryOutSelfTest')
  return await carryOutSelfTest({ clock, print })
}

/** No fuse covers these: whoever can start a packaged kiosk must not get around it. */
function assertNotWeakened(): void {
  const dangerous = app.isPackaged ? dangerousSwitches(process.argv) : []
  if (dangerous.length === 0) return
  logger.warn(`a packaged kiosk does not start with ${dangerous.join(', ')}`)
  throw new Error('started with a dangerous switch')
}

/** As long as there is no window that could say so. */
function giveUp(error: unknown): void {
  logger.error('the kiosk could not start', error)
  app.exit(1)
}

try {
  const settings = prepare()
  // It touches no file of the kiosk, and is asked for where one runs.
  if (settings.task?.kind === 'self-test' || app.requestSingleInstanceLock()) {
    // Whatever it was started with, this one goes on as it is.
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
