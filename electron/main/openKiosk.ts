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
import type { Settings } from './commandLine'
import { createKeyProtectorFinder } from './keyProtector'
import { closedKiosk, KioskHost } from './kioskHost'
import { openStore } from './openStore'
import { sealKey } from './sealKey'
import { serveKiosk, type ServedKiosk } from './serveKiosk'

export interface OpenKioskParts {
  readonly settings: Settings
  /** For what needs no store. A served kiosk knows better, from earlier runs. */
  readonly clock: Clock
  readonly logger: Logger
  readonly notify: Notify
}

/** The kiosk behind its window, over the files of its mode. Never rejects because of them. */
export async function openKiosk({
  settings,
  clock,
  logger,
  notify,
}: OpenKioskParts): Promise<ServedKiosk> {
  const { mode, captchaText, deliveryDelayMs, display } = settings
  const close = (view: ScreenOf<'closed'>) => closedHandlers({ mode, clock, view, display })
  // Nothing carries messages to real mailboxes and telephones yet.
  if (mode === 'counter') return closedKiosk(close({ screen: 'closed', because: 'no-courier' }))
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
  const host = new KioskHost({
    open: (condition) => openStore({ ...storeParts, findKeyProtector }, condition),
    async serve(open, onBroken) {
      if (open.store.guardAtOpening !== 'intact') {
        logger.warn(`the checksums of the store were ${open.store.guardAtOpening} and made anew`)
      }
      const watch = { scheduler, logger, onBroken, onDamaged: onBroken }
      const keepBackups = (isIdle: () => boolean) =>
        new BackupKeeper({ ...open.place, ...watch, store: open.store, clock, isIdle })
      const parts = {
        ...open,
        ...watch,
        machine,
        random,
        pictures,
        passwordHasher,
        notify,
        speaker,
      }
      const kioskSettings = { mode, deliveryDelayMs, display }
      const kiosk = await serveKiosk({ ...parts, keepBackups, settings: kioskSettings })
      // Waits for Electron, as the first window does.
      await sealKey(open, logger)
      pictures.start()
      return kiosk
    },
    close,
    notify,
    logger,
  })
  await host.start()
  return host
}
