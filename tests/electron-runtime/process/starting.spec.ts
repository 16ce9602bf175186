import { spawn } from 'node:child_process'
import fs from 'node:fs'
import http from 'node:http'
import type { AddressInfo } from 'node:net'
import path from 'node:path'
import { _electron, expect, test } from '@playwright/test'
import { fixtures, launch } from '../conformance/lab'
import { electron, endAll, follow, isStandIn, run } from './processes'

test.afterEach(endAll)

test('a second instance hands its words, folder and data to the first and ends', async ({}, info) => {
  const words = [`--user-data-dir=${info.outputPath('shared')}`]
  const first = run('single/main.cjs', words)
  await first.said('lock true true')
  const second = run('single/main.cjs', [...words, 'the-second'])
  expect((await second.ended).code).toBe(0)
  expect(second.output()).toContain('lock false false')
  expect((await first.ended).code).toBe(0)
  const [argv, cwd, other, date] = JSON.parse(
    /^second (.*)$/m.exec(first.output())?.[1] ?? '[]',
  ) as [string[], string, boolean, boolean]
  expect([argv, cwd, other]).toEqual([['the-second'], process.cwd(), true])
  // Real Electron carries the data as JSON or as a clone, depending on its version.
  expect(typeof date).toBe('boolean')
})

test("a dead process's lock does not block", async ({}, info) => {
  const words = [`--user-data-dir=${info.outputPath('shared')}`]
  const first = run('single/main.cjs', words)
  await first.said('lock true true')
  first.child.kill('SIGKILL')
  await first.ended
  const second = run('single/main.cjs', words)
  await second.said('lock true true')
  second.child.kill('SIGKILL')
})

test('an ES module can be the main script', async () => {
  const app = run('esm')
  expect((await app.ended).code).toBe(7)
  expect(app.output()).toContain('same true')
  expect(app.output()).toContain('ready function')
})

test('a folder gives its name, version and path', async () => {
  const app = await launch('lab')
  const facts = await app.evaluate(({ app }) => [
    app.getName(),
    app.getVersion(),
    app.getAppPath(),
    app.isPackaged,
  ])
  await app.close()
  expect(facts).toEqual(['Lab Fixture', '3.2.1', path.join(fixtures, 'lab'), false])
})

test("a development server's page loads when ELECTRON_RENDERER_URL names it", async () => {
  const server = http.createServer((_request, response) =>
    response
      .setHeader('content-type', 'text/html')
      .end('<title>Dev</title><h1>from the server</h1>'),
  )
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const app = await launch('lab', {
    env: { ...(process.env as Record<string, string>), ELECTRON_RENDERER_URL: address },
  })
  await app.evaluate((_electron, url) => lab.open({}, url).loaded, `${address}/`)
  const page = await app.firstWindow()
  await expect(page.locator('h1')).toHaveText('from the server')
  expect(await page.evaluate(() => api.invoke('sender'))).toEqual([`${address}/`, true, true])
  await app.close()
  server.close()
})

test('an app that is not there is refused', async () => {
  const app = run('nowhere')
  if (isStandIn) {
    expect((await app.ended).code).toBe(1)
    expect(app.output()).toContain('Unable to find Electron app at')
  } else app.child.kill('SIGKILL')
})

