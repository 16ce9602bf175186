import type { ElectronApplication, Page } from '@playwright/test'
import { opening } from '#shared/ipc/contract'
import type { KioskState } from '#shared/procedure/screens'
import { say } from '#shared/text/say'
import { seededRandom, type SeededRandom } from '../crash/seededRandom'
import { settle, shownScreen } from './support/insidePage'
import { expect, test, type Kiosk } from './support/kiosk'
import { letLoose, type Point, type Reach } from './support/monkey'
import { layTripwires } from './support/tripwires'
import { account, goToAccount } from './support/typedFields'

test.describe.configure({ mode: 'parallel' })

/** Twenty thousand events, by four pairs of hands: Playwright grows slow over many in one test. */
const EVENTS = 5_000
const HANDS = [1, 2, 3, 4]
const EVENTS_BETWEEN_LOOKS = 500
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

/** Lets hands loose, and looks now and then whether all that matters still stands. */
async function withstand(
  kiosk: Kiosk,
  random: SeededRandom,
  reachNow: () => Promise<Reach>,
  look: () => Promise<void>,
): Promise<void> {
  const { page } = kiosk
  const errors = errorsOf(kiosk)
  const tripwires = await layTripwires(kiosk)
  const before = await standing(kiosk)
  const devtools = await page.context().newCDPSession(page)
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

for (const hands of HANDS) {
  test(`hands that press whatever there is come to no place but the screens of main, ${hands}`, async ({
    kiosk,
  }) => {
    test.setTimeout(TIME_LIMIT_MS)
    const { page } = kiosk
    const { size } = await pageFacts(page)
    const [width = 0, height = 0] = size
    const random = seededRandom(SEED, hands)
    const point = () => ({ x: random.integerBelow(width), y: random.integerBelow(height) })
    await withstand(
      kiosk,
      random,
      async () => ({ point, avoidsKeys: [], avoidsCommands: [], writes: true }),
      () => expectMirrored(page),
    )
  })
}

test('hands that press nothing leave the session as it was, and what is typed', async ({
  kiosk,
}) => {
  test.setTimeout(TIME_LIMIT_MS)
  const { page } = kiosk
  await goToAccount(page)
  await account(page).fill('yamada.taro@outlook.com')
  await account(page).blur()
  const before = await mainState(page)
  const returns = await returnsToAccount(page)
  const random = seededRandom(SEED)
  const reachNow = async (): Promise<Reach> => {
    const points = await emptyPoints(page)
    return {
      point: () => random.pick(points),
      // What Tab comes to could be pressed with the next key.
      avoidsKeys: ['Tab'],
      // They lead back into the field that was typed into last; their keys lead nowhere.
      avoidsCommands: ['undo', 'redo'],
      writes: false,
    }
  }
  await withstand(kiosk, random, reachNow, async () => {
    const state = await mainState(page)
    if (state !== null) expect({ ...state, nowMs: before?.nowMs }).toEqual(before)
    await expect(account(page)).toHaveValue('yamada.taro@outlook.com')
    expect(await returns.jsonValue()).toEqual([])
  })
})

/** When the field was given the focus again. What is typed into it then depends on the moment. */
function returnsToAccount(page: Page) {
  return account(page).evaluateHandle((field) => {
    const moments: number[] = []
    field.addEventListener('focus', ({ timeStamp }) => moments.push(timeStamp))
    return moments
  })
}

/** Beside everything that can be pressed or typed into, however far the page is scrolled. */
function emptyPoints(page: Page): Promise<readonly Point[]> {
  return page.evaluate(() => {
    const STEP_PX = 16
    const CONTROLS = 'button, input, a, label, summary, [role], [tabindex], [contenteditable]'
    const places = [...document.querySelectorAll(CONTROLS)]
      .filter((element) => element.querySelector('button, input') === null)
      .map((element) => element.getBoundingClientRect())
      .filter(({ width }) => width > 0)
    const isBeside = (x: number) =>
      places.every(({ left, right }) => x < left - STEP_PX || x > right + STEP_PX)
    const points: { x: number; y: number }[] = []
    for (let x = STEP_PX; x < innerWidth; x += STEP_PX) {
      for (let y = STEP_PX; y < innerHeight; y += STEP_PX) if (isBeside(x)) points.push({ x, y })
    }
    if (points.length === 0) throw new Error('there is no empty place')
    return points
  })
}
