import type { Page } from '@playwright/test'
import { expect, test } from './lab'

/** A round trip to main after the page has had two frames to start what it wanted. */
async function settle(page: Page) {
  await page.evaluate(
    () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))),
  )
  await page.waitForTimeout(150)
}

test.describe('new windows', () => {
  const ways: Record<string, [(page: Page) => Promise<unknown>, string]> = {
    'window.open': [
      (page) => page.evaluate(() => window.open('/second.html') === null),
      'foreground-tab',
    ],
    'window.open with features': [
      (page) => page.evaluate(() => window.open('/second.html', 'name', 'width=200') === null),
      'new-window',
    ],
    'target=_blank': [
      (page) =>
        page
          .locator('#blank')
          .click()
          .then(() => true),
      'foreground-tab',
    ],
    'a ctrl click': [
      (page) =>
        page
          .locator('#link')
          .click({ modifiers: ['Control'] })
          .then(() => true),
      'background-tab',
    ],
    'a middle click': [
      (page) =>
        page
          .locator('#link')
          .click({ button: 'middle' })
          .then(() => true),
      'background-tab',
    ],
    'a shift click': [
      (page) =>
        page
          .locator('#link')
          .click({ modifiers: ['Shift'] })
          .then(() => true),
      'new-window',
    ],
  }
  for (const [name, [go, disposition]] of Object.entries(ways)) {
    test(`${name}: a denied one leaves a single window`, async ({ window, page, electronApp }) => {
      await window.evaluate((win) =>
        win.webContents.setWindowOpenHandler((details) => {
          lab.log.push([details.url, details.disposition])
          return { action: 'deny' }
        }),
      )
      expect(await go(page)).toBe(true)
      await expect
        .poll(() => electronApp.evaluate(() => lab.log))
        .toEqual([['app://bundle/second.html', disposition]])
      await settle(page)
      expect(
        await electronApp.evaluate(({ BrowserWindow, webContents }) => [
          BrowserWindow.getAllWindows().length,
          webContents.getAllWebContents().length,
        ]),
      ).toEqual([1, 1])
      expect(electronApp.windows()).toHaveLength(1)
      expect(await window.evaluate((win) => win.webContents.getURL())).toBe(
        'app://bundle/index.html',
      )
    })
  }

  test('an allowed one becomes a window of its own', async ({ window, page, electronApp }) => {
    await window.evaluate((win) =>
      win.webContents.setWindowOpenHandler(() => ({
        action: 'allow',
        overrideBrowserWindowOptions: { width: 300, height: 200 },
      })),
    )
    const coming = electronApp.waitForEvent('window')
    await page.locator('#blank').click()
    const second = await coming
    await expect(second.locator('h1')).toHaveText('second')
    expect(
      await electronApp.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length),
    ).toBe(2)
  })
})
