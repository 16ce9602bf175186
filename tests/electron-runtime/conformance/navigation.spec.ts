import type { Page } from '@playwright/test'
import { expect, test } from './lab'

/** Every navigation event of the window from now on, as `lab.log`. */
function watch(win: Electron.BrowserWindow, prevented: string[]) {
  const { webContents } = win
  lab.log.length = 0
  for (const name of ['will-navigate', 'will-frame-navigate', 'will-redirect'] as const) {
    webContents.on(name as 'will-navigate', (details) => {
      lab.log.push([name, details.url])
      if (prevented.includes(name)) details.preventDefault()
    })
  }
  for (const name of ['did-navigate', 'did-navigate-in-page'] as const) {
    webContents.on(name as 'did-navigate', (_event, url) => void lab.log.push([name, url]))
  }
}

const names = (log: unknown) => (log as [string, string][]).map(([name]) => name)

/** A round trip to main after the page has had two frames to start what it wanted. */
async function settle(page: Page) {
  await page.evaluate(
    () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))),
  )
  await page.waitForTimeout(150)
}

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
    await window.evaluate(watch, [])
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

test.describe('a prevented will-navigate leaves the address and the page as they were', () => {
  const ways: Record<string, () => void> = {
    'a link': () => document.querySelector<HTMLElement>('#link')?.click(),
    'location.href': () => void (location.href = '/second.html'),
    'location.assign to the scheme by name': () => location.assign('app://bundle/second.html'),
    'a form': () => document.querySelector<HTMLElement>('#form button')?.click(),
    'another host': () => void (location.href = 'app://bundle.evil/index.html'),
    'the network': () => void (location.href = 'https://example.com/'),
    'about:blank': () => void (location.href = 'about:blank'),
    'a blob': () =>
      void (location.href = URL.createObjectURL(
        new Blob(['<h1>blob</h1>'], { type: 'text/html' }),
      )),
    'location.reload': () => location.reload(),
  }
  for (const [name, go] of Object.entries(ways)) {
    test(name, async ({ window, page, electronApp }) => {
      await window.evaluate(watch, ['will-navigate'])
      await page.evaluate(() => void Object.assign(globalThis, { mark: 'still here' }))
      await page.evaluate(go)
      await expect.poll(() => electronApp.evaluate(() => lab.log.length)).toBeGreaterThanOrEqual(2)
      await settle(page)
      expect(names(await electronApp.evaluate(() => lab.log))).toEqual([
        'will-frame-navigate',
        'will-navigate',
      ])
      expect(
        await window.evaluate((win) => [win.webContents.getURL(), win.webContents.isLoading()]),
      ).toEqual(['app://bundle/index.html', false])
      expect(await page.evaluate(() => (globalThis as { mark?: string }).mark)).toBe('still here')
    })
  }

  test('a meta refresh', async ({ electronApp, open }) => {
    const { window, page } = await open()
    await window.evaluate(watch, ['will-navigate'])
    await window.evaluate((win) => win.loadURL('app://bundle/refresh.html'))
    await expect.poll(() => electronApp.evaluate(() => lab.log.length)).toBeGreaterThanOrEqual(3)
    await settle(page)
    expect(await window.evaluate((win) => win.webContents.getURL())).toBe(
      'app://bundle/refresh.html',
    )
  })

  test('data: and javascript: addresses never leave the page', async ({ window, page }) => {
    await page.evaluate(() => void (location.href = 'data:text/html,<h1>data</h1>'))
    await page.evaluate(() => void (location.href = 'javascript:document.write(1)'))
    await settle(page)
    expect(await window.evaluate((win) => win.webContents.getURL())).toBe('app://bundle/index.html')
    await expect(page.locator('h1')).toHaveText('first')
  })

  test('mailto: opens nothing', async ({ window, page, electronApp }) => {
    await window.evaluate(watch, ['will-navigate'])
    await page.evaluate(() => void (location.href = 'mailto:somebody@example.com'))
    await settle(page)
    expect(names(await electronApp.evaluate(() => lab.log))).toEqual([
      'will-frame-navigate',
      'will-navigate',
    ])
    expect(await window.evaluate((win) => win.webContents.getURL())).toBe('app://bundle/index.html')
  })
})

