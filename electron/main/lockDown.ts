import type { App, Session, WebContents } from 'electron'
import { isStaffChord, mayPass } from './keyPolicy'

/** Where the page may be: its own origin, or the development server's. */
export type IsOwnPage = (url: string) => boolean

/** Compares whole origins: `app://bundle.evil/` begins like ours and is not ours. */
export function ownPageCheck(origin: string): IsOwnPage {
  return (url) => url === origin || url.startsWith(`${origin}/`)
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
  app.on('web-contents-created', (_event, contents) => {
    stayOnPage(contents, parts.isOwnPage)
    contents.setWindowOpenHandler(() => ({ action: 'deny' }))
    contents.on('will-attach-webview', (event) => event.preventDefault())
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
  const reset = () => {
    if (contents.isDestroyed()) return
    contents.setZoomFactor(1)
    // Rejects when the page goes away under it; the next one is set again.
    contents.setVisualZoomLevelLimits(1, 1).catch(() => undefined)
  }
  contents.on('did-finish-load', reset)
  contents.on('zoom-changed', reset)
}

/** Electron grants every permission that nobody refuses, so both handlers refuse everything. */
export function refusePermissions(session: Session): void {
  session.setPermissionRequestHandler((_contents, _permission, decide) => decide(false))
  session.setPermissionCheckHandler(() => false)
  session.setDevicePermissionHandler(() => false)
  session.setDisplayMediaRequestHandler((_request, decide) => decide({}))
  session.on('will-download', (event) => event.preventDefault())
}
