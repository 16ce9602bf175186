import { expect, test } from './lab'

test.describe('webContents', () => {
  test('executeJavaScript gives values, promises and errors', async ({ window }) => {
    const facts = await window.evaluate(async ({ webContents }) => [
      await webContents.executeJavaScript('6 * 7'),
      await webContents.executeJavaScript('Promise.resolve({ a: [1] })'),
      await webContents
        .executeJavaScript('Promise.reject(new Error("refused"))')
        .catch((error: Error) => error.message),
      await webContents.executeJavaScript('undefined'),
      (await webContents.executeJavaScript('new Map([[1, new Date(5)]])')) instanceof Map,
    ])
    expect(facts).toEqual([42, { a: [1] }, 'refused', undefined, true])
  })

  test('capturePage gives a picture of the window, printToPDF a document', async ({ window }) => {
    const facts = await window.evaluate(async ({ webContents }) => {
      const image = await webContents.capturePage()
      const pdf = await webContents.printToPDF({ pageSize: 'A4', printBackground: true })
      return [
        image.isEmpty(),
        image.getSize(),
        image.toPNG().subarray(1, 4).toString(),
        pdf.subarray(0, 5).toString(),
        image.toDataURL().slice(0, 22),
      ]
    })
    expect(facts).toEqual([
      false,
      { width: 700, height: 500 },
      'PNG',
      '%PDF-',
      'data:image/png;base64,',
    ])
  })

  test('zoom factor and level go together', async ({ window, page }) => {
    const facts = await window.evaluate(({ webContents }) => {
      webContents.setZoomLevel(1)
      const level = [webContents.getZoomFactor().toFixed(2), webContents.getZoomLevel().toFixed(2)]
      webContents.setZoomFactor(1.5)
      return [...level, webContents.getZoomFactor()]
    })
    expect(facts).toEqual(['1.20', '1.00', 1.5])
    await expect
      .poll(() => page.locator('h1').evaluate((element) => element.getBoundingClientRect().left))
      .toBeGreaterThan(10)
    await window.evaluate(({ webContents }) => webContents.setZoomFactor(1))
  })

  test('insertCSS takes effect and can be taken back', async ({ window, page }) => {
    const key = await window.evaluate(({ webContents }) =>
      webContents.insertCSS('h1 { color: rgb(1, 2, 3) }'),
    )
    await expect(page.locator('h1')).toHaveCSS('color', 'rgb(1, 2, 3)')
    await window.evaluate(({ webContents }, key) => webContents.removeInsertedCSS(key), key)
    await expect(page.locator('h1')).toHaveCSS('color', 'rgb(0, 0, 0)')
  })

  test('console-message tells what the page said', async ({ window, page, electronApp }) => {
    await window.evaluate(
      ({ webContents }) =>
        void webContents.on(
          'console-message',
          ({ message, level }) => void lab.log.push([level, message]),
        ),
    )
    await page.evaluate(() => {
      console.log('said', 1)
      console.warn('warned')
      console.error('failed')
    })
    await expect
      .poll(() => electronApp.evaluate(() => lab.log))
      .toEqual([
        ['info', 'said 1'],
        ['warning', 'warned'],
        ['error', 'failed'],
      ])
  })

  test('is found by its DevTools target, and its window by it', async ({ window }) => {
    expect(await window.evaluate((win) => win.isDestroyed())).toBe(false)
  })

  test('webContents.send reaches the preload', async ({ window, page }) => {
    const heard = page.evaluate(
      () =>
        new Promise((resolve) =>
          api.onNoted((value: Map<string, bigint>) => resolve(value.get('a'))),
        ),
    )
    await page.evaluate(() => api.invoke('echo', 0))
    await window.evaluate(({ webContents }) => webContents.send('noted', new Map([['a', 1n]])))
    expect(await heard).toBe(1n)
  })

  test('<webview> makes no further webContents', async ({ page, electronApp }) => {
    await page.evaluate(() =>
      document.body.append(
        Object.assign(document.createElement('webview'), { src: '/second.html' }),
      ),
    )
    expect(
      await electronApp.evaluate(({ webContents }) => webContents.getAllWebContents().length),
    ).toBe(1)
  })
})

