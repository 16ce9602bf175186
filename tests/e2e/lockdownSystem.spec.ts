import type { ElectronApplication } from '@playwright/test'
import { expect, test } from './support/kiosk'
import { shownText } from './support/shownText'

const ADDRESS = 'app://bundle/index.html'

function lookAtWindows(app: ElectronApplication) {
  return app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows().map((window) => ({
      isKiosk: window.isKiosk(),
      isFullScreen: window.isFullScreen(),
      url: window.webContents.getURL(),
      zoom: window.webContents.getZoomFactor(),
    })),
  )
}

test('a page that got elsewhere all the same is fetched back', async ({ kiosk: { app } }) => {
  await app.evaluate(async ({ BrowserWindow }) => {
    const [window] = BrowserWindow.getAllWindows()
    await window?.webContents.loadURL('data:text/html,elsewhere').catch(() => undefined)
  })
  await expect.poll(() => lookAtWindows(app)).toMatchObject([{ url: ADDRESS }])
  await expect.poll(() => shownText(app)).toContain('事前にご確認ください')
})

for (const event of ['display-added', 'display-removed', 'display-metrics-changed']) {
  test(`a window that ${event} has moved or enlarged is over the whole screen again`, async ({
    kiosk: { app },
  }) => {
    const before = await lookAtWindows(app)
    expect(before).toEqual([{ isKiosk: true, isFullScreen: true, url: ADDRESS, zoom: 1 }])
    await app.evaluate(({ BrowserWindow, screen }, name) => {
      BrowserWindow.getAllWindows()[0]?.webContents.setZoomFactor(2)
      screen.emit(name, {})
    }, event)
    await expect.poll(() => lookAtWindows(app)).toEqual(before)
  })
}

test('the keys for back and forward of a keyboard are refused', async ({ kiosk: { app } }) => {
  const isPrevented = await app.evaluate(({ BrowserWindow }) => {
    let prevented = false
    const event = { preventDefault: () => void (prevented = true) }
    BrowserWindow.getAllWindows()[0]?.emit('app-command', event, 'browser-backward')
    return prevented
  })
  expect(isPrevented).toBe(true)
})
