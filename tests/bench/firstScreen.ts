import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createRequire } from 'node:module'
import { createInterface } from 'node:readline'
import { setTimeout as sleep } from 'node:timers/promises'
import { chromium, expect, type Browser, type Page } from '@playwright/test'

const PAINT_TIME_LIMIT_MS = 30_000
/**
 * Nobody looks in before: a driver that attaches and asks for headings works on the page's own
 * thread, and most on the fuller page. A font that comes late moves the screen within this time.
 */
const UNWATCHED_MS = 3500

export interface FirstScreen {
  /** From the start of the process until the window asks for its page. */
  readonly openedMs: number
  /** From the start of the process to the first frame with anything in it. */
  readonly paintedMs: number
  /** How far what stood there has moved since, as browsers count it; 0 is not at all. */
  readonly shift: number
}

/** Electron's binary, or the stand-in's: what `npm start` would run. */
function runtime(): string {
  return String(createRequire(import.meta.url)('electron'))
}

/** As anybody would start it: without a driver that holds it back until it is ready to look. */
export async function timeFirstScreen(app: string, userDataFolder: string): Promise<FirstScreen> {
  const launchedAtMs = Date.now()
  const kiosk = spawn(
    runtime(),
    [app, '--mode=demo', `--user-data-dir=${userDataFolder}`, '--remote-debugging-port=0'],
    { stdio: ['ignore', 'ignore', 'pipe'] },
  )
  const address = await readAddress(kiosk)
  await sleep(UNWATCHED_MS)
  const browser = await chromium.connectOverCDP(address)
  const page = await findPage(browser)
  const { openedAtMs, paintedAtMs } = await readTimes(page)
  const shift = await readShift(page)
  await browser.close()
  if (kiosk.kill()) await once(kiosk, 'exit')
  return { openedMs: openedAtMs - launchedAtMs, paintedMs: paintedAtMs - launchedAtMs, shift }
}

/** Chromium says on which address a driver may look in. */
async function readAddress(kiosk: ChildProcess): Promise<string> {
  if (kiosk.stderr === null) throw new Error('the runtime says nothing')
  const lines = createInterface(kiosk.stderr)
  for await (const line of lines) {
    const [address] = /ws:\/\/\S+/.exec(line) ?? []
    if (address !== undefined) return address
  }
  throw new Error('the runtime ended before it had a window')
}

async function findPage(browser: Browser): Promise<Page> {
  const [context] = browser.contexts()
  if (context === undefined) throw new Error('the runtime has no window')
  const isOurs = (page: Page) => page.url().startsWith('app:')
  await expect.poll(() => context.pages().some(isOurs), { timeout: PAINT_TIME_LIMIT_MS }).toBe(true)
  return context.pages().find(isOurs) ?? Promise.reject(new Error('the page has gone'))
}

/** The whole first screen stands in that frame: nothing is painted before the page is put up. */
async function readTimes(page: Page): Promise<{ openedAtMs: number; paintedAtMs: number }> {
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible({
    timeout: PAINT_TIME_LIMIT_MS,
  })
  const times = await page.waitForFunction(() => {
    const { timeOrigin: openedAtMs } = performance
    const [paint] = performance.getEntriesByName('first-contentful-paint')
    return paint === undefined ? null : { openedAtMs, paintedAtMs: openedAtMs + paint.startTime }
  })
  return (await times.jsonValue()) ?? Promise.reject(new Error('nothing was painted'))
}

function readShift(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        const observer = new PerformanceObserver(() => {})
        observer.observe({ type: 'layout-shift', buffered: true })
        const read = () => observer.takeRecords()
        setTimeout(() => {
          const shifts = read().map((entry) => Number(Reflect.get(entry, 'value')))
          resolve(shifts.reduce((sum, shift) => sum + shift, 0))
        })
      }),
  )
}