test.describe('the stand-in', () => {
  test.skip(!isStandIn, 'only the stand-in needs this')

  test('works through a relative ELECTRON_OVERRIDE_DIST_PATH', async () => {
    const root = path.resolve(import.meta.dirname, '../../..')
    const child = spawn(
      process.execPath,
      ['node_modules/electron/cli.js', 'tests/electron-runtime/fixtures/quits/main.cjs', 'exit'],
      {
        cwd: root,
        env: { ...process.env, ELECTRON_OVERRIDE_DIST_PATH: 'tests/electron-runtime' },
        stdio: ['ignore', 'pipe', 'pipe'],
      },
    )
    const app = follow(child)
    expect((await app.ended).code).toBe(5)
  })

  test('says what to install when Chromium is missing, and ends with 1', async () => {
    const app = run('quits/main.cjs', ['exit'], { MADOGUCHI_CHROMIUM: '/nowhere/chromium' })
    expect((await app.ended).code).toBe(1)
    expect(app.output()).toContain('apt-get install chromium')
    expect(app.output()).toContain('MADOGUCHI_CHROMIUM')
  })

  test('says what is missing when no app is given', async () => {
    const app = follow(spawn(electron, [], { stdio: ['ignore', 'pipe', 'pipe'] }))
    expect((await app.ended).code).toBe(1)
    expect(app.output()).toContain('no app given')
  })

  test('ELECTRON_RUN_AS_NODE makes it plain Node, as fork expects', async () => {
    const app = follow(
      spawn(electron, ['-e', 'console.log(typeof process.versions.electron, 6 * 7)'], {
        env: { ...process.env, ELECTRON_RUN_AS_NODE: '1', FORCE_COLOR: '0' },
        stdio: ['ignore', 'pipe', 'pipe'],
      }),
    )
    expect((await app.ended).code).toBe(0)
    expect(app.output()).toContain('undefined 42')
  })

  test('what is not implemented throws by its full name, what Electron has not is undefined', async () => {
    const app = await launch('lab')
    const facts = await app.evaluate((electron) => {
      const attempt = (read: () => unknown) => {
        try {
          return String(read())
        } catch (error) {
          return (error as Error).message
        }
      }
      const window = new electron.BrowserWindow({ show: false })
      const answers = [
        attempt(() => electron.dialog.showErrorBox),
        attempt(() => electron.shell.openExternal),
        attempt(() => electron.Tray),
        attempt(() => window.webContents.startDrag),
        attempt(() => window.webContents.debugger),
        attempt(() => window.previewFile),
        attempt(() => window.setParentWindow),
        attempt(() => new electron.BrowserWindow({ webPreferences: { nodeIntegration: true } })),
        attempt(() => (window as unknown as Record<string, unknown>)['noSuchName']),
        attempt(() => (window.webContents as unknown as Record<string, unknown>)['then']),
      ]
      window.destroy()
      return answers
    })
    await app.close()
    expect(facts).toEqual([
      'electron-runtime: dialog.showErrorBox is not implemented',
      'electron-runtime: shell.openExternal is not implemented',
      'electron-runtime: electron.Tray is not implemented',
      'electron-runtime: webContents.startDrag is not implemented',
      'electron-runtime: webContents.debugger is not implemented',
      'electron-runtime: win.previewFile is not implemented',
      'electron-runtime: win.setParentWindow is not implemented',
      'electron-runtime: webPreferences.nodeIntegration = true is not implemented',
      'undefined',
      'undefined',
    ])
  })

  test("the list of Electron's names is the installed version's", async () => {
    const { listNames, definitions, output } = (await import('../tools/listElectronNames.cjs'))
      .default
    expect(JSON.parse(fs.readFileSync(output, 'utf8'))).toEqual(listNames(definitions))
  })

  test('on a display, a kiosk window fills the screen and has no tabs or address bar', async () => {
    const display = 90 + test.info().workerIndex
    const server = spawn(
      'Xvfb',
      [`:${display}`, '-screen', '0', '1024x768x24', '-nolisten', 'tcp'],
      { stdio: 'ignore' },
    )
    try {
      await expect.poll(() => fs.existsSync(`/tmp/.X11-unix/X${display}`)).toBe(true)
      const env = {
        ...(process.env as Record<string, string>),
        DISPLAY: `:${display}`,
        MADOGUCHI_HEADLESS: '',
      }
      const app = await _electron.launch({ args: [path.join(fixtures, 'lab')], env })
      await app.evaluate(() => lab.open({ kiosk: true }).loaded)
      const page = await app.firstWindow()
      const size = await page.evaluate(() => ({
        inner: [innerWidth, innerHeight],
        outer: [outerWidth, outerHeight],
        screen: [screen.width, screen.height],
      }))
      expect(await app.evaluate(({ screen }) => screen.getPrimaryDisplay().size)).toEqual({
        width: 1024,
        height: 768,
      })
      expect(size.screen).toEqual([1024, 768])
      expect(size.inner).toEqual(size.outer)
      expect(size.inner[0]).toBe(1024)
      // Without a window manager Chromium cannot have exactly the screen's height; a row more covers it.
      expect(size.inner[1]).toBeGreaterThanOrEqual(768)
      await app.evaluate(() => lab.open({ width: 640, height: 480, useContentSize: true }).loaded)
      const second = app.windows()[1]
      await expect.poll(() => second?.evaluate(() => [innerWidth, innerHeight])).toEqual([640, 480])
      await app.close()
    } finally {
      server.kill()
    }
  })
})
