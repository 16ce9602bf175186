import path from 'node:path'
import {
  test as base,
  expect,
  _electron,
  type ElectronApplication,
  type JSHandle,
  type Page,
} from '@playwright/test'
import type { BrowserWindow, BrowserWindowConstructorOptions } from 'electron'

export const fixtures = path.resolve(import.meta.dirname, '../fixtures')

/** What the lab app offers in its main process, as `globalThis.lab`. */
export interface Lab {
  policy: string
  log: unknown[]
  requests: string[]
  open(
    options?: BrowserWindowConstructorOptions,
    url?: string,
  ): { window: BrowserWindow; loaded: Promise<void> }
}

export interface OpenPage {
  page: Page
  window: JSHandle<BrowserWindow>
}

type Open = (options?: BrowserWindowConstructorOptions, url?: string) => Promise<OpenPage>

interface TestFixtures {
  open: Open
  page: Page
  window: JSHandle<BrowserWindow>
  opened: OpenPage
}

export function launch(
  app: string,
  options: Parameters<typeof _electron.launch>[0] = {},
): Promise<ElectronApplication> {
  return _electron.launch({ ...options, args: [path.join(fixtures, app), ...(options.args ?? [])] })
}

/** One app a worker, one window a test: starting the app is what takes the time. */
export const test = base.extend<TestFixtures, { electronApp: ElectronApplication }>({
  electronApp: [
    async ({}, use) => {
      const app = await launch('lab', {
        env: { ...(process.env as Record<string, string>), MADOGUCHI_HANG_MS: '600' },
      })
      await use(app)
      await app.close()
    },
    { scope: 'worker' },
  ],
  open: async ({ electronApp }, use) => {
    await use(async (options, url) => {
      const coming = electronApp.waitForEvent('window')
      await electronApp.evaluate(
        (_electron, [options, url]) => {
          lab.log.length = 0
          lab.requests.length = 0
          return lab.open(options, url).loaded.catch(() => undefined)
        },
        [options, url] as const,
      )
      const page = await coming
      return { page, window: await electronApp.browserWindow(page) }
    })
    await electronApp.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows().forEach((window) => window.destroy()),
    )
    await expect.poll(() => electronApp.windows().length).toBe(0)
  },
  opened: async ({ open }, use) => use(await open()),
  page: async ({ opened }, use) => use(opened.page),
  window: async ({ opened }, use) => use(opened.window),
})

export { expect }
