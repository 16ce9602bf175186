import type { BrowserWindow, IpcMainInvokeEvent } from 'electron'
import type { IsOwnPage } from './lockDown'

/** Only the main frame of the kiosk's own window, on the kiosk's own page, is listened to. */
export function createSenderCheck(
  findWindow: () => BrowserWindow | null,
  isOwnPage: IsOwnPage,
): (event: Pick<IpcMainInvokeEvent, 'senderFrame'>) => boolean {
  return ({ senderFrame }) => {
    const window = findWindow()
    if (senderFrame === null || window === null || window.isDestroyed()) return false
    return senderFrame === window.webContents.mainFrame && isOwnPage(senderFrame.url)
  }
}
