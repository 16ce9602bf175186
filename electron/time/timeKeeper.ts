import type { Kysely, Transaction } from 'kysely'
import type { MachineClocks } from '../platform/clock'
import type { Logger } from '../platform/logger'
import type { Scheduler } from '../platform/scheduler'
import { SerialQueue } from '../platform/serialQueue'
import { readAheadMs } from '../practice/practiceClockRepository'
import type { OpenDatabase } from '../storage/openDatabase'
import type { Tables } from '../storage/schema'
import { expireLinks } from './expireLinks'
import { latestInstantMs, readLastSeen, writeLastSeen } from './lastSeenRepository'
import { settledTime, type LastSeen, type SettledTime } from './settledTime'
import { shiftLocks } from './shiftLocks'
import type { SteadyClock } from './steadyClock'

const MINUTE_MS = 60_000
const DAY_MS = 24 * 60 * MINUTE_MS

/** How often the time is written down: what a power cut can make the kiosk forget of it. */
export const HEARTBEAT_MS = MINUTE_MS
/** A busy machine or a slow disk may write it down late. */
const UNWRITTEN_AT_MOST_MS = 2 * HEARTBEAT_MS
/** From here on staff should look at the machine's clock. A kiosk may well be closed for weeks. */
const BEHIND_WARNING_MS = 5 * MINUTE_MS
const UNPROVEN_WARNING_MS = 30 * DAY_MS

export interface TimeKeeperParts {
  readonly store: OpenDatabase<Tables>
  readonly machine: MachineClocks
  readonly clock: SteadyClock
  /** The system's: what practice moves on is not time that has passed. */
  readonly scheduler: Scheduler
  readonly logger: Logger
  /** The machine's clock is not to be believed; in the transaction that settled the time. */
  readonly onDoubt?: (
    transaction: Transaction<Tables>,
    doubt: 'behind' | 'unproven',
    nowMs: number,
  ) => Promise<void>
}

/**
 * Carries the time over from one run to the next, so that nobody gains by setting the machine's
 * clock, switching the machine off, or pulling its plug.
 *
 * The time never falls back, so nothing expired revives. Time that nothing proves, because the
 * machine was off or asleep, counts for what expires and not for what locks: a lock of a day lasts
 * for a day of running, the nights come on top. It costs honest people waiting, and it is the only
 * way to be sure: whoever can switch the machine off can also set its clock.
 */
export class TimeKeeper {
  readonly #parts: TimeKeeperParts
  readonly #queue = new SerialQueue()
  #callOffHeartbeat: (() => void) | null = null
  #isDisposed = false

  constructor(parts: TimeKeeperParts) {
    this.#parts = parts
  }

  /** Settles the time and writes it down from then on. Rejects when the store fails. */
  async start(): Promise<void> {
    await this.settle()
    this.#scheduleHeartbeat()
  }

  /**
   * Finds out what time it is, at a start and after the machine has slept: all in one transaction,
   * so that a plug pulled in the middle counts no time twice and none for locks.
   */
  settle(): Promise<void> {
    return this.#queue.run(async () => {
      const { store, clock } = this.#parts
      const { settled, seen } = await store.transaction((transaction) => this.#settle(transaction))
      clock.countFrom(seen)
      this.#warn(settled)
    })
  }

  /** Writes the time down once more. What fails is told, and the store can still be closed. */
  async dispose(): Promise<void> {
    this.#isDisposed = true
    this.#callOffHeartbeat?.()
    await this.#writeDown()
  }

  async #settle(sql: Transaction<Tables>): Promise<{ settled: SettledTime; seen: LastSeen }> {
    const { machine } = this.#parts
    const reading = { wallMs: machine.wallMs(), monotonicMs: machine.monotonicMs() }
    const aheadMs = await readAheadMs(sql)
    const written = await readLastSeen(sql)
    const lastSeen = written ?? (await firstSeen(sql, reading, aheadMs))
    const settled = settledTime(reading, lastSeen)
    const { nowMs, unprovenMs } = settled
    const seen = { seenAtMs: nowMs, monotonicMs: reading.monotonicMs }
    await writeLastSeen(sql, seen)
    const practiceNowMs = nowMs + aheadMs
    const maybeSeenUntilMs = lastSeen.seenAtMs + UNWRITTEN_AT_MOST_MS + aheadMs
    await shiftLocks(sql, { unprovenMs, nowMs: practiceNowMs })
    await expireLinks(sql, { maybeSeenUntilMs, nowMs: practiceNowMs })
    for (const doubt of doubtsOf(settled)) {
      await this.#parts.onDoubt?.(sql, doubt, practiceNowMs)
    }
    return { settled, seen }
  }

  #warn(settled: SettledTime): void {
    const { logger } = this.#parts
    const { behindMs, unprovenMs } = settled
    const doubts = doubtsOf(settled)
    if (doubts.includes('behind')) {
      logger.warn(`the machine's clock is ${minutes(behindMs)} minutes behind the kiosk's time`)
    }
    if (doubts.includes('unproven')) {
      logger.warn(
        `the machine's clock went on by ${minutes(unprovenMs)} minutes that nothing proves`,
      )
    }
  }

  #scheduleHeartbeat(): void {
    if (this.#isDisposed) return
    this.#callOffHeartbeat = this.#parts.scheduler.after(HEARTBEAT_MS, () => {
      void this.#writeDown().then(() => this.#scheduleHeartbeat())
    })
  }

  /** A disk that fails closes the kiosk where somebody uses it; here it is only told. */
  #writeDown(): Promise<void> {
    const { store, clock, logger } = this.#parts
    return this.#queue
      .run(() => writeLastSeen(store.sql, clock.seen()))
      .catch((error: unknown) => logger.error('the time could not be written down', error))
  }
}

function doubtsOf({ behindMs, unprovenMs }: SettledTime): readonly ('behind' | 'unproven')[] {
  return [
    ...(behindMs > BEHIND_WARNING_MS ? (['behind'] as const) : []),
    ...(unprovenMs > UNPROVEN_WARNING_MS ? (['unproven'] as const) : []),
  ]
}

/** For a store of an earlier release: nothing proves how long ago it was used, so all is believed. */
async function firstSeen(
  sql: Kysely<Tables>,
  { wallMs, monotonicMs }: { readonly wallMs: number; readonly monotonicMs: number },
  aheadMs: number,
): Promise<LastSeen> {
  const latestMs = (await latestInstantMs(sql)) - aheadMs
  return { seenAtMs: Math.max(wallMs, latestMs), monotonicMs }
}

const minutes = (durationMs: number): number => Math.round(durationMs / MINUTE_MS)
