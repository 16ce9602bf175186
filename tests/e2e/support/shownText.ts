import type { ElectronApplication } from '@playwright/test'

/**
 * What stands on the page, without its readings; nothing while there is no page, or one that is too
 * busy to say: to be polled. Asked through main: Playwright's own page is gone for good once its
 * process was.
 */
export function shownText(app: ElectronApplication): Promise<string> {
  return app.evaluate(async ({ BrowserWindow }) => {
    const [window] = BrowserWindow.getAllWindows()
    const asked = window?.webContents.mainFrame.executeJavaScript(`(() => {
      const copy = document.body.cloneNode(true)
      for (const reading of copy.querySelectorAll('rt, rp')) reading.remove()
      return copy.textContent
    })()`)
    const nothing = new Promise((resolve) => setTimeout(() => resolve(''), 200))
    return String(await Promise.race([asked, nothing]).catch(() => ''))
  })
}

/** The page's process dies, and is gone. */
export function crashPage(app: ElectronApplication): Promise<void> {
  return app.evaluate(async ({ BrowserWindow }) => {
    const [window] = BrowserWindow.getAllWindows()
    if (window === undefined) throw new Error('there is no window')
    const { webContents } = window
    const gone = new Promise((resolve) => webContents.once('render-process-gone', resolve))
    webContents.forcefullyCrashRenderer()
    await gone
  })
}

/** The page tells main that it lives, as it does itself once all of it is there. */
export function answerMain(app: ElectronApplication): Promise<void> {
  return app.evaluate(async ({ BrowserWindow }) => {
    const [window] = BrowserWindow.getAllWindows()
    await window?.webContents.mainFrame.executeJavaScript(`window.kiosk.call['kiosk:alive']({})`)
  })
}
