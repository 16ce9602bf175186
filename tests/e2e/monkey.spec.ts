import type { ElectronApplication, Page } from '@playwright/test'
import { opening } from '#shared/ipc/contract'
import type { KioskState } from '#shared/procedure/screens'
import { say } from '#shared/text/say'
import { seededRandom } from '../crash/seededRandom'
import { settle, shownScreen } from './support/insidePage'
import { expect, test, type Kiosk } from './support/kiosk'
import { letLoose, type Point, type Reach } from './support/monkey'
import { layTripwires } from './support/tripwires'
import { account, goToAccount } from './support/typedFields'

test.describe.configure({ mode: 'parallel' })

const EVENTS = 20_000
const EVENTS_BETWEEN_LOOKS = 100
const SEED = 20261122
/** Of the events, those that meet a page on its way out. */
const MOST_LOST = 0.02
const TIME_LIMIT_MS = 240_000

/** What no visitor may move, as main and the page know it. */
async function standing({ app, page }: Kiosk) {
  return { windows: await windowsOf(app), page: await pageFacts(page) }
}

function windowsOf(app: ElectronApplication) {
  return app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows().map((window) => ({
      address: window.webContents.getURL(),
      bounds: window.getBounds(),
      isKiosk: window.isKiosk(),
      isFullScreen: window.isFullScreen(),
      isMinimized: window.isMinimized(),
      isVisible: window.isVisible(),
      zoomFactor: window.webContents.getZoomFactor(),
      hasDevTools: window.webContents.isDevToolsOpened(),
      canGoBack: window.webContents.navigationHistory.canGoBack(),
    })),
  )
}

function pageFacts(page: Page) {
  return page.evaluate(() => ({
    address: location.href,
    size: [innerWidth, innerHeight, devicePixelRatio],
    pinch: visualViewport?.scale,
    fullScreenElement: document.fullscreenElement?.outerHTML,
    frames: window.length,
  }))
}

const NAMES = (['standard', 'easy'] as const).map((wording) => say('app.name').plain(wording))

/** What main says is to be seen; null when it was asked too often just now. */
async function mainState(page: Page): Promise<KioskState | null> {
  const answer = await page.evaluate(() => window.kiosk.call['kiosk:open']({}))
  if (answer.ok) return opening.parse(answer.value).state
  expect(answer.error).toBe('too-many-requests')
  return null
}

/** The page shows main's screen and no other; a screen may just be on its way. */
async function expectMirrored(page: Page): Promise<void> {
  await expect(async () => {
    await settle(page)
    const state = await mainState(page)
    if (state !== null) expect(await shownScreen(page)).toBe(state.view.screen)
    const title = await page.title()
    expect(
      NAMES.some((name) => title.endsWith(name)),
      title,
    ).toBe(true)
  }).toPass({ intervals: [50, 200, 500], timeout: 10_000 })
}

/** Errors that main has told its log: an answer that was none, a bug that was met. */
function errorsOf({ app }: Kiosk): readonly string[] {
  const errors: string[] = []
  app.process().stderr?.on('data', (bytes: Buffer) => {
    if (/^error /m.test(bytes.toString())) errors.push(bytes.toString())
  })
  return errors
}

/** Lets hands loose, and looks after every hundred events whether all that matters still stands. */
async function withstand(
  kiosk: Kiosk,
  reachNow: () => Promise<Reach>,
  look: () => Promise<void>,
): Promise<void> {
  const { page } = kiosk
  const errors = errorsOf(kiosk)
  const tripwires = await layTripwires(kiosk)
  const before = await standing(kiosk)
  const devtools = await page.context().newCDPSession(page)
  const random = seededRandom(SEED)
  let sent = 0
  let lost = 0
  while (sent < EVENTS) {
    const spree = await letLoose(devtools, random, await reachNow(), EVENTS_BETWEEN_LOOKS)
    sent += spree.sent
    lost += spree.lost
    await look()
    expect(await standing(kiosk), `after ${sent} events`).toEqual(before)
    expect(await tripwires.tripped(), `after ${sent} events`).toEqual([])
    expect(errors).toEqual([])
  }
  expect(lost).toBeLessThan(sent * MOST_LOST)
}

test('hands that press whatever there is come to no place but the screens of main', async ({
  kiosk,
}) => {
  test.setTimeout(TIME_LIMIT_MS)
  const { page } = kiosk
  const { size } = await pageFacts(page)
  const [width = 0, height = 0] = size
  const random = seededRandom(SEED, 1)
  const point = () => ({ x: random.integerBelow(width), y: random.integerBelow(height) })
  await withstand(
    kiosk,
    async () => ({ point, avoidsKeys: [] }),
    () => expectMirrored(page),
  )
})

test('hands that press nothing leave the session as it was, and what is typed', async ({
  kiosk,
}) => {
  test.setTimeout(TIME_LIMIT_MS)
  const { page } = kiosk
  await goToAccount(page)
  await account(page).fill('yamada.taro@outlook.com')
  await account(page).blur()
  const before = await mainState(page)
  const random = seededRandom(SEED, 2)
  const reachNow = async () => {
    const points = await emptyPoints(page)
    // What Tab comes to could be pressed with the next key.
    return { point: () => random.pick(points), avoidsKeys: ['Tab'] }
  }
  await withstand(kiosk, reachNow, async () => {
    const state = await mainState(page)
    if (state !== null) expect({ ...state, nowMs: before?.nowMs }).toEqual(before)
    await expect(account(page)).toHaveValue('yamada.taro@outlook.com')
  })
})

/** Where nothing can be pressed, typed into or taken hold of, and nothing comes by scrolling. */
function emptyPoints(page: Page): Promise<readonly Point[]> {
  return page.evaluate(() => {
    const STEP_PX = 16
    const CONTROLS = 'button, input, a, label, summary, [role], [tabindex], [contenteditable]'
    const points: { x: number; y: number }[] = []
    for (let x = STEP_PX; x < innerWidth; x += STEP_PX) {
      for (let y = STEP_PX; y < innerHeight; y += STEP_PX) {
        const element = document.elementFromPoint(x, y)
        const isEmpty = element !== null && element.closest(CONTROLS) === null
        if (isEmpty && element.closest('header, footer') !== null) points.push({ x, y })
      }
    }
    return points
  })
}
