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
    record: Recording & { doing: string }
  }
}

/** Watches the page from within; nothing of the measurement passes through the driver. */
export async function startRecording(page: Page): Promise<void> {
  await page.evaluate(() => {
    const record: Window['record'] = { screens: [], answers: [], longFrames: [], doing: 'start' }
    window.record = record
    const findHeading = () => document.querySelector('h1')
    let touchedAtMs = 0
    let heading = findHeading()

    function time(list: { what: string; paintedMs: number }[]): void {
      const { doing: what } = record
      const startedAtMs = touchedAtMs
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
      for (const entry of list.getEntries()) {
        const scripts: { duration: number }[] = Reflect.get(entry, 'scripts')
        const scriptMs = scripts.reduce((sum, { duration }) => sum + duration, 0)
        record.longFrames.push({ during: record.doing, frameMs: entry.duration, scriptMs })
      }
    }).observe({ type: 'long-animation-frame' })
  })
}

async function announce(page: Page, what: string): Promise<void> {
  await page.evaluate((doing) => (window.record.doing = doing), what)
}

/** With the mouse, in the middle of what is tapped. */
export async function tap(target: Locator, what: string): Promise<void> {
  await announce(target.page(), what)
  await target.click()
}

export async function pressKey(page: Page, key: string, what: string): Promise<void> {
  await announce(page, what)
  await page.keyboard.press(key)
}

export async function readRecord(page: Page): Promise<Recording> {
  // What was painted last is noted two frames later.
  await page.waitForTimeout(200)
  const { screens, answers, longFrames } = await page.evaluate(() => window.record)
  return { screens, answers, longFrames }
}
