import type { ElectronApplication } from '@playwright/test'

/**
 * What stands on the page, without its readings; nothing while there is no page. Asked through main:
 * Playwright's own page is gone for good once its process was.
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

/** The page's process dies. */
export function crashPage(app: ElectronApplication): Promise<void> {
  return app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.webContents.forcefullyCrashRenderer(),
  )
}
