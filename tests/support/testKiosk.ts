import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { expect, onTestFinished, vi } from 'vitest'
import type { KioskCall, KioskEvent } from '#shared/ipc/channels'
import type { CallResult, EventPayload, Input, Output } from '#shared/ipc/contract'
import type { PracticeDevices, PracticeMail } from '#shared/procedure/practice'
import { CallLimiter } from '../../electron/ipc/callLimiter'
import { registerHandlers, type KioskHandlers } from '../../electron/ipc/registerHandlers'
import { openStore } from '../../electron/main/openStore'
import { serveKiosk } from '../../electron/main/serveKiosk'
import { createOutlinePictureMaker } from '../../electron/pictures/outlinePictureMaker'
import { createPictureSpeaker, type PictureSpeaker } from '../../electron/pictures/spokenPicture'
import { createLogger } from '../../electron/platform/logger'
import { createPasswordHasher } from '../../electron/platform/passwordHasher'
import { systemRandom } from '../../electron/platform/randomSource'
import type { Secrets } from '../../electron/platform/secrets'
import type { KioskPage } from '../../electron/session/pageRenewal'
import type { FileSystem } from '../../electron/storage/fileSystem'
import type { OpenDatabase } from '../../electron/storage/openDatabase'
import type { Tables } from '../../electron/storage/schema'
import { FakeTime } from './fakeTime'
import { recordWork } from './recordWork'

export const PICTURE_TEXT = 'XVMS'
export const FONT_FILE =
  'node_modules/@fontsource/atkinson-hyperlegible/files/atkinson-hyperlegible-latin-700-normal.woff'
const VOICE_FILE = 'resources/voice/letters.wav'
export const DISPLAY = { diagonalInches: 23.8, viewingDistanceMm: 500 }
/** The real scrypt, cheap enough for hundreds of runs; stored demo hashes keep their full price. */
const CHEAP_COST = { logN: 4, r: 8, p: 1 }

export interface SentEvent {
  readonly event: KioskEvent
  readonly payload: EventPayload<KioskEvent>
}

/** A kiosk without its window: real store on real files, real services, called as the page calls. */
export interface TestKiosk {
  readonly time: FakeTime
  readonly store: OpenDatabase<Tables>
  readonly secrets: Secrets
  readonly events: readonly SentEvent[]
  readonly logLines: readonly string[]
  readonly folder: string
  readonly handlers: KioskHandlers
  /** What crosses the bridge. */
  call<C extends KioskCall>(call: C, input: Input<C>): Promise<CallResult<C>>
  /** The answer of a call that must not be refused. */
  ask<C extends KioskCall>(call: C, input: Input<C>): Promise<Output<C>>
  /** Waits until the simulated devices show what is asked for. */
  devices(isReady?: (devices: PracticeDevices) => boolean): Promise<PracticeDevices>
  /** Waits for the newest mail in the practice mailbox. */
  newestMail(count?: number): Promise<PracticeMail>
  /** What the machine does after it has slept. */
  wakeUp(): Promise<void>
  /** What the kiosk does when something broke. */
  endSession(): Promise<void>
  dispose(): Promise<void>
}

export function createTestSpeaker(): PictureSpeaker {
  return createPictureSpeaker({
    readVoiceFile: () => fs.readFileSync(VOICE_FILE),
    random: systemRandom,
  })
}

export function temporaryFolder(): string {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'madoguchi-'))
  onTestFinished(() => fs.rmSync(folder, { recursive: true, force: true }))
  return folder
}

