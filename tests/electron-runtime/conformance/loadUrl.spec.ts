import { expect, test } from './lab'
import { watchNavigation } from './watchNavigation'

test.describe('loadURL', () => {
  test('tells of each step in the documented order and resolves when the page has loaded', async ({
    electronApp,
  }) => {
    const log = await electronApp.evaluate(async ({ BrowserWindow }) => {
      const window = new BrowserWindow({ show: false })
      const log: string[] = []
      const wanted = [
        'did-start-loading',
        'did-start-navigation',
        'will-navigate',
        'did-navigate',
        'dom-ready',
        'did-finish-load',
        'did-stop-loading',
      ]
      for (const name of wanted)
        window.webContents.on(name as 'dom-ready', () => void log.push(name))
      const before = [window.webContents.isLoading()]
      const loading = window.loadURL('app://bundle/index.html')
      before.push(window.webContents.isLoading())
      await loading
      log.push(`resolved at ${window.webContents.getURL()}, title ${window.webContents.getTitle()}`)
      if (window.webContents.isLoading())
        await new Promise<void>((resolve) =>
          window.webContents.once('did-stop-loading', () => resolve()),
        )
      before.push(window.webContents.isLoading())
      window.destroy()
      return { before, log }
    })
    expect(log.before).toEqual([false, true, false])
    expect(log.log.filter((entry) => !entry.startsWith('resolved'))).toEqual([
      'did-start-loading',
      'did-start-navigation',
      'did-navigate',
      'dom-ready',
      'did-finish-load',
      'did-stop-loading',
    ])
    expect(log.log).toContain('resolved at app://bundle/index.html, title First')
  })

  test('fires no will-navigate, and neither do reload and hash links', async ({
    window,
    page,
    electronApp,
  }) => {
    await window.evaluate(watchNavigation, [])
    await window.evaluate((win) => win.loadURL('app://bundle/second.html'))
    await window.evaluate(
      (win) =>
        new Promise<void>(
          (resolve) => (
            win.webContents.once('did-finish-load', () => resolve()),
            win.webContents.reload()
          ),
        ),
    )
    await window.evaluate((win) => win.loadURL('app://bundle/index.html'))
    await page.locator('#hash').click()
    await expect
      .poll(() => electronApp.evaluate(() => lab.log))
      .toEqual([
        ['did-navigate', 'app://bundle/second.html'],
        ['did-navigate', 'app://bundle/second.html'],
        ['did-navigate', 'app://bundle/index.html'],
        ['did-navigate-in-page', 'app://bundle/index.html#there'],
      ])
    expect(await window.evaluate((win) => win.webContents.getURL())).toBe(
      'app://bundle/index.html#there',
    )
  })

  test('rejects with the error, its number and the address, and says did-fail-load', async ({
    window,
  }) => {
    const facts = await window.evaluate(async (win) => {
      const failed = new Promise((resolve) =>
        win.webContents.once('did-fail-load', (_event, code, description, url, isMain) =>
          resolve([code, description, url, isMain]),
        ),
      )
      const error = await win
        .loadURL('app://bundle/broken')
        .catch((error: Error & { errno: number; code: string }) => [
          error.message,
          error.errno,
          error.code,
        ])
      return { error, failed: await failed }
    })
    const [code, description] = facts.failed as [number, string]
    expect(code).toBeLessThan(0)
    expect(facts.failed).toEqual([code, description, 'app://bundle/broken', true])
    expect(facts.error).toEqual([
      `${description} (${code}) loading 'app://bundle/broken'`,
      code,
      description,
    ])
  })

  test('is rejected each time, though the error page of the one before still loads', async ({
    window,
  }) => {
    const kept = await window.evaluate(async (win) => {
      let kept = 0
      for (let round = 0; round < 30; round += 1) {
        await win.loadURL('app://bundle/broken').then(
          () => (kept += 1),
          () => undefined,
        )
      }
      return kept
    })
    expect(kept).toBe(0)
  })

  test('is rejected as aborted when a later one overtakes it', async ({ window }) => {
    const results = await window.evaluate(async (win) => {
      const first = win.loadURL('app://bundle/second.html').then(
        () => 'loaded',
        (error: { code: string }) => error.code,
      )
      const second = win.loadURL('app://bundle/index.html').then(
        () => 'loaded',
        (error: { code: string }) => error.code,
      )
      return Promise.all([first, second])
    })
    expect(results).toEqual(['ERR_ABORTED', 'loaded'])
  })
})
