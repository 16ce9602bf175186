import type { Scheduler } from '../../platform/scheduler'
import { HEALING } from './healingPolicy'

/** As much of Electron's webContents as looking after a page takes. */
export interface WatchedPage {
  on(
    event: 'render-process-gone',
    listener: (event: unknown, details: { readonly reason: string }) => void,
  ): unknown
  on(event: 'unresponsive', listener: () => void): unknown
  on(event: 'responsive', listener: () => void): unknown
  on(
    event: 'preload-error',
    listener: (event: unknown, path: string, error: unknown) => void,
  ): unknown
  on(
    event: 'did-fail-load',
    listener: (
      event: unknown,
      code: number,
      description: string,
      url: string,
      isMainFrame: boolean,
    ) => void,
  ): unknown
  on(
    event: 'did-navigate',
    listener: (event: unknown, url: string, httpStatus: number) => void,
  ): unknown
  forcefullyCrashRenderer(): void
}

export interface PageWatchParts {
  readonly scheduler: Scheduler
  /** Whether the kiosk itself leads there. */
  readonly isExpected: (url: string) => boolean
  /** The page is lost. */
  readonly report: (event: string, error?: unknown) => void
}

/** Chromium's word for a load that another one took the place of. */
const ERR_ABORTED = -3

/** Every way in which a page can be lost. One that hangs is crashed, so that all go the same way. */
export function watchPage(page: WatchedPage, parts: PageWatchParts): void {
  const { scheduler, isExpected, report } = parts
  page.on('render-process-gone', (_event, { reason }) => {
    report(`the page's process is gone: ${reason}`)
  })
  // A page without its bridge can do nothing.
  page.on('preload-error', (_event, _path, error) => report('the preload script failed', error))
  page.on('did-fail-load', (_event, code, description, _url, isMainFrame) => {
    if (isMainFrame && code !== ERR_ABORTED) report(`the page could not be loaded: ${description}`)
  })
  page.on('did-navigate', (_event, url, httpStatus) => {
    // Every way there is closed. Should one be found, it ends here.
    if (!isExpected(url)) report('the page went elsewhere')
    else if (httpStatus >= 400) report(`the page could not be loaded: status ${httpStatus}`)
  })
  crashWhenHung(page, scheduler)
}

function crashWhenHung(page: WatchedPage, scheduler: Scheduler): void {
  let callOff: (() => void) | null = null
  const recover = () => {
    callOff?.()
    callOff = null
  }
  page.on('unresponsive', () => {
    callOff ??= scheduler.after(HEALING.hangPatienceMs, () => {
      callOff = null
      page.forcefullyCrashRenderer()
    })
  })
  page.on('responsive', recover)
  // The next page must not be crashed for the hang of this one.
  page.on('render-process-gone', recover)
}