export async function openTestKiosk(
  options: {
    readonly folder?: string
    readonly time?: FakeTime
    readonly deliveryDelayMs?: number
    /** Takes down every piece of work that an outsider could time. */
    readonly work?: string[]
    /** A page before which somebody stands, or nobody any more. */
    readonly page?: KioskPage
    /** To make the disk fail. */
    readonly fileSystem?: FileSystem
  } = {},
): Promise<TestKiosk> {
  const {
    folder = temporaryFolder(),
    time = new FakeTime(),
    deliveryDelayMs = 0,
    work,
    page,
    fileSystem = fs,
  } = options
  const events: SentEvent[] = []
  const logLines: string[] = []
  const logger = createLogger((line) => logLines.push(line))
  const opened = await openStore({
    dataFolder: folder,
    mode: 'demo',
    clock: time,
    random: systemRandom,
    seedHasher: createPasswordHasher(systemRandom, CHEAP_COST),
    fileSystem,
    findKeyProtector: async () => null,
  })
  const passwordHasher = createPasswordHasher(systemRandom, CHEAP_COST)
  const parts = { ...opened, passwordHasher }
  const kiosk = await serveKiosk({
    ...(work === undefined ? parts : recordWork(parts, work)),
    machine: time,
    scheduler: time,
    random: systemRandom,
    logger,
    pictures: createOutlinePictureMaker({
      fontFile: fs.readFileSync(FONT_FILE),
      random: systemRandom,
      fixedText: PICTURE_TEXT,
    }),
    speaker: createTestSpeaker(),
    settings: { mode: 'demo', deliveryDelayMs, display: DISPLAY },
    ...(page === undefined ? {} : { page }),
    notify: (event, payload) => void events.push({ event, payload }),
  })
  const listeners = new Map<string, (event: null, payload: unknown) => Promise<unknown>>()
  registerHandlers<null>(
    { handle: (call, listener) => void listeners.set(call, listener) },
    kiosk.handlers,
    { isTrustedSender: () => true, limiter: new CallLimiter(time), logger },
  )
  let isDisposed = false
  const dispose = async () => {
    if (isDisposed) return
    isDisposed = true
    await kiosk.dispose()
  }
  onTestFinished(dispose)

  async function call<C extends KioskCall>(name: C, input: Input<C>): Promise<CallResult<C>> {
    const listener = listeners.get(name)
    if (listener === undefined) throw new Error(`no handler for ${name}`)
    return (await listener(null, structuredClone(input))) as CallResult<C>
  }
  async function ask<C extends KioskCall>(name: C, input: Input<C>): Promise<Output<C>> {
    const result = await call(name, input)
    if (!result.ok) throw new Error(`${name} was refused: ${result.error}\n${logLines.join('')}`)
    return result.value
  }
  async function devices(
    isReady: (devices: PracticeDevices) => boolean = () => true,
  ): Promise<PracticeDevices> {
    return await vi.waitFor(async () => {
      const opening = await ask('kiosk:open', {})
      if (opening.devices === null) throw new Error('nothing is simulated')
      expect(opening.devices).toSatisfy(isReady)
      return opening.devices
    })
  }
  async function newestMail(count = 1): Promise<PracticeMail> {
    const [mail] = (await devices(({ mails }) => mails.length === count)).mails
    if (mail === undefined) throw new Error('no mail')
    return mail
  }
  const { secrets } = opened
  return {
    time,
    secrets,
    store: opened.store,
    events,
    logLines,
    folder,
    handlers: kiosk.handlers,
    call,
    ask,
    devices,
    newestMail,
    wakeUp: () => kiosk.wakeUp(),
    endSession: () => kiosk.endSession(),
    dispose,
  }
}

/** What the page was told last by an event; undefined before the first. */
export function newestOf(
  { events }: Pick<TestKiosk, 'events'>,
  event: KioskEvent,
): EventPayload<KioskEvent> | undefined {
  return events.findLast((sent) => sent.event === event)?.payload
}

/** The digits after 「お客様のコード: 」. */
export function codeIn(mail: PracticeMail): string {
  const [, digits] = /お客様のコード: (\d{7})/.exec(mail.body) ?? []
  if (digits === undefined) throw new Error('the mail holds no code')
  return digits
}
