import { LIMITS } from '#shared/procedure/limits'
import type { Clock } from '../platform/clock'
import type { Logger } from '../platform/logger'
import { nextTurn } from '../platform/nextTurn'
import type { Secrets } from '../platform/secrets'
import { SerialQueue } from '../platform/serialQueue'
import type { FileSystem } from '../storage/fileSystem'
import type { OpenDatabase } from '../storage/openDatabase'
import type { Tables } from '../storage/schema'
import { readSmallFile, replaceSmallFile } from '../storage/smallFile'
import { endsUse } from '../storage/storeError'
import { decodeAnchor, encodeAnchor } from './anchor'
import type { AuditEvent, TrailTrouble } from './auditEvent'
import { newestLink } from './auditRepository'
import { recordAudit } from './recordAudit'
import { forgetAnchorAside, isAnchorAside, readAnchorAside } from './restoredAnchor'
import { seqsOf, troubleWith, type TrailTear } from './troubleWith'

export interface TrailKeeperParts {
  readonly store: OpenDatabase<Tables>
  readonly secrets: Pick<Secrets, 'digest'>
  /** The machine's, which practice does not move on. */
  readonly clock: Clock
  readonly logger: Logger
  readonly fileSystem: FileSystem
  readonly anchorFile: string
  /** The store was put back to a backup, which leaves the anchor ahead of its trail. */
  readonly isRestored: boolean
}

/** Putting a store back to a backup takes off the end, and what follows takes its numbers. */
const LEFT_BY_RESTORING: readonly TrailTrouble[] = ['end-missing', 'other-trail']

/** Keeps a word outside the database of how far the trail had come: its end could be cut off unseen. */
export class TrailKeeper {
  readonly #parts: TrailKeeperParts
  readonly #queue = new SerialQueue()
  /** What was wrong with the trail at the start; null where it goes on from its anchor. */
  #tear: TrailTear | null = null
  #anchoredSeq = 0

  constructor(parts: TrailKeeperParts) {
    this.#parts = parts
  }

  /** Compares the trail with its anchor. Before anything else is recorded. */
  async look(): Promise<void> {
    const { secrets, fileSystem, anchorFile, store } = this.#parts
    const bytes = readSmallFile(fileSystem, anchorFile) ?? readAnchorAside(fileSystem, anchorFile)
    const anchor = decodeAnchor(secrets, bytes)
    this.#tear = await troubleWith(anchor, store.sql)
    // A trail without an anchor is a trail that was cut from now on.
    if (anchor === 'missing' && this.#tear === null) await this.anchor()
  }

  /**
   * Writes down, once the time is known, what was found: the next anchor must hide nothing. Answers
   * what is wrong with the trail; null where it is whole, or as short as a backup leaves it.
   */
  async report(nowMs: number): Promise<TrailTrouble | null> {
    const { isRestored, logger, fileSystem, anchorFile } = this.#parts
    const wasPutBack = isRestored || isAnchorAside(fileSystem, anchorFile)
    const tear = this.#tear
    if (wasPutBack) {
      await this.#record({ kind: 'store-restored', detail: tear && seqsOf(tear) }, nowMs)
    }
    const isBroken = tear !== null && !(wasPutBack && LEFT_BY_RESTORING.includes(tear.trouble))
    if (isBroken) {
      logger.warn(`the audit trail is not what it was anchored as: ${tear.trouble}`)
      const detail = `${tear.trouble}/${seqsOf(tear)}` as const
      await this.#record({ kind: 'trail-broken', detail }, nowMs)
    }
    if (wasPutBack) {
      await this.anchor()
      forgetAnchorAside(fileSystem, anchorFile)
    }
    return isBroken ? tear.trouble : null
  }

  /** Tells the number of a row that was added. */
  recorded(seq: number): void {
    if (seq - this.#anchoredSeq >= LIMITS.auditRowsPerAnchor) this.anchorSoon()
  }

  /** When nobody waits for an answer. What fails is told, and the next anchor makes up for it. */
  anchorSoon(): void {
    void this.#queue.run(async () => {
      await nextTurn()
      await this.anchor().catch((error: unknown) => this.#tell(error))
    })
  }

  /** The last word, before the store is closed. */
  dispose(): Promise<void> {
    return this.#queue.run(() => this.anchor().catch((error: unknown) => this.#tell(error)))
  }

  /** Writes down how far the trail has come. Rejects where the disk does not take it. */
  async anchor(): Promise<void> {
    const { store, secrets, clock, fileSystem, anchorFile } = this.#parts
    const link = await newestLink(store.sql)
    const anchor = { seq: link.seq, hash: link.hash, atMs: clock.nowMs() }
    replaceSmallFile(fileSystem, anchorFile, encodeAnchor(secrets, anchor))
    this.#anchoredSeq = link.seq
  }

  async #record(event: AuditEvent, atMs: number): Promise<void> {
    const { store } = this.#parts
    const entry = { ...event, atMs }
    await store.transaction((transaction) => recordAudit(this.#parts, transaction, entry))
  }

  /** A store that broke is told of by whoever uses it. */
  #tell(error: unknown): void {
    if (!endsUse(error)) this.#parts.logger.error('the trail could not be anchored', error)
  }
}
