import type { Notify } from '../../ipc/createNotifier'
import { heartbeatHandlers } from '../../ipc/heartbeatHandlers'
import type { KioskHandlers } from '../../ipc/registerHandlers'
import { SOFTWARE_RENDERING_SWITCH } from '../commandLine'
import type { ServedKiosk } from '../serveKiosk'
import { Healer, type HealerParts } from './healer'
import { Heartbeat } from './heartbeat'
import {
  endSessionBeforeSleep,
  keepDisplayOn,
  type DisplayBlocker,
  type PowerEvents,
} from './power'
import { watchPage, type WatchedPage } from './watchPage'
import {
  watchHelpers,
  watchMain,
  type ReportFault,
  type WatchedApp,
  type WatchedProcess,
} from './watchProcesses'

export interface HealedApp {
  readonly on: WatchedApp['on'] & ((event: 'will-quit', listener: () => void) => unknown)
  relaunch(options: { readonly args: string[] }): void
  exit(code: number): void
}

export interface HealedPage extends WatchedPage {
  isDestroyed(): boolean
  loadURL(url: string): Promise<void>
}

export interface KioskHealingParts extends Pick<
  HealerParts,
  'clock' | 'scheduler' | 'logger' | 'relaunchNote' | 'isSoftwareRendered'
> {
  readonly app: HealedApp
  readonly process: WatchedProcess & { readonly argv: readonly string[] }
  readonly power: PowerEvents
  readonly displayBlocker: DisplayBlocker
  readonly notify: Notify
  /** The page gives way to another one, in which nobody has been. */
  readonly onLoad: () => void
  /** A page that somebody debugs stands still for minutes and is not dead. */
  readonly hasDevTools: boolean
  /** Whatever starts the kiosk starts it again, and would end a process that this one starts. */
  readonly isSupervised: boolean
  readonly pageUrl: string
  readonly isOwnPage: (url: string) => boolean
  readonly outOfOrderUrl: string
}

export type HealedKiosk = Promise<Pick<ServedKiosk, 'endSession'>>

/**
 * The healing joined to Electron: every fault of the page, of main and of Chromium's helpers ends
 * the session and brings the first screen back.
 */
export class KioskHealing {
  /** What a living page calls. */
  readonly handlers: Pick<KioskHandlers, 'kiosk:alive'>
  readonly #parts: KioskHealingParts
  readonly #heartbeat: Heartbeat
  readonly #healer: Healer
  #page: HealedPage | null = null
  #kiosk: HealedKiosk | null = null

  constructor(parts: KioskHealingParts) {
    this.#parts = parts
    this.handlers = heartbeatHandlers(() => this.#beat())
    this.#heartbeat = new Heartbeat({
      scheduler: parts.scheduler,
      ask: () => parts.notify('kiosk:heartbeat', {}),
      onSilence: () => this.#crashSilentPage(),
    })
    this.#healer = new Healer({
      ...parts,
      endSession: () => this.#endSession(),
      loadPage: () => this.#loadPage(),
      showOutOfOrder: () => this.#showOutOfOrder(),
      relaunch: (rendering) => this.#relaunch(rendering),
    })
  }

  /** Before anything can break. Until the kiosk ends on purpose. */
  start(): void {
    const { app, process, logger } = this.#parts
    const report: ReportFault = (...fault) => this.#healer.report(...fault)
    watchMain(process, report)
    watchHelpers(app, { report, warn: (event) => logger.warn(event) })
    app.on('will-quit', () => {
      this.#healer.dispose()
      this.#heartbeat.stop()
    })
  }

  /**
   * Loads the first screen, or says that the kiosk is out of order, and looks after the page and the
   * kiosk behind it from then on. Once Electron is ready.
   */
  show(page: HealedPage, kiosk: HealedKiosk): void {
    const { app, scheduler, power, displayBlocker, isOwnPage, outOfOrderUrl } = this.#parts
    this.#page = page
    this.#kiosk = kiosk
    // Counted like any other start that came to nothing: the last one ends in the static page.
    kiosk.catch((error: unknown) => {
      this.#healer.report({ kind: 'main' }, 'the kiosk could not be opened', error)
    })
    watchPage(page, {
      scheduler,
      isExpected: (url) => isOwnPage(url) || url === outOfOrderUrl,
      report: (event, error) => this.#healer.report({ kind: 'page' }, event, error),
    })
    endSessionBeforeSleep(power, () => void this.#endSessionOfNobody())
    app.on('will-quit', keepDisplayOn(displayBlocker, power))
    this.#healer.show()
  }

  /** The page that asked for the file cannot live, and would be silent about it for a minute. */
  loseFile(pathname: string): void {
    const event = `a file of the page is gone or changed: ${pathname}`
    this.#healer.report({ kind: 'page' }, event)
  }

  #beat(): void {
    this.#heartbeat.beat()
    this.#healer.alive()
  }

  /** It is lost then, as any other that crashes. */
  #crashSilentPage(): void {
    if (this.#parts.hasDevTools) return
    this.#parts.logger.warn('the page does not answer')
    if (this.#page?.isDestroyed() === false) this.#page.forcefullyCrashRenderer()
  }

  #loadPage(): void {
    this.#heartbeat.start()
    this.#load(this.#parts.pageUrl)
  }

  #showOutOfOrder(): void {
    this.#heartbeat.stop()
    this.#load(this.#parts.outOfOrderUrl)
  }

  #load(url: string): void {
    if (this.#page === null || this.#page.isDestroyed()) return
    this.#parts.onLoad()
    // What fails is an event as well, and heard as such.
    this.#page.loadURL(url).catch(() => undefined)
  }

  async #endSession(): Promise<void> {
    const kiosk = await this.#kiosk
    await kiosk?.endSession()
  }

  async #endSessionOfNobody(): Promise<void> {
    try {
      await this.#endSession()
    } catch (error) {
      this.#parts.logger.error('the session could not be ended before the sleep', error)
    }
  }

  #relaunch(rendering: 'as-before' | 'software'): void {
    const { app, process, isSupervised } = this.#parts
    if (!isSupervised) app.relaunch({ args: argumentsFor(process.argv, rendering) })
    app.exit(1)
  }
}

/** The first word is the program itself. */
function argumentsFor(argv: readonly string[], rendering: 'as-before' | 'software'): string[] {
  const given = argv.slice(1).filter((argument) => argument !== SOFTWARE_RENDERING_SWITCH)
  return rendering === 'software' ? [...given, SOFTWARE_RENDERING_SWITCH] : given
}