test('a navigation that nobody prevents takes place', async ({ window, page, electronApp }) => {
  await window.evaluate(watch, [])
  await page.locator('#link').click()
  await expect(page.locator('h1')).toHaveText('second')
  expect(await electronApp.evaluate(() => lab.log)).toEqual([
    ['will-frame-navigate', 'app://bundle/second.html'],
    ['will-navigate', 'app://bundle/second.html'],
    ['did-navigate', 'app://bundle/second.html'],
  ])
})

test('a prevented will-redirect stops the redirect', async ({ window, electronApp }) => {
  await window.evaluate(watch, ['will-redirect'])
  const error = await window.evaluate((win) =>
    win.loadURL('app://bundle/redirect').catch((error: { code: string }) => error.code),
  )
  expect(error).toBe('ERR_ABORTED')
  expect(await electronApp.evaluate(() => lab.log)).toEqual([
    ['will-redirect', 'app://bundle/second.html'],
  ])
})

test('a frame fires will-frame-navigate only, and preventing it leaves the frame empty', async ({
  window,
  page,
  electronApp,
}) => {
  await window.evaluate(watch, ['will-frame-navigate'])
  await window.evaluate((win) => win.loadURL('app://bundle/frame.html'))
  await settle(page)
  expect(names(await electronApp.evaluate(() => lab.log))).toEqual([
    'did-navigate',
    'will-frame-navigate',
  ])
  expect(await window.evaluate((win) => win.webContents.mainFrame.frames.length)).toBe(1)
})

test('frames know their parents, addresses and origins', async ({ open }) => {
  const { window, page } = await open({}, 'app://bundle/frame.html')
  await expect(page.frameLocator('iframe').locator('h1')).toHaveText('second')
  const facts = await window.evaluate((win) => {
    const { mainFrame } = win.webContents
    const [child] = mainFrame.frames
    return [
      mainFrame.origin,
      mainFrame.parent,
      child?.url,
      child?.parent === mainFrame,
      child?.top === mainFrame,
      mainFrame.framesInSubtree.length,
    ]
  })
  expect(facts).toEqual(['app://bundle', null, 'app://bundle/second.html', true, true, 2])
})

test.describe('navigationHistory', () => {
  test('starts with one entry, grows with navigations, and clear leaves one', async ({
    window,
    page,
  }) => {
    expect(await window.evaluate((win) => win.webContents.navigationHistory.length())).toBe(1)
    await page.locator('#link').click()
    await expect(page.locator('h1')).toHaveText('second')
    const facts = await window.evaluate((win) => {
      const { navigationHistory } = win.webContents
      const before = [
        navigationHistory.length(),
        navigationHistory.getActiveIndex(),
        navigationHistory.canGoBack(),
      ]
      navigationHistory.clear()
      return [...before, navigationHistory.length(), navigationHistory.canGoBack()]
    })
    expect(facts).toEqual([2, 1, true, 1, false])
    await page.evaluate(() => history.back())
    await settle(page)
    await expect(page.locator('h1')).toHaveText('second')
  })

  test('goBack returns to the page before', async ({ window, page }) => {
    await page.locator('#link').click()
    await expect(page.locator('h1')).toHaveText('second')
    await window.evaluate((win) => win.webContents.navigationHistory.goBack())
    await expect(page.locator('h1')).toHaveText('first')
    await expect
      .poll(() =>
        window.evaluate((win) => [
          win.webContents.getURL(),
          win.webContents.navigationHistory.getActiveIndex(),
        ]),
      )
      .toEqual(['app://bundle/index.html', 0])
  })
})
