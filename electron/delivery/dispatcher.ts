import type { Kysely } from 'kysely'
import { recordAudit } from '../audit/recordAudit'
import type { Clock } from '../platform/clock'
import { DueTimer } from '../platform/dueTimer'
import type { Logger } from '../platform/logger'
import type { Scheduler } from '../platform/scheduler'
import type { Secrets } from '../platform/secrets'
import { SerialQueue } from '../platform/serialQueue'
import type { OpenDatabase } from '../storage/openDatabase'
import type { Tables } from '../storage/schema'
import type { Courier } from './courier'
import { findRecipient } from './findRecipient'
import { envelope } from './message'
import {
  isStillWaiting,
  listWaiting,
  settle,
  type Fate,
  type OutboxEntry,
} from './outboxRepository'

export interface DispatcherParts {
  readonly store: OpenDatabase<Tables>
  readonly secrets: Secrets
  readonly clock: Clock
  readonly scheduler: Scheduler
  readonly logger: Logger
  readonly couriers: readonly Courier[]
  /** Messages have met their fate; a device may show more or other things now. */
  readonly onSettled: () => void
}

/**
 * Takes messages out of the outbox when they are due. What a person is told never waits for it, so
 * the reply to a known and to an unknown account takes the same time.
 */
export class Dispatcher {
  readonly #parts: DispatcherParts
  readonly #timer: DueTimer
  readonly #queue = new SerialQueue()
  #isDisposed = false

  constructor(parts: DispatcherParts) {
    this.#parts = parts
    this.#timer = new DueTimer({ ...parts, work: () => this.wake() })
  }

  /** Looks at the outbox again: call it after each transaction that may have filled it. */
  wake(): void {
    this.#queue
      .run(() => this.#dispatchDue())
      .catch((error: unknown) => this.#parts.logger.error('outbox could not be emptied', error))
  }

  /** Resolves when what is under way has met its fate; nothing is taken out after that. */
  async dispose(): Promise<void> {
    this.#isDisposed = true
    await this.#queue.run(async () => {})
    this.#timer.set(null)
  }

  async #dispatchDue(): Promise<void> {
    const waiting = await listWaiting(this.#parts.store.sql)
    const nowMs = this.#parts.clock.nowMs()
    for (const entry of waiting.filter(({ dueAtMs }) => dueAtMs <= nowMs)) {
      await this.#deliver(entry).catch((error: unknown) => this.#giveUp(entry, error))
    }
    this.#sleepUntilNext(waiting.filter(({ dueAtMs }) => dueAtMs > nowMs))
  }

  /** One message that cannot be delivered must not hold up the ones behind it. */
  async #giveUp(entry: OutboxEntry, error: unknown): Promise<void> {
    const { store, logger } = this.#parts
    logger.error('delivery failed', error)
    await store.transaction((transaction) => this.#settle(transaction, entry, 'failed', null))
  }

  /** Its fate stands in the trail as it stands in the outbox. */
  async #settle(
    transaction: Kysely<Tables>,
    { id, sessionId, channel, kind }: OutboxEntry,
    fate: Fate,
    mask: string | null,
  ): Promise<void> {
    const atMs = this.#parts.clock.nowMs()
    await settle(transaction, id, fate, atMs)
    const settled = { kind: 'message-settled', detail: `${kind}/${fate}` } as const
    await recordAudit(this.#parts, transaction, { ...settled, sessionId, channel, mask, atMs })
  }

  #sleepUntilNext(later: readonly OutboxEntry[]): void {
    const hasNext = later.length > 0 && !this.#isDisposed
    this.#timer.set(hasNext ? Math.min(...later.map(({ dueAtMs }) => dueAtMs)) : null)
  }

  async #deliver(entry: OutboxEntry): Promise<void> {
    const { store, clock, secrets, couriers, onSettled } = this.#parts
    const courier = couriers.find(({ channel }) => channel === entry.channel)
    const nowMs = clock.nowMs()
    await store.transaction(async (transaction) => {
      if (!(await isStillWaiting(transaction, entry.id))) return
      const content = envelope.parse(JSON.parse(secrets.unseal(entry.sealedMessage)))
      const recipient = await findRecipient(transaction, entry.contactId, content)
      const { message } = content
      const parcel = { sessionId: entry.sessionId, recipient, message, nowMs }
      const outcome = await (courier?.deliver(transaction, parcel) ?? 'suppressed')
      const mask = recipient.kind === 'nobody' ? null : recipient.mask
      await this.#settle(transaction, entry, outcome, mask)
    })
    onSettled()
  }
}
