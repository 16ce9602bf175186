import path from 'node:path'
import { app, protocol, session } from 'electron'
import { APP_PAGE, APP_SCHEME_PRIVILEGES, serveApp } from '../../../electron/main/appProtocol'
import { readSettings } from '../../../electron/main/commandLine'
import { createKioskWindow } from '../../../electron/main/kioskWindow'

// What the kiosk is measured against: its own window and its own protocol, and nothing in them.

const besides = (file: string) => path.join(import.meta.dirname, '..', file)

async function start(): Promise<void> {
  await app.whenReady()
  const kioskSession = session.fromPartition('kiosk')
  await serveApp(kioskSession.protocol, { folder: besides('renderer'), onLost: () => app.exit(1) })
  const window = createKioskWindow({
    preload: besides('preload/index.cjs'),
    session: kioskSession,
    isWindowed: false,
    hasDevTools: false,
  })
  await window.loadURL(APP_PAGE)
}

const { userDataFolder } = readSettings(process.argv, app.isPackaged)
if (userDataFolder !== null) app.setPath('userData', userDataFolder)
app.enableSandbox()
protocol.registerSchemesAsPrivileged([APP_SCHEME_PRIVILEGES])
start().catch(() => app.exit(1))
