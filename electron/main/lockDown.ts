import type { App, Session, WebContents } from 'electron'

/** Where the page may be: its own origin, or the development server's. */
export type IsOwnPage = (url: string) => boolean

/** Compares whole origins: `app://bundle.evil/` begins like ours and is not ours. */
export function ownPageCheck(origin: string): IsOwnPage {
  return (url) => url === origin || url.startsWith(`${origin}/`)
}

/**
 * Nothing the page does opens a window, leaves the page, attaches a webview or downloads. Electron
 * allows all of these unless told otherwise (security checklist 12-14).
 */
export function lockDownContents(app: App, isOwnPage: IsOwnPage): void {
  app.on('web-contents-created', (_event, contents) => {
    stayOnPage(contents, isOwnPage)
    contents.setWindowOpenHandler(() => ({ action: 'deny' }))
    contents.on('will-attach-webview', (event) => event.preventDefault())
  })
}

function stayOnPage(contents: WebContents, isOwnPage: IsOwnPage): void {
  const refuseOthers = (event: { preventDefault(): void; readonly url: string }) => {
    if (!isOwnPage(event.url)) event.preventDefault()
  }
  contents.on('will-navigate', refuseOthers)
  contents.on('will-frame-navigate', refuseOthers)
  contents.on('will-redirect', refuseOthers)
}

/** Electron grants every permission that nobody refuses, so both handlers refuse everything. */
export function refusePermissions(session: Session): void {
  session.setPermissionRequestHandler((_contents, _permission, decide) => decide(false))
  session.setPermissionCheckHandler(() => false)
  session.setDevicePermissionHandler(() => false)
  session.setDisplayMediaRequestHandler((_request, decide) => decide({}))
  session.on('will-download', (event) => event.preventDefault())
}
