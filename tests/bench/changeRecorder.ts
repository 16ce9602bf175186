import type { Locator, Page } from '@playwright/test'

/** From the finger's leaving the screen, or the key's going down, to a painted frame. */
export interface Timed {
  readonly what: string
  readonly paintedMs: number
}

/** A frame that took the page 50 ms or more, as the browser counts it. */
export interface LongFrame {
  readonly during: string
  readonly frameMs: number
  /** Of those, what the page's scripts took; the rest is layout, painting and waiting for a core. */
  readonly scriptMs: number
}

export interface Recording {
  /** To the first frame in which the next screen's heading stands. */
  readonly screens: Timed[]
  /** To the first frame after a tap or a key, whatever it shows. */
  readonly answers: Timed[]
  readonly longFrames: LongFrame[]
}

declare global {
  interface Window {
    /** Null while the driver looks for what comes next: its own work holds frames up. */
    record: Recording & { doing: string | null }
  }
}

const SETTLING_MS = 200
const LONGEST_WAIT_MS = 15_000

/** Watches the page from within; nothing of the measurement passes through the driver. */
export async function startRecording(page: Page): Promise<void> {
  await page.evaluate(() => {
    const record: Window['record'] = { screens: [], answers: [], longFrames: [], doing: null }
    window.record = record
    const findHeading = () => document.querySelector('h1')
    let touchedAtMs = 0
    let heading = findHeading()

    function time(list: { what: string; paintedMs: number }[]): void {
      const { doing: what } = record
      const startedAtMs = touchedAtMs
      if (what === null) return
      const note = () => list.push({ what, paintedMs: performance.now() - startedAtMs })
      // The second callback comes when the frame that the first one belonged to is painted.
      requestAnimationFrame(() => requestAnimationFrame(note))
    }
    function touch({ timeStamp }: Event): void {
      touchedAtMs = timeStamp
      time(record.answers)
    }
    /** Each screen brings a heading of its own; another wording of a screen keeps its heading. */
    function look(): void {
      if (findHeading() === heading || findHeading() === null) return
      heading = findHeading()
      time(record.screens)
    }

    window.addEventListener('pointerup', touch, true)
    window.addEventListener('keydown', touch, true)
    new MutationObserver(look).observe(document.body, { subtree: true, childList: true })
    new PerformanceObserver((list) => {
      const { doing: during } = record
      if (during === null) return
      for (const entry of list.getEntries()) {
        const scripts: { duration: number }[] = Reflect.get(entry, 'scripts')
        const scriptMs = scripts.reduce((sum, { duration }) => sum + duration, 0)
        record.longFrames.push({ during, frameMs: entry.duration, scriptMs })
      }
    }).observe({ type: 'long-animation-frame' })
  })
}

/**
 * What happens from now on belongs to `what`; what the driver has held up is over by then. Answers
 * how many screens have come so far.
 */
async function announce(page: Page, what: string): Promise<number> {
  await page.waitForTimeout(SETTLING_MS)
  return await page.evaluate((doing) => {
    window.record.doing = doing
    return window.record.screens.length
  }, what)
}

/** Waits inside the page: a driver that asks again and again works on the page's own thread. */
async function settle(page: Page, screenCount: number): Promise<void> {
  await page.evaluate(
    async ({ count, longestMs, settlingMs }) => {
      const { screens } = window.record
      const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))
      for (let ms = 0; screens.length < count && ms < longestMs; ms += 20) await pause(20)
      await pause(settlingMs)
      window.record.doing = null
    },
    { count: screenCount, longestMs: LONGEST_WAIT_MS, settlingMs: SETTLING_MS },
  )
}

/** With the mouse, in the middle of what is tapped, which is looked for beforehand. */
export async function tap(
  target: Locator,
  what: string,
  until: 'answered' | 'next-screen' = 'answered',
): Promise<void> {
  const page = target.page()
  await target.click({ trial: true })
  const box = await target.boundingBox()
  if (box === null) throw new Error(`nothing to tap for ${what}`)
  const before = await announce(page, what)
  await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2)
  await settle(page, until === 'next-screen' ? before + 1 : before)
}

export async function pressKey(page: Page, key: string, what: string): Promise<void> {
  const before = await announce(page, what)
  await page.keyboard.press(key)
  await settle(page, before)
}

export async function readRecord(page: Page): Promise<Recording> {
  // What was painted last is noted two frames later.
  await page.waitForTimeout(200)
  const { screens, answers, longFrames } = await page.evaluate(() => window.record)
  return { screens, answers, longFrames }
}
