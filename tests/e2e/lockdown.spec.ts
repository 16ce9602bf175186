import { isStandIn } from '../electron-runtime/process/processes'
import { begin } from './support/journeys'
import { expect, test } from './support/kiosk'
import { expectUntouched, withWindow } from './support/untouched'

test('the window neither closes nor leaves the whole screen', async ({ kiosk }) => {
  const window = await withWindow(kiosk.app)
  await expectUntouched(kiosk, () => window.evaluate((win) => win.close()))
  await expectUntouched(kiosk, () => window.evaluate((win) => win.setFullScreen(false)))
  await expectUntouched(kiosk, () => window.evaluate((win) => win.setKiosk(false)))
  await expectUntouched(kiosk, () => window.evaluate((win) => win.minimize()))
})

test('all windows gone do not end the program', async ({ kiosk: { app } }) => {
  await app.evaluate(({ app: electron }) => electron.emit('window-all-closed'))
  expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1)
})

test('nothing is printed, and no dialog of the page comes up', async ({ kiosk }) => {
  const { page } = kiosk
  const dialogs: string[] = []
  page.on('dialog', (dialog) => {
    dialogs.push(dialog.type())
    void dialog.dismiss()
  })
  await page.evaluate(() => {
    Reflect.set(globalThis, 'prints', 0)
    addEventListener('beforeprint', () =>
      Reflect.set(globalThis, 'prints', Number(Reflect.get(globalThis, 'prints')) + 1),
    )
  })
  await expectUntouched(kiosk, () =>
    page.evaluate(() => {
      window.print()
      document.execCommand('print')
      window.alert('x')
      return [window.confirm('x'), window.prompt('x')]
    }),
  )
  expect(await page.evaluate(() => Reflect.get(globalThis, 'prints'))).toBe(0)
  expect(dialogs).toEqual([])
})

test('a page that wants to stay is left all the same', async ({ kiosk: { app, page } }) => {
  await begin(page)
  await page.evaluate(() => addEventListener('beforeunload', (event) => event.preventDefault()))
  await page.getByRole('radio').first().click()
  const window = await withWindow(app)
  const loaded = page.waitForEvent('load')
  await window.evaluate((win) => win.webContents.reload())
  await loaded
})

test('nothing of the page opens a file, and there is nothing to open one with', async ({
  page,
}) => {
  expect(await page.locator('input[type=file], a[href], iframe, object, embed').count()).toBe(0)
  const answer = await page.evaluate(async () => {
    const open: unknown = Reflect.get(globalThis, 'showOpenFilePicker')
    return typeof open === 'function' ? await open().catch(({ name }: Error) => name) : 'absent'
  })
  expect(['absent', 'SecurityError', 'NotAllowedError', 'AbortError']).toContain(answer)
})

test('the page has no history to walk back in', async ({ kiosk }) => {
  const { page } = kiosk
  await begin(page)
  await expectUntouched(kiosk, () =>
    page.evaluate(() => {
      history.pushState(null, '', '?x')
      history.pushState(null, '', '/index.html')
    }),
  )
  await expectUntouched(kiosk, () => page.evaluate(() => history.back()))
})

test('the console cannot be opened', async ({ kiosk }) => {
  const window = await withWindow(kiosk.app)
  await expectUntouched(kiosk, () => window.evaluate((win) => win.webContents.openDevTools()))
})

test('no address of another kind leads anywhere', async ({ kiosk }) => {
  const { page } = kiosk
  const addresses = [
    ...['https://example.com/', 'file:///etc/passwd', 'about:blank', 'data:text/html,x'],
    ...['mailto:a@example.com', 'tel:110', 'ms-settings:', 'search-ms:query=x', 'javascript:0'],
    ...['app://bundle.evil/', 'view-source:app://bundle/', 'chrome://gpu/', 'devtools://x/'],
  ]
  for (const address of addresses) {
    await expectUntouched(kiosk, () =>
      page.evaluate((target) => {
        const link = document.createElement('a')
        link.href = target
        document.body.append(link)
        link.click()
        link.target = '_blank'
        link.click()
        link.remove()
        window.open(target)
      }, address),
    )
  }
})

test('a second start changes nothing and ends by itself', async ({ kiosk, userDataFolder }) => {
  await expectUntouched(kiosk, () =>
    kiosk.app.evaluate(({ app }, folder) => {
      const argv = ['kiosk', '--mode=counter', 'app://x/', `--user-data-dir=${folder}`]
      app.emit('second-instance', {}, argv, folder, null)
    }, userDataFolder),
  )
})

test('the page runs with what is locked', async ({ kiosk: { app, page } }) => {
  const window = await withWindow(app)
  // Not in Electron's own types; its security checklist names it.
  const preferences = await window.evaluate(({ webContents }) => {
    const read: unknown = Reflect.get(webContents, 'getLastWebPreferences')
    return read instanceof Function ? (read.call(webContents) as unknown) : null
  })
  expect(preferences).toMatchObject({
    ...{ contextIsolation: true, sandbox: true, webSecurity: true, disableDialogs: true },
    ...{
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
    },
    ...{ allowRunningInsecureContent: false, experimentalFeatures: false, webviewTag: false },
    ...{ plugins: false, webgl: false, spellcheck: false, navigateOnDragDrop: false },
    ...{ devTools: false, safeDialogs: true, backgroundThrottling: false },
  })
  const unsafe = await page.evaluate(() =>
    ['require', 'process'].filter((name) => name in globalThis),
  )
  expect(unsafe).toEqual([])
})

// What the stand-in cannot answer; runs by itself where Electron's own binary is.
if (!isStandIn) {
  test('the page cannot close its window', async ({ kiosk }) => {
    await expectUntouched(kiosk, () => kiosk.page.evaluate(() => window.close()))
  })

  test('the renderer is in the sandbox of the system', async ({ kiosk: { app } }) => {
    const metrics = await app.evaluate(({ app: electron }) => electron.getAppMetrics())
    const renderers = metrics.filter(({ type }) => type === 'Tab')
    expect(renderers.map(({ sandboxed }) => sandboxed)).toEqual([true])
  })

  test('no key of the window itself ends or reloads anything', async ({ kiosk }) => {
    const window = await withWindow(kiosk.app)
    await expectUntouched(kiosk, () =>
      window.evaluate(({ webContents }) => {
        for (const keyCode of ['W', 'Q', 'R', 'P', 'M', 'N']) {
          webContents.sendInputEvent({ type: 'keyDown', keyCode, modifiers: ['control'] })
        }
        webContents.sendInputEvent({ type: 'keyDown', keyCode: 'F4', modifiers: ['alt'] })
      }),
    )
  })
}