test('the clipboard is the one the page copies to, and clear empties it', async ({
  page,
  electronApp,
}) => {
  await page.locator('#field').fill('copied by the page')
  await page.locator('#field').press('Control+a')
  await page.locator('#field').press('Control+c')
  expect(await electronApp.evaluate(({ clipboard }) => clipboard.readText())).toBe(
    'copied by the page',
  )
  await electronApp.evaluate(async ({ clipboard }) => {
    clipboard.clear()
    await clipboard.readText()
  })
  await page.locator('#field').fill('')
  await page.locator('#field').press('Control+v')
  await expect(page.locator('#field')).toHaveValue('')
  await electronApp.evaluate(({ clipboard }) => clipboard.writeText('written by main'))
  await page.locator('#field').press('Control+v')
  await expect(page.locator('#field')).toHaveValue('written by main')
})

test.describe('a page that fails', () => {
  test('a renderer that somebody kills says render-process-gone', async ({
    window,
    electronApp,
  }) => {
    const pids = await electronApp.evaluate(({ app }) =>
      app
        .getAppMetrics()
        .filter(({ type }) => type === 'Tab')
        .map(({ pid }) => pid),
    )
    expect(pids.length).toBeGreaterThan(0)
    await window.evaluate(
      (win) =>
        void win.webContents.once(
          'render-process-gone',
          (_event, { reason }) => void lab.log.push(reason),
        ),
    )
    for (const pid of pids) process.kill(pid, 'SIGKILL')
    await expect
      .poll(() => electronApp.evaluate(() => lab.log))
      .toEqual([expect.stringMatching(/^(crashed|killed)$/)])
  })

  test('forcefullyCrashRenderer says render-process-gone, and loading again brings it back', async ({
    window,
    page,
  }) => {
    const reason = await window.evaluate(async ({ webContents }) => {
      const gone = new Promise<string>((resolve) =>
        webContents.once('render-process-gone', (_event, details) => resolve(details.reason)),
      )
      webContents.forcefullyCrashRenderer()
      return [await gone, webContents.isCrashed()]
    })
    expect(reason).toEqual([expect.stringMatching(/^(crashed|killed)$/), true])
    await window.evaluate((win) => win.loadURL('app://bundle/second.html'))
    expect(
      await window.evaluate(({ webContents }) => [webContents.isCrashed(), webContents.getURL()]),
    ).toEqual([false, 'app://bundle/second.html'])
    expect(
      await window.evaluate(({ webContents }) =>
        webContents.executeJavaScript('api.invoke("echo", 5)'),
      ),
    ).toBe(5)
    void page
  })

  test('an endless loop says unresponsive, and the end of it responsive', async ({
    window,
    page,
  }) => {
    const heard = window.evaluate(
      (win) =>
        new Promise((resolve) => {
          const events: string[] = []
          win.on('unresponsive', () => void events.push('unresponsive'))
          win.on('responsive', () => resolve([...events, 'responsive']))
        }),
    )
    await page.evaluate(
      () =>
        void setTimeout(() => {
          for (const end = Date.now() + 2500; Date.now() < end;);
        }, 20),
    )
    expect(await heard).toEqual(['unresponsive', 'responsive'])
  })

  test('an endless loop can be ended by force', async ({ window, page }) => {
    await page.evaluate(
      () =>
        void setTimeout(() => {
          for (;;);
        }, 20),
    )
    const reason = await window.evaluate(
      (win) =>
        new Promise((resolve) => {
          win.webContents.once('render-process-gone', (_event, { reason }) => resolve(reason))
          win.once('unresponsive', () => win.webContents.forcefullyCrashRenderer())
        }),
    )
    expect(reason).toMatch(/^(crashed|killed)$/)
    await window.evaluate((win) => win.loadURL('app://bundle/index.html'))
    expect(
      await window.evaluate(({ webContents }) => webContents.executeJavaScript('document.title')),
    ).toBe('First')
  })
})
