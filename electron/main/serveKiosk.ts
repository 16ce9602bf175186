import { Dispatcher } from '../delivery/dispatcher'
import { listPracticeMails } from '../delivery/practiceMailbox'
import { practiceMailCourier } from '../delivery/practiceMailCourier'
import type { Notify } from '../ipc/createNotifier'
import { kioskHandlers } from '../ipc/kioskHandlers'
import type { KioskHandlers } from '../ipc/registerHandlers'
import { resetHandlers } from '../ipc/resetHandlers'
import type { PictureMaker } from '../pictures/pictureMaker'
import type { Clock } from '../platform/clock'
import type { Logger } from '../platform/logger'
import type { PasswordHasher } from '../platform/passwordHasher'
import type { RandomSource } from '../platform/randomSource'
import type { Scheduler } from '../platform/scheduler'
import { ResetService } from '../reset/resetService'
import { SessionKeeper } from '../reset/sessionKeeper'
import type { Settings } from './commandLine'
import type { OpenStore } from './openStore'

export interface ServedKiosk {
  readonly handlers: KioskHandlers
  /** Lets what is under way finish and closes the store. */
  dispose(): Promise<void>
}

export interface ServeParts extends OpenStore {
  readonly settings: Pick<Settings, 'mode' | 'deliveryDelayMs'>
  readonly clock: Clock
  readonly random: RandomSource
  readonly scheduler: Scheduler
  readonly logger: Logger
  readonly pictures: PictureMaker
  readonly passwordHasher: PasswordHasher
  readonly notify: Notify
}

/** Joins the services over an open store: everything of the kiosk but its window. */
export async function serveKiosk(parts: ServeParts): Promise<ServedKiosk> {
  const { store, settings, logger, notify } = parts
  const readInbox = async () => {
    const { sessionId } = keeper
    return { mails: sessionId === null ? [] : [...(await listPracticeMails(store.sql, sessionId))] }
  }
  const tellInbox = () => {
    readInbox().then(
      (inbox) => notify('practice:inbox-changed', inbox),
      (error: unknown) => logger.error('inbox could not be read', error),
    )
  }
  const dispatcher = new Dispatcher({
    ...parts,
    couriers: [practiceMailCourier],
    onDelivered: tellInbox,
  })
  const keeper = new SessionKeeper({
    ...parts,
    mode: settings.mode,
    onStateChanged: (state) => notify('kiosk:state-changed', state),
    onForgotten: () => notify('practice:inbox-changed', { mails: [] }),
  })
  const { deliveryDelayMs } = settings
  const reset = new ResetService({ ...parts, deliveryDelayMs, dispatcher }, keeper)
  await keeper.start()
  return {
    handlers: { ...kioskHandlers(keeper, readInbox), ...resetHandlers(reset) },
    async dispose() {
      await dispatcher.dispose()
      try {
        await keeper.dispose()
      } finally {
        await store.close()
      }
    },
  }
}
