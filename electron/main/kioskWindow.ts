import { BrowserWindow, screen, type Session, type WebPreferences } from 'electron'
import type { LeavePermit } from './leavePermit'
import { setOneSize } from './lockDown'

export interface KioskWindowOptions {
  readonly preload: string
  readonly session: Session
  /** A framed window instead of the whole screen. */
  readonly isWindowed: boolean
  /** False wherever visitors are: a console would let them forge every call. */
  readonly hasDevTools: boolean
}

const WINDOWED_SIZE = { width: 1280, height: 800 }

/**
 * What the page runs with. What Electron would take for granted is said as well: no default of a
 * release to come opens anything here.
 */
const LOCKED_PREFERENCES = {
  contextIsolation: true,
  sandbox: true,
  nodeIntegration: false,
  nodeIntegrationInWorker: false,
  nodeIntegrationInSubFrames: false,
  webSecurity: true,
  allowRunningInsecureContent: false,
  experimentalFeatures: false,
  webviewTag: false,
  plugins: false,
  webgl: false,
  spellcheck: false,
  disableDialogs: true,
  safeDialogs: true,
  navigateOnDragDrop: false,
  // What is announced must be announced in time, also where nothing moves.
  backgroundThrottling: false,
} as const satisfies WebPreferences

/** The one window: the page runs isolated, sandboxed and without anything of Node. */
export function createKioskWindow(options: KioskWindowOptions): BrowserWindow {
  const { preload, session, isWindowed, hasDevTools } = options
  const window = new BrowserWindow({
    ...WINDOWED_SIZE,
    useContentSize: true,
    kiosk: !isWindowed,
    autoHideMenuBar: true,
    backgroundColor: '#ffffff',
    show: false,
    title: 'Madoguchi',
    webPreferences: { ...LOCKED_PREFERENCES, preload, session, devTools: hasDevTools },
  })
  window.once('ready-to-show', () => window.show())
  // The keys of a keyboard or mouse that browsers go back and forward by.
  window.on('app-command', (event) => event.preventDefault())
  if (!isWindowed) coverScreen(window)
  return window
}

/**
 * Alt+F4 and whatever else closes a window. Not `closable: false`: there Electron refuses `close()`
 * itself, so that nothing could end the kiosk, and on Linux it means nothing at all.
 */
export function stayOpen(window: BrowserWindow, permit: LeavePermit, leave: () => void): void {
  window.on('close', (event) => {
    if (!permit.isGiven) event.preventDefault()
  })
  // Windows ends the session of its user, and waits for nobody.
  window.on('session-end', leave)
}

/** Whatever takes the window out of the whole screen, it goes back to it. */
function coverScreen(window: BrowserWindow): void {
  const cover = () => {
    if (window.isDestroyed()) return
    window.setKiosk(true)
    // On macOS a kiosk is one already, full screen or not, and stays as it is.
    window.setFullScreen(true)
  }
  const fitDisplay = () => {
    if (window.isDestroyed()) return
    window.setBounds(screen.getDisplayMatching(window.getBounds()).bounds)
    cover()
    setOneSize(window.webContents)
  }
  window.on('leave-full-screen', cover)
  window.on('minimize', () => window.restore())
  // Turned, plugged in, switched to another resolution: the window does not follow by itself.
  screen.on('display-added', fitDisplay)
  screen.on('display-removed', fitDisplay)
  screen.on('display-metrics-changed', fitDisplay)
}
