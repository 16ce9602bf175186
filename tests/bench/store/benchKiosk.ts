import fs from 'node:fs'
import type { KioskCall } from '#shared/ipc/channels'
import type { CallResult, Input, Output } from '#shared/ipc/contract'
import { practiceDevices, type PracticeDevices } from '#shared/procedure/practice'
import { CallLimiter } from '../../../electron/ipc/callLimiter'
import { registerHandlers } from '../../../electron/ipc/registerHandlers'
import { serveKiosk } from '../../../electron/main/serveKiosk'
import { createOutlinePictureMaker } from '../../../electron/pictures/outlinePictureMaker'
import { createPictureSpeaker } from '../../../electron/pictures/spokenPicture'
import { createLogger } from '../../../electron/platform/logger'
import { createPasswordHasher } from '../../../electron/platform/passwordHasher'
import { systemRandom as random } from '../../../electron/platform/randomSource'
import type { FileSystem } from '../../../electron/storage/fileSystem'
import { FakeTime } from '../../support/fakeTime'
import { BENCH_COST } from './benchAccounts'
import { openBenchStore } from './benchStore'

const FONT =
  'node_modules/@fontsource/atkinson-hyperlegible/files/atkinson-hyperlegible-latin-700-normal.woff'
const VOICE = 'resources/voice/letters.wav'
export const PICTURE_TEXT = 'XVMS'

/** The whole kiosk but its window, called as the page calls it; only time and hashing are cheap. */
export interface BenchKiosk {
  readonly time: FakeTime
  ask<C extends KioskCall>(call: C, input: Input<C>): Promise<Output<C>>
  /** The next time that the page is told what the devices show, and `isAwaited` holds. */
  devicesWhere(isAwaited: (devices: PracticeDevices) => boolean): Promise<PracticeDevices>
  dispose(): Promise<void>
}

export async function openBenchKiosk(
  dataFolder: string,
  fileSystem: FileSystem,
): Promise<BenchKiosk> {
  const time = new FakeTime()
  const waiting = new DevicesWait()
  const logger = createLogger((line) => process.stderr.write(line))
  const kiosk = await serveKiosk({
    ...(await openBenchStore(dataFolder, { fileSystem, clock: time })),
    machine: time,
    scheduler: time,
    random,
    logger,
    pictures: createOutlinePictureMaker({
      fontFile: fs.readFileSync(FONT),
      random,
      fixedText: PICTURE_TEXT,
    }),
    speaker: createPictureSpeaker({ readVoiceFile: () => fs.readFileSync(VOICE), random }),
    passwordHasher: createPasswordHasher(random, BENCH_COST),
    settings: {
      mode: 'demo',
      deliveryDelayMs: 0,
      display: { diagonalInches: 23.8, viewingDistanceMm: 500 },
    },
    notify: (event, payload) => {
      // What leaves main is checked, as `createNotifier` does.
      if (event === 'practice:devices-changed') waiting.tell(practiceDevices.parse(payload))
    },
  })
  const listeners = new Map<string, (event: null, payload: unknown) => Promise<unknown>>()
  registerHandlers<null>(
    { handle: (call, listener) => void listeners.set(call, listener) },
    kiosk.handlers,
    { isTrustedSender: () => true, limiter: new CallLimiter(time), logger },
  )
  return {
    time,
    devicesWhere: (isAwaited) => waiting.until(isAwaited),
    dispose: () => kiosk.dispose(),
    async ask<C extends KioskCall>(call: C, input: Input<C>): Promise<Output<C>> {
      // What crosses the bridge is copied.
      const result = await listeners.get(call)?.(null, structuredClone(input))
      const { ok, value } = structuredClone(result) as CallResult<C> & { value: Output<C> }
      if (!ok) throw new Error(`${call} was refused`)
      return value
    },
  }
}

/** At most one waits at a time, as there is one person. */
class DevicesWait {
  #tell: (devices: PracticeDevices) => void = () => {}

  tell(devices: PracticeDevices): void {
    this.#tell(devices)
  }

  until(isAwaited: (devices: PracticeDevices) => boolean): Promise<PracticeDevices> {
    return new Promise((resolve) => {
      this.#tell = (devices) => {
        if (isAwaited(devices)) resolve(devices)
      }
    })
  }
}
