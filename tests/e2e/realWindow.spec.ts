import { expect, launchKiosk, test as base } from './support/kiosk'
import { begin } from './support/journeys'
import { startVirtualDisplay, type VirtualDisplay } from './support/virtualDisplay'

const DISPLAY = { width: 1280, height: 800 }

const test = base.extend<{ readonly display: VirtualDisplay }>({
  display: async ({ browserName: _ }, use) => {
    const display = await startVirtualDisplay(DISPLAY.width, DISPLAY.height)
    await use(display)
    display.stop()
  },
})

test.skip(process.platform !== 'linux', 'a virtual display is a matter of Linux')

test('the kiosk covers the whole display', async ({ userDataFolder, display }) => {
  const { app, page } = await launchKiosk(userDataFolder, [], { DISPLAY: display.name })
  const coversDisplay = () =>
    page.evaluate(({ width, height }) => innerWidth >= width && innerHeight >= height, DISPLAY)
  await expect.poll(coversDisplay).toBe(true)
  const isKiosk = await app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows().map((window) => window.isKiosk()),
  )
  expect(isKiosk).toEqual([true])
  await begin(page)
  await app.close()
})

test('a windowed kiosk leaves room beside it', async ({ userDataFolder, display }) => {
  const environment = { DISPLAY: display.name }
  const { app, page } = await launchKiosk(userDataFolder, ['--windowed'], environment)
  const isKiosk = await app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows().map((window) => window.isKiosk()),
  )
  expect(isKiosk).toEqual([false])
  const height = await page.evaluate(() => innerHeight)
  expect(height).toBeLessThanOrEqual(DISPLAY.height)
  await begin(page)
  await app.close()
})
