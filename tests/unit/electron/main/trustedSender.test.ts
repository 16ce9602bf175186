import type { BrowserWindow, WebContents, WebFrameMain } from 'electron'
import { describe, expect, test } from 'vitest'
import { APP_PAGE } from '../../../../electron/main/appProtocol'
import { ownPageCheck } from '../../../../electron/main/lockDown'
import { createSenderCheck } from '../../../../electron/main/trustedSender'

/** As much of an object of Electron's as the check looks at. */
const asFarAsNeeded = <Whole extends object>(part: Partial<Whole>): Whole => part as Whole

const frameAt = (url: string) => asFarAsNeeded<WebFrameMain>({ url })

function windowWith(mainFrame: WebFrameMain, isDestroyed = false): BrowserWindow {
  return asFarAsNeeded<BrowserWindow>({
    isDestroyed: () => isDestroyed,
    webContents: asFarAsNeeded<WebContents>({ mainFrame }),
  })
}

const isOwnPage = ownPageCheck(APP_PAGE)

/** Whether a call of `frame` is listened to while the kiosk shows `window`. */
function isTrusted(frame: WebFrameMain | null, window: BrowserWindow | null): boolean {
  return createSenderCheck(() => window, isOwnPage)({ senderFrame: frame })
}

describe('a call', () => {
  test("of the main frame of the kiosk's own window, on its own page, is listened to", () => {
    const frame = frameAt(APP_PAGE)
    expect(isTrusted(frame, windowWith(frame))).toBe(true)
  })

  test('is listened to wherever on its page the main frame is', () => {
    const frame = frameAt(`${APP_PAGE}?x#y`)
    expect(isTrusted(frame, windowWith(frame))).toBe(true)
  })

  test('of a frame inside the page is refused, though it shows the same page', () => {
    expect(isTrusted(frameAt(APP_PAGE), windowWith(frameAt(APP_PAGE)))).toBe(false)
  })

  test('of the main frame of another window is refused', () => {
    const other = windowWith(frameAt(APP_PAGE))
    expect(isTrusted(other.webContents.mainFrame, windowWith(frameAt(APP_PAGE)))).toBe(false)
  })

  test('of a frame that has gone is refused', () => {
    expect(isTrusted(null, windowWith(frameAt(APP_PAGE)))).toBe(false)
  })

  test.each([
    'https://example.jp/index.html',
    'file:///index.html',
    'about:blank',
    'app://bundle.evil/',
    'app://bundle.evil/index.html',
    'app://bundle@evil/index.html',
    'app://someone@bundle/index.html',
    'app://bundle/',
    'app://bundle/out-of-order.html',
    'app://bundle/index.html/x',
    'https://example.jp/?app://bundle/index.html',
    '',
  ])('of the main frame on %j is refused', (url) => {
    const frame = frameAt(url)
    expect(isTrusted(frame, windowWith(frame))).toBe(false)
  })

  test('is refused once the window is destroyed', () => {
    const frame = frameAt(APP_PAGE)
    expect(isTrusted(frame, windowWith(frame, true))).toBe(false)
  })

  test('is refused before there is a window', () => {
    expect(isTrusted(frameAt(APP_PAGE), null)).toBe(false)
    expect(isTrusted(null, null)).toBe(false)
  })

  test('is judged by the window of the moment, not by the one of the start', () => {
    const frame = frameAt(APP_PAGE)
    let window: BrowserWindow | null = null
    const check = createSenderCheck(() => window, isOwnPage)
    expect(check({ senderFrame: frame })).toBe(false)
    window = windowWith(frame)
    expect(check({ senderFrame: frame })).toBe(true)
  })
})
