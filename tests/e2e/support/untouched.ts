import type { ElectronApplication, Page } from '@playwright/test'
import { expect, type Kiosk } from './kiosk'

/** What must be the same after whatever was tried: one window, its page, its size, its step. */
async function lookAt({ app, page }: Kiosk) {
  const windows = await app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows().map((window) => ({
      isKiosk: window.isKiosk(),
      isFullScreen: window.isFullScreen(),
      isMinimized: window.isMinimized(),
      url: window.webContents.getURL(),
      zoom: window.webContents.getZoomFactor(),
      entries: window.webContents.navigationHistory.length(),
      hasDevTools: window.webContents.isDevToolsOpened(),
    })),
  )
  const scale = await page.evaluate(() => visualViewport?.scale)
  const heading = await page.getByRole('heading', { level: 1 }).textContent()
  return { windows, pages: app.windows().length, scale, heading }
}

const UNTOUCHED = {
  ...{ isKiosk: true, isFullScreen: true, isMinimized: false, url: 'app://bundle/index.html' },
  ...{ zoom: 1, entries: 1, hasDevTools: false },
}

/** Tries something, and finds the kiosk as it was. */
export async function expectUntouched(
  kiosk: Kiosk,
  attempt: () => Promise<unknown>,
): Promise<void> {
  const before = await lookAt(kiosk)
  expect(before).toMatchObject({ windows: [UNTOUCHED], pages: 1, scale: 1 })
  await attempt()
  await expect.poll(() => lookAt(kiosk)).toEqual(before)
}

export const withWindow = (app: ElectronApplication) => app.browserWindow(app.windows()[0] as Page)
