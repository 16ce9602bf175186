import type { App, Session, WebContents } from 'electron'
import { isStaffChord, mayPass } from './keyPolicy'

/** Where the page may be: its own address, or the development server's. */
export type IsOwnPage = (url: string) => boolean

/** Compares whole addresses: another file of the bundle, as a page, is not ours. */
export function ownPageCheck(page: string): IsOwnPage {
  const own = withoutQuery(page)
  return (url) => URL.canParse(url) && withoutQuery(url) === own
}

/** Nor is `app://bundle.evil/`, which begins like ours. */
function withoutQuery(url: string): string {
  return Object.assign(new URL(url), { search: '', hash: '' }).href
}

export interface LockDownParts {
  readonly isOwnPage: IsOwnPage
  readonly hasDevTools: boolean
  /** Staff have pressed the keys that only they know of. */
  readonly onStaffChord: () => void
}

/**
 * Nothing the page does, or is made to do, opens a window, leaves the page, attaches a webview,
 * enlarges it, leaves a history or has a key that is not on the list. Electron allows all of these
 * unless told otherwise (security checklist 12-14).
 */
export function lockDownContents(app: App, parts: LockDownParts): void {
  // macOS hands these to whatever runs; nothing here was registered for any.
  app.on('open-url', (event) => event.preventDefault())
  app.on('open-file', (event) => event.preventDefault())
  app.on('web-contents-created', (_event, contents) => {
    stayOnPage(contents, parts.isOwnPage)
    contents.setWindowOpenHandler(() => ({ action: 'deny' }))
    contents.on('will-attach-webview', (event) => event.preventDefault())
    contents.on('select-bluetooth-device', (event, _devices, choose) => {
      event.preventDefault()
      choose('')
    })
    // The other way round: prevented, the page's own wish to stay does not count. It may not hold
    // up the reload that ends a session.
    contents.on('will-prevent-unload', (event) => event.preventDefault())
    filterKeys(contents, parts)
    stayAtOneSize(contents)
    if (!parts.hasDevTools) contents.on('devtools-opened', () => contents.closeDevTools())
  })
}

function stayOnPage(contents: WebContents, isOwnPage: IsOwnPage): void {
  const refuseOthers = (event: { preventDefault(): void; readonly url: string }) => {
    if (!isOwnPage(event.url)) event.preventDefault()
  }
  contents.on('will-navigate', refuseOthers)
  contents.on('will-frame-navigate', refuseOthers)
  contents.on('will-redirect', refuseOthers)
  // None of these is asked about a way back or forward: there is none.
  contents.on('did-navigate', () => contents.navigationHistory.clear())
  contents.on('did-navigate-in-page', () => contents.navigationHistory.clear())
}

function filterKeys(contents: WebContents, { hasDevTools, onStaffChord }: LockDownParts): void {
  contents.on('before-input-event', (event, input) => {
    const isChord = isStaffChord(input)
    if (isChord && input.type === 'keyDown' && !input.isAutoRepeat) onStaffChord()
    // A developer's reload and console are on other keys.
    if (isChord || (!hasDevTools && !mayPass(input))) event.preventDefault()
  })
}

/** Large characters are the page's own affair: enlarged as a whole, half of it would be out of sight. */
function stayAtOneSize(contents: WebContents): void {
  contents.on('did-finish-load', () => setOneSize(contents))
  contents.on('zoom-changed', () => setOneSize(contents))
}

/** The page at its own size, which no gesture changes. */
export function setOneSize(contents: WebContents): void {
  if (contents.isDestroyed()) return
  contents.setZoomFactor(1)
  // Rejects when the page goes away under it; the next one is set again.
  contents.setVisualZoomLevelLimits(1, 1).catch(() => undefined)
}

/** Electron grants every permission that nobody refuses, so both handlers refuse everything. */
export function refusePermissions(session: Session): void {
  session.setPermissionRequestHandler((_contents, _permission, decide) => decide(false))
  session.setPermissionCheckHandler(() => false)
  session.setDevicePermissionHandler(() => false)
  session.setDisplayMediaRequestHandler((_request, decide) => decide({}))
  session.on('will-download', (event) => event.preventDefault())
  refuseDevices(session)
}

/** Prevented and answered with none: left alone, Electron may choose the first one that it finds. */
function refuseDevices(session: Session): void {
  session.on('select-hid-device', (event, _details, choose) => {
    event.preventDefault()
    choose(null)
  })
  session.on('select-serial-port', (event, _ports, _contents, choose) => {
    event.preventDefault()
    choose('')
  })
  session.on('select-usb-device', (event, _details, choose) => {
    event.preventDefault()
    choose()
  })
}

/** Whatever is not of the bundle comes over one of these. */
const NETWORK = ['http://*/*', 'https://*/*', 'ws://*/*', 'wss://*/*', 'file:///*']

/**
 * The page needs no network and gets none, whatever its policy lets through; only a development
 * server is reached. What Chromium fetches by itself asks for a proxy that is not there.
 */
export async function closeNetwork(session: Session, developmentPage?: string): Promise<void> {
  const server = developmentPage === undefined ? null : new URL(developmentPage).host
  session.webRequest.onBeforeRequest({ urls: NETWORK }, ({ url }, decide) =>
    decide({ cancel: new URL(url).host !== server }),
  )
  // Loopback is never asked for by way of a proxy: the development server is not cut off.
  await session.setProxy({ mode: 'fixed_servers', proxyRules: 'http://127.0.0.1:9' })
}
