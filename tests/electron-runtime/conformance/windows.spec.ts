import { expect, test } from './lab'

test.describe('BrowserWindow', () => {
  test('has exactly the content size asked for, and a test driver can still change it', async ({
    open,
  }) => {
    const { page, window } = await open({ width: 612, height: 431, useContentSize: true })
    expect(await page.evaluate(() => [innerWidth, innerHeight])).toEqual([612, 431])
    expect(await window.evaluate((win) => win.getContentSize())).toEqual([612, 431])
    await window.evaluate((win) => win.setContentSize(500, 400))
    await expect.poll(() => page.evaluate(() => [innerWidth, innerHeight])).toEqual([500, 400])
    await page.setViewportSize({ width: 640, height: 360 })
    expect(await page.evaluate(() => [innerWidth, innerHeight])).toEqual([640, 360])
  })

  test('a kiosk fills the screen', async ({ open }) => {
    const { page, window } = await open({ kiosk: true })
    await expect
      .poll(() => page.evaluate(() => innerWidth === screen.width && innerHeight === screen.height))
      .toBe(true)
    expect(await window.evaluate((win) => [win.isKiosk(), win.isFullScreen()])).toEqual([
      true,
      true,
    ])
  })

  test('leaves and enters full screen, with events', async ({ open }) => {
    const { window } = await open({ kiosk: true })
    const facts = await window.evaluate(async (win) => {
      const left = new Promise<void>((resolve) => win.once('leave-full-screen', resolve))
      win.setKiosk(false)
      await left
      const between = win.isFullScreen()
      const entered = new Promise<void>((resolve) => win.once('enter-full-screen', resolve))
      win.setFullScreen(true)
      await entered
      return [between, win.isFullScreen()]
    })
    expect(facts).toEqual([false, true])
  })

  test('shows itself when ready, and is listed while it lives', async ({ electronApp }) => {
    const facts = await electronApp.evaluate(async ({ BrowserWindow, webContents }) => {
      const window = new BrowserWindow({ show: false })
      const before = window.isVisible()
      const ready = new Promise<void>((resolve) => window.once('ready-to-show', () => resolve()))
      void window.loadURL('app://bundle/index.html')
      await ready
      const shown = new Promise<void>((resolve) => window.once('show', () => resolve()))
      window.show()
      await shown
      const { id } = window
      const contentsId = window.webContents.id
      const during = [
        window.isVisible(),
        BrowserWindow.fromId(id) === window,
        webContents.fromId(contentsId) === window.webContents,
        BrowserWindow.fromWebContents(window.webContents) === window,
      ]
      window.destroy()
      return [
        before,
        ...during,
        window.isDestroyed(),
        BrowserWindow.fromId(id),
        webContents.fromId(contentsId),
      ]
    })
    expect(facts).toEqual([false, true, true, true, true, true, null, undefined])
  })

  test('takes the title of its page unless that is prevented', async ({ window, page }) => {
    await expect
      .poll(() => window.evaluate((win) => [win.getTitle(), win.webContents.getTitle()]))
      .toEqual(['First', 'First'])
    await window.evaluate(
      (win) => void win.on('page-title-updated', (event) => event.preventDefault()),
    )
    await page.evaluate(() => void (document.title = 'Changed'))
    await expect.poll(() => window.evaluate((win) => win.webContents.getTitle())).toBe('Changed')
    expect(await window.evaluate((win) => win.getTitle())).toBe('First')
  })

  test("a prevented 'close' keeps it, destroy does not ask", async ({ window }) => {
    const facts = await window.evaluate(async (win) => {
      const events: string[] = []
      win.on('close', (event) => {
        events.push('close')
        event.preventDefault()
      })
      win.on('closed', () => void events.push('closed'))
      win.close()
      await new Promise((resolve) => setTimeout(resolve, 50))
      const kept = !win.isDestroyed()
      win.destroy()
      return [kept, win.isDestroyed(), events]
    })
    expect(facts).toEqual([true, true, ['close', 'closed']])
  })

  test('destroy takes the page away, though another just takes its place', async ({
    electronApp,
  }) => {
    await electronApp.evaluate(async () => {
      for (let round = 0; round < 3; round += 1) {
        const { window, loaded } = lab.open()
        await loaded
        for (let load = 0; load < 4; load += 1)
          await window.loadURL('app://bundle/broken').catch(() => undefined)
        window.destroy()
      }
    })
    await expect.poll(() => electronApp.windows().length).toBe(0)
  })

  test("a page's beforeunload keeps it, unless will-prevent-unload is prevented", async ({
    open,
    electronApp,
  }) => {
    const { window, page } = await open({}, 'app://bundle/unload.html')
    await page.locator('h1').click()
    const asked = await window.evaluate(async (win) => {
      const asked = new Promise((resolve) =>
        win.webContents.once('will-prevent-unload', () => resolve('asked')),
      )
      win.close()
      return asked
    })
    expect(asked).toBe('asked')
    expect(await window.evaluate((win) => win.isDestroyed())).toBe(false)
    await window.evaluate(async (win) => {
      win.webContents.on('will-prevent-unload', (event) => event.preventDefault())
      const closed = new Promise<void>((resolve) => win.once('closed', () => resolve()))
      win.close()
      await closed
    })
    expect(
      await electronApp.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length),
    ).toBe(0)
  })

  test('getLastWebPreferences tells the settings, and dangerous ones are not silently ignored', async ({
    window,
  }) => {
    const preferences = await window.evaluate((win) =>
      (win.webContents as unknown as { getLastWebPreferences(): object }).getLastWebPreferences(),
    )
    expect(preferences).toMatchObject({
      contextIsolation: true,
      nodeIntegration: false,
      sandbox: true,
      webSecurity: true,
    })
  })
})
