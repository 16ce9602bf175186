import { LIMITS } from '#shared/procedure/limits'
import type { Problem } from '#shared/procedure/problems'
import type { KioskState } from '#shared/procedure/screens'
import type { Logger } from '../platform/logger'
import type { Scheduler } from '../platform/scheduler'

/** The page in the window, as far as main can make it forget. */
export interface KioskPage {
  /** Clears what was copied, and whatever a page may have stored. */
  clearTraces(): Promise<void>
  /** Loads the page anew, with an empty heap. Resolves when it is there, or cannot be. */
  reload(): Promise<void>
  /** How often something else than `reload` has loaded it anew, because it was broken. */
  readonly timesHealed: number
}

/** A page that comes up because main has loaded it, whatever it finds under way. */
export interface Arrival {
  /** What the page before it could not tell any more. */
  readonly problems: readonly Problem[]
}

export interface PageRenewalParts {
  readonly page: KioskPage
  readonly scheduler: Scheduler
  readonly logger: Logger
}

/**
 * No session begins in a page that has seen another. The first screen comes at once, in the page as
 * it is; the page is loaded anew when nobody acts for a moment, so that no press is lost, and at the
 * latest when the next session begins.
 */
export class PageRenewal {
  readonly #parts: PageRenewalParts
  #isInSession = false
  /** How often it was healed when a session was shown in it; null in a page that has seen none. */
  #usedAtHealing: number | null = null
  #loading: Promise<void> | null = null
  /** Null once the page that came up has asked. */
  #arrival: Arrival | null = null
  #callOffReload: (() => void) | null = null

  constructor(parts: PageRenewalParts) {
    this.#parts = parts
  }

  /**
   * What the page is told. A session that begins waits for another page, which asks for itself.
   * Resolves with whether that one had asked already, and knows nothing of this.
   */
  async sees(state: KioskState, problems: readonly Problem[] = []): Promise<boolean> {
    const wasInSession = this.#isInSession
    this.#isInSession = state.sessionEndsAtMs !== null
    if (wasInSession && !this.#isInSession) this.#leaveNothing(state)
    if (wasInSession || !this.#isInSession) return false
    if (!this.#isUsed && this.#loading === null) return false
    const loading = this.#reload()
    const willAsk = this.#arrival !== null
    if (willAsk) this.#arrival = { problems }
    await loading
    return !willAsk
  }

  /** Somebody is at the first screen: reads it, chooses large letters. */
  acted(): void {
    if (this.#isUsed && !this.#isInSession) this.#reloadAfter(LIMITS.firstScreenPatienceMs)
  }

  /** Asked by a page that comes up: once after main has loaded it. */
  takeArrival(): Arrival | null {
    const arrival = this.#arrival
    this.#arrival = null
    return arrival
  }

  /** What is due is not left out because the kiosk closes. */
  dispose(): void {
    // Before the page goes: what somebody copied outlives the process.
    if (this.#isInSession) this.#clearTraces()
    if (this.#isUsed || this.#isInSession) void this.#reload()
  }

  /** A session was shown in this page, and none that heals took its place since. */
  get #isUsed(): boolean {
    return this.#usedAtHealing === this.#parts.page.timesHealed
  }

  #leaveNothing({ view }: KioskState): void {
    this.#usedAtHealing = this.#parts.page.timesHealed
    this.#clearTraces()
    // Whoever went back to the first screen still stands there.
    const isLeft = view.screen === 'notice' && view.endedBecause === null
    this.#reloadAfter(isLeft ? LIMITS.firstScreenPatienceMs : LIMITS.pageRestMs)
  }

  #clearTraces(): void {
    this.#parts.page
      .clearTraces()
      .catch((error: unknown) => this.#parts.logger.error('traces were not cleared', error))
  }

  #reloadAfter(delayMs: number): void {
    this.#callOffReload?.()
    this.#callOffReload = this.#parts.scheduler.after(delayMs, () => {
      if (this.#isUsed) void this.#reload()
    })
  }

  #reload(): Promise<void> {
    this.#callOffReload?.()
    this.#callOffReload = null
    this.#loading ??= this.#startReload()
    return this.#loading
  }

  async #startReload(): Promise<void> {
    this.#usedAtHealing = null
    this.#arrival = { problems: [] }
    try {
      await this.#parts.page.reload()
    } catch (error) {
      this.#usedAtHealing = this.#parts.page.timesHealed
      this.#arrival = null
      this.#parts.logger.error('the page was not loaded anew', error)
    } finally {
      this.#loading = null
    }
  }
}
