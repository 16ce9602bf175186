import type { Page } from '@playwright/test'
import { expect, test } from './lab'
import { watchNavigation } from './watchNavigation'

const names = (log: unknown) => (log as [string, string][]).map(([name]) => name)

/** A round trip to main after the page has had two frames to start what it wanted. */
async function settle(page: Page) {
  await page.evaluate(
    () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))),
  )
  await page.waitForTimeout(150)
}

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
      await window.evaluate(watchNavigation, ['will-navigate'])
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
    await window.evaluate(watchNavigation, ['will-navigate'])
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
    await window.evaluate(watchNavigation, ['will-navigate'])
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
  await window.evaluate(watchNavigation, [])
  await page.locator('#link').click()
  await expect(page.locator('h1')).toHaveText('second')
  expect(await electronApp.evaluate(() => lab.log)).toEqual([
    ['will-frame-navigate', 'app://bundle/second.html'],
    ['will-navigate', 'app://bundle/second.html'],
    ['did-navigate', 'app://bundle/second.html'],
  ])
})

test('a prevented will-redirect stops the redirect', async ({ window, electronApp }) => {
  await window.evaluate(watchNavigation, ['will-redirect'])
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
  await window.evaluate(watchNavigation, ['will-frame-navigate'])
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
