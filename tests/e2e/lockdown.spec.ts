import type { ElectronApplication, Page } from '@playwright/test'
import { expect, test, type Kiosk } from './support/kiosk'
import { begin, goToContacts, goToNewPassword } from './support/journeys'
import { isStandIn } from '../electron-runtime/process/processes'

/** What must be the same after whatever was tried: one window, its page, its size, its step. */
async function lookAt({ app, page }: Kiosk) {
  const windows = await app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows().map((window) => ({
      isKiosk: window.isKiosk(),
      isFullScreen: window.isFullScreen(),
      isMinimized: window.isMinimized(),
      url: window.webContents.getURL(),
      zoom: window.webContents.getZoomFactor(),
      entries: window.webContents.navigationHistory.length(),
      hasDevTools: window.webContents.isDevToolsOpened(),
    })),
  )
  const scale = await page.evaluate(() => visualViewport?.scale)
  const heading = await page.getByRole('heading', { level: 1 }).textContent()
  return { windows, pages: app.windows().length, scale, heading }
}

const UNTOUCHED = {
  ...{ isKiosk: true, isFullScreen: true, isMinimized: false, url: 'app://bundle/index.html' },
  ...{ zoom: 1, entries: 1, hasDevTools: false },
}

/** Tries something, and finds the kiosk as it was. */
async function expectUntouched(kiosk: Kiosk, attempt: () => Promise<unknown>): Promise<void> {
  const before = await lookAt(kiosk)
  expect(before).toMatchObject({ windows: [UNTOUCHED], pages: 1, scale: 1 })
  await attempt()
  await expect.poll(() => lookAt(kiosk)).toEqual(before)
}

const withWindow = (app: ElectronApplication) => app.browserWindow(app.windows()[0] as Page)

const COMMAND_KEYS = [
  ...['Control+w', 'Control+q', 'Control+r', 'Control+Shift+R', 'F5', 'Control+m', 'F11'],
  ...['Control+Shift+I', 'Control+Shift+J', 'F12', 'Control+0', 'Control+Equal', 'Control+Minus'],
  ...['Control+n', 'Control+t', 'Control+Shift+N', 'Control+o', 'Control+u', 'Control+j'],
  ...['Control+l', 'Control+k', 'Control+d', 'Control+h', 'Control+f', 'Control+g', 'Control+p'],
  ...['Control+s', 'Control+Tab', 'Control+PageDown', 'Control+1', 'F1', 'F3', 'F4', 'F6', 'F7'],
  ...['F10', 'Alt+F4', 'Alt+ArrowLeft', 'Alt+ArrowRight', 'Alt+Home', 'Alt+d', 'Alt+e', 'Alt'],
  ...['Shift+F10', 'ContextMenu', 'PrintScreen', 'Meta', 'Meta+r', 'Shift+F12'],
]

test('no key that is a command reaches the page or does anything', async ({ kiosk }) => {
  const { page } = kiosk
  await begin(page)
  await page.evaluate(() => {
    const keys: string[] = []
    Reflect.set(globalThis, 'reachedKeys', keys)
    addEventListener('keydown', ({ key }) => keys.push(key), true)
  })
  await expectUntouched(kiosk, async () => {
    for (const key of COMMAND_KEYS) await page.keyboard.press(key)
  })
  const reached = await page.evaluate(() => Reflect.get(globalThis, 'reachedKeys') as string[])
  expect(new Set(reached)).toEqual(new Set(['Control', 'Shift']))
})

test('what is typed, corrected, copied and pasted in a field is not disturbed', async ({
  page,
}) => {
  await goToNewPassword(page)
  const first = page.getByLabel('新しいパスワード', { exact: true })
  await first.click()
  await page.keyboard.type('Asagao-20!~')
  await page.keyboard.press('Shift+Home')
  await page.keyboard.press('End')
  for (let index = 0; index < 2; index += 1) await page.keyboard.press('Backspace')
  await expect(first).toHaveValue('Asagao-20')
  await page.keyboard.press('Control+a')
  await page.keyboard.press('Delete')
  await expect(first).toHaveValue('')
  await page.keyboard.press('Control+z')
  await expect(first).toHaveValue('Asagao-20')
})

test('an input method writes as ever', async ({ page }) => {
  await goToContacts(page)
  await page.getByRole('radio').first().check()
  const proof = page.getByRole('textbox').first()
  await proof.click()
  const devtools = await page.context().newCDPSession(page)
  const caret = { selectionStart: 1, selectionEnd: 1 }
  await devtools.send('Input.imeSetComposition', { text: 'か', ...caret })
  await page.keyboard.press('F7')
  await devtools.send('Input.insertText', { text: '漢' })
  await expect(proof).toHaveValue('漢')
})

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

test('nothing is dragged in or out', async ({ kiosk }) => {
  const { page } = kiosk
  const prevented = (type: string) =>
    page.evaluate((name) => {
      const event = new DragEvent(name, { bubbles: true, cancelable: true })
      return !document.querySelector('h1')?.dispatchEvent(event)
    }, type)
  await expectUntouched(kiosk, async () => {
    for (const type of ['dragstart', 'dragover', 'drop']) expect(await prevented(type)).toBe(true)
  })
})

test('no menu comes up, and the other buttons of the mouse do nothing', async ({ kiosk }) => {
  const { page } = kiosk
  await begin(page)
  await page.evaluate(() => {
    const left: string[] = []
    Reflect.set(globalThis, 'leftAlone', left)
    for (const type of ['contextmenu', 'auxclick', 'mousedown', 'mouseup'] as const) {
      addEventListener(
        type,
        (event) => event.button > 0 && !event.defaultPrevented && left.push(type),
      )
    }
  })
  await expectUntouched(kiosk, async () => {
    for (const button of ['right', 'middle'] as const) {
      await page.getByRole('heading', { level: 1 }).click({ button })
    }
    await page
      .getByRole('radio')
      .first()
      .click({ modifiers: ['Control'], noWaitAfter: true })
    await page
      .getByRole('radio')
      .first()
      .click({ modifiers: ['Shift'], noWaitAfter: true })
  })
  expect(await page.evaluate(() => Reflect.get(globalThis, 'leftAlone'))).toEqual([])
})

test('the page stays at one size', async ({ kiosk }) => {
  const { app, page } = kiosk
  const window = await withWindow(app)
  const wheel = () =>
    page.evaluate(() => {
      const event = new WheelEvent('wheel', { ctrlKey: true, deltaY: -100, cancelable: true })
      return !document.dispatchEvent(event)
    })
  expect(await wheel()).toBe(true)
  await expectUntouched(kiosk, () =>
    window.evaluate((win) => {
      win.webContents.setZoomFactor(2)
      // What Chromium says of Ctrl and the wheel, and of the keys.
      win.webContents.emit('zoom-changed', {}, 'in')
    }),
  )
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
