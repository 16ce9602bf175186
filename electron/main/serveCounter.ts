import { handlersOver } from '../ipc/handlersOver'
import type { KioskHandlers } from '../ipc/registerHandlers'
import type { MachineClocks } from '../platform/clock'
import type { Logger } from '../platform/logger'
import type { Scheduler } from '../platform/scheduler'
import { findStaffPin } from '../staff/staffPinRepository'
import type { BackupKeeper } from '../storage/backup/backupKeeper'
import { endsUse } from '../storage/storeError'
import type { SteadyClock } from '../time/steadyClock'
import { TimeKeeper } from '../time/timeKeeper'
import type { ScreenOf } from '#shared/procedure/screens'
import type { OpenStore } from './openStore'
import type { ServedKiosk } from './serveKiosk'

export interface CounterParts extends Pick<OpenStore, 'store'> {
  readonly machine: MachineClocks
  readonly clock: SteadyClock
  readonly scheduler: Scheduler
  readonly logger: Logger
  /** A page instead of the kiosk. */
  readonly close: (view: ScreenOf<'closed'>) => KioskHandlers
  readonly keepBackups: (isIdle: () => boolean) => BackupKeeper
  /** The store broke. */
  readonly onBroken: () => void
}

/**
 * A counter. It serves nobody before staff have made their PIN, and nobody after it either so far:
 * nothing carries messages to real mailboxes and telephones yet.
 */
export async function serveCounter(parts: CounterParts): Promise<ServedKiosk> {
  const { store, close } = parts
  const timeKeeper = new TimeKeeper(parts)
  await timeKeeper.start()
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
    async dispose() {
      await timeKeeper.dispose()
      try {
        await backups.dispose()
      } finally {
        await store.close()
      }
    },
  }
}
