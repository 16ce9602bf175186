import { expect, test } from './lab'

test.describe('ipcRenderer.invoke', () => {
  test('brings back what the handler returns, as a structured clone', async ({ page }) => {
    const same = await page.evaluate(() => api.invokeRich())
    expect(Object.entries(same).filter(([, exact]) => !exact)).toEqual([])
    expect(Object.keys(same)).toHaveLength(11)
  })

  test('keeps cycles', async ({ page }) => {
    expect(await page.evaluate(() => api.invokeCyclic())).toBe(true)
  })

  test('rejects with the channel and the error', async ({ page }) => {
    const message = await page.evaluate(() =>
      api.invoke('fail').catch((error: Error) => error.message),
    )
    expect(message).toBe("Error invoking remote method 'fail': TypeError: it went wrong")
  })

  test('says that nobody handles a channel', async ({ page }) => {
    const message = await page.evaluate(() =>
      api.invoke('nobody').catch((error: Error) => error.message),
    )
    expect(message).toBe(
      "Error invoking remote method 'nobody': Error: No handler registered for 'nobody'",
    )
  })

  test('refuses functions and DOM nodes before anything is sent', async ({ page }) => {
    for (const name of ['invokeFunction', 'invokeNode'] as const) {
      const message = await page.evaluate(
        (name) => api[name]().catch((error: Error) => error.message),
        name,
      )
      expect(message).toMatch(/could not be cloned/)
    }
  })

  test('rejects when the handler returns a function', async ({ page }) => {
    const message = await page.evaluate(() =>
      api.invoke('function').catch((error: Error) => error.message),
    )
    expect(message).toMatch(/could not be cloned/)
  })

  test("tells the handler the sender frame under the app's own address", async ({ page }) => {
    expect(await page.evaluate(() => api.invoke('sender'))).toEqual([
      'app://bundle/index.html',
      true,
      true,
    ])
  })

  test('takes under 3 ms a round trip', async ({ page }) => {
    const milliseconds = await page.evaluate(async () => {
      for (let index = 0; index < 20; index++) await api.invoke('echo', index)
      const start = performance.now()
      for (let index = 0; index < 100; index++) await api.invoke('echo', { index })
      return (performance.now() - start) / 100
    })
    test
      .info()
      .annotations.push({ type: 'round trip', description: `${milliseconds.toFixed(2)} ms` })
    // A loaded machine may take longer; ten times as long would be a defect.
    expect(milliseconds).toBeLessThan(30)
  })
})

test('ipcRenderer.send reaches main, event.reply comes back, and removing the listener ends it', async ({
  page,
  electronApp,
}) => {
  const heard = await page.evaluate(async () => {
    const heard: unknown[] = []
    let resolve: () => void = () => undefined
    const first = new Promise<void>((done) => (resolve = done))
    const off = api.onNoted((value: unknown) => {
      heard.push(value)
      resolve()
    })
    api.send('one')
    await first
    off()
    api.send('two')
    await api.invoke('echo', 0)
    return heard
  })
  expect(heard).toEqual(['one'])
  expect(await electronApp.evaluate(() => lab.log)).toEqual(['one', 'two'])
})

test('ipcRenderer.sendSync returns event.returnValue', async ({ page }) => {
  expect(await page.evaluate(() => api.sendSync(21))).toBe(42)
})

test('webContents.send refuses what cannot be cloned', async ({ window }) => {
  const message = await window.evaluate((win) => {
    try {
      win.webContents.send('noted', () => undefined)
      return 'sent'
    } catch (error) {
      return (error as Error).message
    }
  })
  expect(message).toMatch(/could not be cloned|Failed to serialize/)
})

test('a second handler for a channel is refused, a removed one makes room', async ({
  electronApp,
}) => {
  const result = await electronApp.evaluate(({ ipcMain }) => {
    ipcMain.handle('twice', () => 1)
    let message = ''
    try {
      ipcMain.handle('twice', () => 2)
    } catch (error) {
      message = (error as Error).message
    }
    ipcMain.removeHandler('twice')
    ipcMain.handle('twice', () => 3)
    ipcMain.removeHandler('twice')
    return message
  })
  expect(result).toBe("Attempted to register a second handler for 'twice'")
})

test('handleOnce answers once', async ({ page, electronApp }) => {
  await electronApp.evaluate(({ ipcMain }) => ipcMain.handleOnce('once', () => 'yes'))
  expect(await page.evaluate(() => api.invoke('once'))).toBe('yes')
  expect(
    await page.evaluate(() => api.invoke('once').catch((error: Error) => error.message)),
  ).toMatch(/No handler registered/)
})
