import { recordAudit } from '../audit/recordAudit'
import { TrailKeeper } from '../audit/trailKeeper'
import { handlersOver } from '../ipc/handlersOver'
import type { KioskHandlers } from '../ipc/registerHandlers'
import type { MachineClocks } from '../platform/clock'
import type { Logger } from '../platform/logger'
import type { Scheduler } from '../platform/scheduler'
import { forgetCutOffSessions, type SessionTraces } from '../session/sessionEnd'
import { findStaffPin } from '../staff/staffPinRepository'
import type { BackupKeeper } from '../storage/backup/backupKeeper'
import { endsUse } from '../storage/storeError'
import type { SteadyClock } from '../time/steadyClock'
import { TimeKeeper } from '../time/timeKeeper'
import type { ScreenOf } from '#shared/procedure/screens'
import type { OpenStore } from './openStore'
import type { ServedKiosk } from './serveKiosk'

/** What a counter's store, its time and its trail need. */
export interface CounterStoreParts extends Pick<OpenStore, 'store' | 'secrets' | 'place'> {
  readonly machine: MachineClocks
  readonly clock: SteadyClock
  readonly scheduler: Scheduler
  readonly logger: Logger
}

export interface CounterParts extends CounterStoreParts {
  /** A page instead of the kiosk. */
  readonly close: (view: ScreenOf<'closed'>) => KioskHandlers
  readonly keepBackups: (isIdle: () => boolean) => BackupKeeper
  /** The store broke. */
  readonly onBroken: () => void
}

export interface ServedCounter extends ServedKiosk {
  /** Something that staff did is in the trail. */
  staffActed(): void
  /** The first PIN was made: a backup without it would lock staff out. Never rejects. */
  pinMade(): Promise<void>
}

/** Nothing is simulated at a counter. */
const NO_TRACES: SessionTraces = {
  start: async () => undefined,
  forgetSession: async () => undefined,
}

/**
 * Before staff do anything over a store that was put back to a backup: its time is settled, which
 * the pauses of their PIN are counted by, and its trail says so.
 */
export async function settleRestored(parts: CounterStoreParts): Promise<void> {
  const { timeKeeper, trail } = keepersOf(parts, true)
  await trail.look()
  await timeKeeper.settle()
  await trail.report(parts.clock.nowMs())
}

function keepersOf(parts: CounterStoreParts, isRestored: boolean) {
  const trail = new TrailKeeper({ ...parts, ...parts.place, isRestored })
  const timeKeeper = new TimeKeeper({
    ...parts,
    onDoubt: async (transaction, detail, atMs) => {
      await recordAudit(parts, transaction, { kind: 'clock-doubted', detail, atMs })
    },
  })
  return { trail, timeKeeper }
}

/**
 * A counter. It serves nobody before staff have made their PIN, and nobody after it either so far:
 * nothing carries messages to real mailboxes and telephones yet.
 */
export async function serveCounter(parts: CounterParts): Promise<ServedCounter> {
  const { store, close, logger } = parts
  // One that was put back was looked at before staff let it serve.
  const { trail, timeKeeper } = keepersOf(parts, false)
  await trail.look()
  await timeKeeper.start()
  await trail.report(parts.clock.nowMs())
  await forgetCutOffSessions(parts, NO_TRACES, 'kiosk-started')
  trail.anchorSoon()
  const backups = parts.keepBackups(() => true)
  backups.start()
  const withoutPin = close({ screen: 'closed', because: 'staff-pin-missing' })
  const withoutCourier = close({ screen: 'closed', because: 'no-courier' })
  const broken = close({ screen: 'closed', because: 'store-broken' })

  async function current(): Promise<KioskHandlers> {
    try {
      return (await findStaffPin(store.sql)) === null ? withoutPin : withoutCourier
    } catch (error) {
      if (!endsUse(error)) throw error
      parts.onBroken()
      return broken
    }
  }

  return {
    handlers: handlersOver(current),
    wakeUp: () => timeKeeper.settle(),
    endSession: () => Promise.resolve(),
    staffActed: () => trail.anchorSoon(),
    async pinMade() {
      await backups
        .backUpNow()
        .catch((error: unknown) => logger.error('the new PIN is in no backup yet', error))
    },
    async dispose() {
      await timeKeeper.dispose()
      try {
        await forgetCutOffSessions(parts, NO_TRACES, 'kiosk-stopped')
        await backups.dispose()
        await trail.dispose()
      } finally {
        await store.close()
      }
    },
  }
}
