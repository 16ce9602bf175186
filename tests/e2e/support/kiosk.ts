import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import {
  _electron,
  expect,
  test as base,
  type ElectronApplication,
  type Page,
} from '@playwright/test'
import { keepPassedSteps } from './procedureSteps'

export interface Kiosk {
  readonly app: ElectronApplication
  readonly page: Page
}

function definedEnvironment(): Record<string, string> {
  const entries = Object.entries(process.env)
  return Object.fromEntries(
    entries.flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  )
}

/** Starts the built kiosk, as anybody would, and waits for its first screen. */
export async function launchKiosk(
  userDataFolder: string,
  switches: readonly string[] = [],
  environment: Readonly<Record<string, string>> = {},
): Promise<Kiosk> {
  const app = await _electron.launch({
    env: { ...definedEnvironment(), ...environment },
    args: [
      '.',
      // The first of its name counts.
      ...switches,
      '--mode=demo',
      `--user-data-dir=${userDataFolder}`,
      '--captcha-text=XVMS',
      '--delivery-delay-ms=0',
    ],
  })
  const page = await app.firstWindow()
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible({ timeout: 20_000 })
  return { app, page }
}

interface Fixtures {
  /** An empty folder, gone after the test. */
  readonly userDataFolder: string
  readonly kiosk: Kiosk
  readonly page: Page
}

export const test = base.extend<Fixtures>({
  // Playwright asks for an object pattern even where nothing is taken.
  userDataFolder: async ({}, use) => {
    const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'madoguchi-e2e-'))
    await use(folder)
    fs.rmSync(folder, { recursive: true, force: true })
  },
  kiosk: async ({ userDataFolder }, use) => {
    const kiosk = await launchKiosk(userDataFolder)
    await use(kiosk)
    keepPassedSteps()
    await kiosk.app.close()
  },
  page: async ({ kiosk }, use) => use(kiosk.page),
})

export { expect } from '@playwright/test'
