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
import { decodeAnchor, encodeAnchor, type FoundAnchor } from './anchor'
import type { AuditEvent, TrailTrouble } from './auditEvent'
import { findLink, newestCutDetail, newestLink } from './auditRepository'
import { BEGINNING } from './auditRow'
import { recordAudit } from './recordAudit'
import { forgetAnchorAside, isAnchorAside } from './restoredAnchor'

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

/** Keeps a word outside the database of how far the trail had come: its end could be cut off unseen. */
export class TrailKeeper {
  readonly #parts: TrailKeeperParts
  readonly #queue = new SerialQueue()
  /** What was wrong with the trail at the start; null where it goes on from its anchor. */
  #trouble: TrailTrouble | null = null
  #anchoredSeq = 0

  constructor(parts: TrailKeeperParts) {
    this.#parts = parts
  }

  /** Compares the trail with its anchor. Before anything else is recorded. */
  async look(): Promise<void> {
    const { secrets, fileSystem, anchorFile, store } = this.#parts
    const anchor = decodeAnchor(secrets, readSmallFile(fileSystem, anchorFile))
    const isNew = anchor === 'missing' && (await newestLink(store.sql)).seq === 0
    // A trail without an anchor is a trail that was cut from now on.
    if (isNew) await this.#anchor()
    else this.#trouble = await this.#troubleWith(anchor)
  }

  /** Writes down, once the time is known, what was found. */
  async report(nowMs: number): Promise<void> {
    const { isRestored, logger, fileSystem, anchorFile } = this.#parts
    if (isRestored || isAnchorAside(fileSystem, anchorFile)) {
      await this.#record({ kind: 'store-restored', detail: null }, nowMs)
      await this.#anchor()
      forgetAnchorAside(fileSystem, anchorFile)
    } else if (this.#trouble !== null) {
      logger.warn(`the audit trail is not what it was anchored as: ${this.#trouble}`)
      await this.#record({ kind: 'trail-broken', detail: this.#trouble }, nowMs)
    }
  }

  /** Tells the number of a row that was added. */
  recorded(seq: number): void {
    if (seq - this.#anchoredSeq >= LIMITS.auditRowsPerAnchor) this.anchorSoon()
  }

  /** When nobody waits for an answer. What fails is told, and the next anchor makes up for it. */
  anchorSoon(): void {
    void this.#queue.run(async () => {
      await nextTurn()
      await this.#anchor().catch((error: unknown) => this.#tell(error))
    })
  }

  /** The last word, before the store is closed. */
  dispose(): Promise<void> {
    return this.#queue.run(() => this.#anchor().catch((error: unknown) => this.#tell(error)))
  }

  async #troubleWith(anchor: FoundAnchor): Promise<TrailTrouble | null> {
    if (anchor === 'missing') return 'anchor-missing'
    if (anchor === 'damaged') return 'anchor-damaged'
    const { sql } = this.#parts.store
    const newest = await newestLink(sql)
    if (anchor.seq > newest.seq) return 'end-missing'
    const there = anchor.seq === 0 ? BEGINNING : await findLink(sql, anchor.seq)
    if (there !== null) return there.hash === anchor.hash ? null : 'other-trail'
    const cutSeq = Number.parseInt((await newestCutDetail(sql)) ?? '0', 10)
    return anchor.seq <= cutSeq ? null : 'rows-missing'
  }

  async #anchor(): Promise<void> {
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
