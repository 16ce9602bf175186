import fs from 'node:fs'
import captchaFont from '@fontsource/atkinson-hyperlegible/files/atkinson-hyperlegible-latin-700-normal.woff?asset'
import { app, safeStorage } from 'electron'
import type { ScreenOf } from '#shared/procedure/screens'
import letterClips from '../../resources/voice/letters.wav?asset'
import { SEED_COST } from '../accounts/demoAccounts'
import { closedHandlers } from '../ipc/closedHandlers'
import type { Notify } from '../ipc/createNotifier'
import { createOutlinePictureMaker } from '../pictures/outlinePictureMaker'
import { PreparedPictures } from '../pictures/preparedPictures'
import { createPictureSpeaker } from '../pictures/spokenPicture'
import { machineClocks as machine, type Clock } from '../platform/clock'
import type { Logger } from '../platform/logger'
import { createPasswordHasher } from '../platform/passwordHasher'
import { systemRandom as random } from '../platform/randomSource'
import { systemScheduler as scheduler } from '../platform/scheduler'
import { BackupKeeper } from '../storage/backup/backupKeeper'
import { SteadyClock } from '../time/steadyClock'
import type { KioskPage } from '../session/pageRenewal'
import type { Settings } from './commandLine'
import { createKeyProtectorFinder } from './keyProtector'
import { KioskHost } from './kioskHost'
import { openStaffDoor } from './openStaffDoor'
import { openStore, type OpenStore } from './openStore'
import { sealKey } from './sealKey'
import { serveCounter, settleRestored, type ServedCounter } from './serveCounter'
import { serveKiosk, type ServedKiosk } from './serveKiosk'
import { withStaff } from './withStaff'

export interface OpenKioskParts {
  readonly settings: Settings
  /** For what needs no store. A served kiosk knows better, from earlier runs. */
  readonly clock: Clock
  readonly logger: Logger
  readonly notify: Notify
  readonly page: KioskPage
  /** Staff end the service. */
  readonly leave: () => void
}

/** The kiosk behind its window, over the files of its mode. Never rejects because of them. */
export async function openKiosk({
  settings,
  clock,
  logger,
  notify,
  page,
  leave,
}: OpenKioskParts): Promise<ServedKiosk> {
  const { mode, captchaText, deliveryDelayMs, display } = settings
  const staffClock = new SteadyClock(machine)
  const close = (view: ScreenOf<'closed'>) =>
    closedHandlers({ mode, clock: mode === 'counter' ? staffClock : clock, view, display })
  const fontFile = fs.readFileSync(captchaFont)
  const pictureMaker = createOutlinePictureMaker({ fontFile, random, fixedText: captchaText })
  const pictures = new PreparedPictures(pictureMaker, scheduler)
  const speaker = createPictureSpeaker({
    readVoiceFile: () => fs.readFileSync(letterClips),
    random,
  })
  const passwordHasher = createPasswordHasher(random)
  const seedHasher = createPasswordHasher(random, SEED_COST)
  const dataFolder = app.getPath('userData')
  const findKeyProtector = createKeyProtectorFinder(app, safeStorage, process.platform)
  const storeParts = { dataFolder, mode, clock, random, seedHasher, fileSystem: fs }
  let opened: OpenStore | null = null
  let counter: ServedCounter | null = null
  const staffDoor = openStaffDoor({
    ...{ mode, passwordHasher, logger, leave, clock: staffClock },
    findStore: () => opened,
    onRecorded: () => counter?.staffActed(),
    async onPinMade() {
      await counter?.pinMade()
      const { state } = await host.handlers['kiosk:open']({})
      notify('kiosk:state-changed', state)
    },
  })
  const host: KioskHost = new KioskHost({
    async open(condition) {
      counter = null
      opened = await openStore({ ...storeParts, findKeyProtector }, condition)
      return opened
    },
    async serve(open, onBroken) {
      if (open.store.guardAtOpening !== 'intact') {
        logger.warn(`the checksums of the store were ${open.store.guardAtOpening} and made anew`)
      }
      const watch = { scheduler, logger, onBroken, onDamaged: onBroken }
      const keepBackups = (isIdle: () => boolean) =>
        new BackupKeeper({ ...open.place, ...watch, store: open.store, clock, isIdle })
      const counterParts = { ...open, ...watch, machine, clock: staffClock, close, keepBackups }
      const parts = {
        ...open,
        ...watch,
        machine,
        random,
        pictures,
        passwordHasher,
        notify,
        page,
        speaker,
      }
      async function serveAsCounter() {
        counter = await serveCounter(counterParts)
        return counter
      }
      const kiosk =
        mode === 'counter'
          ? await serveAsCounter()
          : await serveKiosk({
              ...parts,
              keepBackups,
              settings: { mode, deliveryDelayMs, display },
            })
      // Waits for Electron, as the first window does.
      await sealKey(open, logger)
      pictures.start()
      return kiosk
    },
    async settleRestored(open) {
      if (mode !== 'counter') return
      await settleRestored({ ...open, machine, clock: staffClock, scheduler, logger })
    },
    close,
    notify,
    logger,
  })
  await host.start()
  return withStaff(host, staffDoor, mode)
}
