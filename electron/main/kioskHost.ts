import type { Reply } from '#shared/ipc/contract'
import type { ScreenOf } from '#shared/procedure/screens'
import type { Notify } from '../ipc/createNotifier'
import { handlersOver } from '../ipc/handlersOver'
import type { KioskHandlers } from '../ipc/registerHandlers'
import { reopeningHandlers } from '../ipc/reopening'
import type { Logger } from '../platform/logger'
import { SerialQueue } from '../platform/serialQueue'
import { isDamage } from '../storage/backup/isDamage'
import { StoreLostError, type OpenStore } from './openStore'
import { whyRefused } from './refusedStore'
import type { ServedKiosk } from './serveKiosk'

/** What may be known of a store before it is opened. */
export type StoreCondition = 'unknown' | 'damaged'

export interface KioskHostParts {
  readonly open: (condition: StoreCondition) => Promise<OpenStore>
  /** Serves an open store; `onBroken` when it has closed because of it. */
  readonly serve: (open: OpenStore, onBroken: () => void) => Promise<ServedKiosk>
  /** Before staff do anything over a store that was put back to a backup; nothing where left out. */
  readonly settleRestored?: (open: OpenStore) => Promise<void>
  /** A page instead of the kiosk. */
  readonly close: (view: ScreenOf<'closed'>) => KioskHandlers
  readonly notify: Notify
  readonly logger: Logger
}

/**
 * The kiosk over the life of its process: serves while the store is whole, puts it back to a backup
 * when it is not, and tells staff before it serves again. The window stays and sees one kiosk.
 */
export class KioskHost implements ServedKiosk {
  readonly handlers: KioskHandlers
  readonly #parts: KioskHostParts
  readonly #turns = new SerialQueue()
  #current: ServedKiosk
  /** What staff have to read about before it is served. */
  #restored: OpenStore | null = null

  constructor(parts: KioskHostParts) {
    this.#parts = parts
    this.#current = this.#closedKiosk({ screen: 'closed', because: 'store-broken' })
    this.handlers = {
      ...handlersOver(() => this.#current.handlers),
      ...reopeningHandlers(() => this.#turns.run(() => this.#reopen())),
    }
  }

  start(): Promise<void> {
    return this.#turns.run(() => this.#openAs('unknown'))
  }

  wakeUp(): Promise<void> {
    return this.#current.wakeUp()
  }

  endSession(): Promise<void> {
    return this.#current.endSession()
  }

  dispose(): Promise<void> {
    return this.#turns.run(() => this.#current.dispose())
  }

  /** Never rejects: whatever it comes to, the page can show. */
  async #openAs(condition: StoreCondition): Promise<void> {
    try {
      const open = await this.#parts.open(condition)
      if (open.restoredFromMs === null) await this.#serve(open, condition)
      else await this.#waitForStaff(open, open.restoredFromMs)
    } catch (error) {
      this.#parts.logger.error(whyRefused(error), error)
      const because = error instanceof StoreLostError ? 'store-damaged' : 'store-broken'
      this.#current = this.#closedKiosk({ screen: 'closed', because })
    }
  }

  /** What the opening did not read may be damaged as well. Tried once: a backup was checked whole. */
  async #serve(open: OpenStore, condition: StoreCondition): Promise<void> {
    try {
      this.#current = await this.#parts.serve(open, () => this.#recover(open))
    } catch (error) {
      await this.#letGo(open)
      if (!isDamage(error) || condition === 'damaged') throw error
      await this.#openAs('damaged')
    }
  }

  async #waitForStaff(open: OpenStore, restoredFromMs: number): Promise<void> {
    try {
      await this.#parts.settleRestored?.(open)
    } catch (error) {
      await this.#letGo(open)
      throw error
    }
    const view = { screen: 'closed', because: 'store-restored', restoredFromMs } as const
    this.#current = { ...this.#closedKiosk(view), dispose: () => open.store.close() }
    this.#restored = open
  }

  async #reopen(): Promise<Reply> {
    const open = this.#restored
    if (open !== null) {
      this.#restored = null
      await this.#serveAgain(open)
    }
    const { state } = await this.#current.handlers['kiosk:open']({})
    return { state, problems: [] }
  }

  async #serveAgain(open: OpenStore): Promise<void> {
    try {
      await this.#serve(open, 'damaged')
      open.place.restoredNote.forget()
      await this.#announce()
    } catch (error) {
      this.#parts.logger.error('the kiosk could not be reopened', error)
      this.#current = this.#closedKiosk({ screen: 'closed', because: 'store-broken' })
    }
  }

  /** Damage is mended at once; any other trouble is left to whoever looks after the machine. */
  #recover(broken: OpenStore): void {
    void this.#turns.run(async () => {
      if (!(await isDamaged(broken))) return
      const kiosk = this.#current
      this.#current = this.#closedKiosk({ screen: 'closed', because: 'store-broken' })
      await kiosk.dispose().catch((error: unknown) => this.#note(error))
      await this.#openAs('damaged')
      await this.#announce()
    })
  }

  /** The page asked for none of this: it is told what it would be told if it asked. */
  async #announce(): Promise<void> {
    const { state, devices } = await this.#current.handlers['kiosk:open']({})
    this.#parts.notify('kiosk:state-changed', state)
    if (devices !== null) this.#parts.notify('practice:devices-changed', devices)
  }

  #closedKiosk(view: ScreenOf<'closed'>): ServedKiosk {
    return closedKiosk(this.#parts.close(view))
  }

  async #letGo({ store }: OpenStore): Promise<void> {
    await store.close().catch((error: unknown) => this.#note(error))
  }

  #note(error: unknown): void {
    this.#parts.logger.error('a broken store could not be closed', error)
  }
}

/** A kiosk that cannot serve, over no store. */
export function closedKiosk(handlers: KioskHandlers): ServedKiosk {
  const nothing = () => Promise.resolve()
  return { handlers, wakeUp: nothing, endSession: nothing, dispose: nothing }
}

/** A store that failed repeats at every use what it failed with. */
async function isDamaged({ store }: OpenStore): Promise<boolean> {
  try {
    await store.transaction(async () => undefined)
    return false
  } catch (error) {
    return isDamage(error)
  }
}
