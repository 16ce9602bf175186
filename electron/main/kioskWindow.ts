import { BrowserWindow, type Session } from 'electron'

export interface KioskWindowOptions {
  readonly preload: string
  readonly session: Session
  /** A framed window instead of the whole screen. */
  readonly isWindowed: boolean
  /** False wherever visitors are: a console would let them forge every call. */
  readonly hasDevTools: boolean
}

const WINDOWED_SIZE = { width: 1280, height: 800 }

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
    webPreferences: {
      preload,
      session,
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      webSecurity: true,
      spellcheck: false,
      disableDialogs: true,
      navigateOnDragDrop: false,
      devTools: hasDevTools,
    },
  })
  window.once('ready-to-show', () => window.show())
  return window
}
