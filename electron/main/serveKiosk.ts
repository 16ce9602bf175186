import { recordAudit } from '../audit/recordAudit'
import { TrailKeeper } from '../audit/trailKeeper'
import { Dispatcher } from '../delivery/dispatcher'
import { attendedHandlers } from '../ipc/attendedHandlers'
import type { Notify } from '../ipc/createNotifier'
import { heartbeatHandlers } from '../ipc/heartbeatHandlers'
import { kioskHandlers } from '../ipc/kioskHandlers'
import { pictureHandlers } from '../ipc/pictureHandlers'
import { practiceHandlers } from '../ipc/practiceHandlers'
import { recoveryHandlers } from '../ipc/recoveryHandlers'
import type { KioskHandlers } from '../ipc/registerHandlers'
import { registrationHandlers } from '../ipc/registrationHandlers'
import { reopeningHandlers } from '../ipc/reopening'
import { resetHandlers } from '../ipc/resetHandlers'
import { staffHandlers } from '../ipc/staffHandlers'
import { PictureHearing } from '../pictures/pictureHearing'
import type { PictureMaker } from '../pictures/pictureMaker'
import type { PictureSpeaker } from '../pictures/spokenPicture'
import type { MachineClocks } from '../platform/clock'
import type { Logger } from '../platform/logger'
import type { PasswordHasher } from '../platform/passwordHasher'
import type { RandomSource } from '../platform/randomSource'
import type { Scheduler } from '../platform/scheduler'
import { readAheadMs } from '../practice/practiceClockRepository'
import { createPracticeCouriers } from '../practice/practiceCouriers'
import { PracticeDevices } from '../practice/practiceDevices'
import { ReceptionKeeper } from '../practice/practiceReception'
import { PracticeTime } from '../practice/practiceTime'
import { RecoveryReviewer } from '../recovery/recoveryReviewer'
import { RecoveryService } from '../recovery/recoveryService'
import { RegistrationService } from '../registration/registrationService'
import { ResetService } from '../reset/resetService'
import type { KioskPage } from '../session/pageRenewal'
import { PersonWatch } from '../session/personWatch'
import { SessionKeeper } from '../session/sessionKeeper'
import type { BackupKeeper } from '../storage/backup/backupKeeper'
import { SteadyClock } from '../time/steadyClock'
import { TimeKeeper } from '../time/timeKeeper'
import type { Settings } from './commandLine'
import { interruptSession } from './healing/interruptSession'
import type { OpenStore } from './openStore'
import { wakeUp } from './wakeUp'

export interface ServedKiosk {
  readonly handlers: KioskHandlers
  /** The machine has slept: ends the session and finds out what time it is. */
  wakeUp(): Promise<void>
  /** Something broke, or nobody can be there: leaves nothing of the session under way. */
  endSession(): Promise<void>
  /** Lets what is under way finish and closes the store. */
  dispose(): Promise<void>
}

/** Where everything is simulated. */
type PracticeMode = Exclude<Settings['mode'], 'counter'>

export interface ServeParts extends Pick<OpenStore, 'store' | 'secrets'> {
  /** Where the audit trail is anchored; a test of something else may do without. */
  readonly place?: Pick<OpenStore['place'], 'fileSystem' | 'anchorFile'>
  readonly restoredFromMs?: OpenStore['restoredFromMs']
  readonly settings: { readonly mode: PracticeMode } & Pick<Settings, 'deliveryDelayMs' | 'display'>
  readonly machine: MachineClocks
  readonly random: RandomSource
  readonly scheduler: Scheduler
  readonly logger: Logger
  readonly pictures: PictureMaker
  readonly speaker: PictureSpeaker
  readonly passwordHasher: PasswordHasher
  readonly notify: Notify
  /** What the person stands before; a test may do without, and then nobody ever goes away. */
  readonly page?: KioskPage
  /** Looks after the store while it is served; a test may do without. */
  readonly keepBackups?: (isIdle: () => boolean) => BackupKeeper
  /** The kiosk has closed because its store broke. */
  readonly onBroken?: () => void
}

/**
 * Joins the services over an open store: everything of the kiosk but its window. Only practice is
 * served so far; its clock, its couriers and its devices are the simulated ones.
 */
export async function serveKiosk(parts: ServeParts): Promise<ServedKiosk> {
  const { store, settings, notify } = parts
  const { mode, deliveryDelayMs, display } = settings
  const clock = new SteadyClock(parts.machine)
  const timeKeeper = new TimeKeeper({
    ...parts,
    clock,
    onDoubt: async (transaction, detail, atMs) => {
      await recordAudit(parts, transaction, { kind: 'clock-doubted', detail, atMs })
    },
  })
  const isRestored = (parts.restoredFromMs ?? null) !== null
  const trail = parts.place && new TrailKeeper({ ...parts, ...parts.place, clock, isRestored })
  await trail?.look()
  await timeKeeper.start()
  const time = new PracticeTime({ ...parts, clock, aheadMs: await readAheadMs(store.sql) })
  const timed = { ...parts, clock: time, scheduler: time, deliveryDelayMs }
  const reception = new ReceptionKeeper()
  const readSession = () => keeper.deviceSession
  const devices: PracticeDevices = new PracticeDevices({
    ...parts,
    time,
    reception,
    readSession,
    onChanged: (shown) => notify('practice:devices-changed', shown),
    onClockMoved: () => keeper.announce(),
  })
  const dispatcher = new Dispatcher({
    ...timed,
    couriers: createPracticeCouriers(reception, readSession),
    onSettled: () => devices.lookAgain(),
  })
  const keeper: SessionKeeper = new SessionKeeper({
    ...timed,
    mode,
    traces: devices,
    onStateChanged: (state) => {
      void person?.sees(state)
      notify('kiosk:state-changed', state)
      if (state.view.screen === 'closed') parts.onBroken?.()
    },
    onSessionChanged: () => {
      devices.lookAgain()
      backups?.sessionChanged()
      if (keeper.deviceSession.sessionId === null) trail?.anchorSoon()
    },
    onRecorded: (seq) => trail?.recorded(seq),
  })
  const person: PersonWatch | undefined =
    parts.page &&
    new PersonWatch({
      ...parts,
      page: parts.page,
      keeper,
      onWarning: (endsInMs) => notify('kiosk:idle-changed', { endsInMs }),
    })
  const backups = parts.keepBackups?.(() => keeper.deviceSession.sessionId === null)
  const reviewer = new RecoveryReviewer({ ...timed, dispatcher })
  const reset = new ResetService({ ...timed, dispatcher }, keeper)
  const recovery = new RecoveryService({ ...timed, dispatcher, reviewer }, keeper)
  const registration = new RegistrationService({ ...timed, dispatcher }, keeper)
  await trail?.report(time.nowMs())
  await keeper.start()
  trail?.anchorSoon()
  dispatcher.wake()
  reviewer.wake()
  backups?.start()
  const handlers: KioskHandlers = {
    ...kioskHandlers(keeper, devices, display),
    ...heartbeatHandlers(),
    // It is open.
    ...reopeningHandlers(async () => ({ state: await keeper.state(), problems: [] })),
    ...resetHandlers(reset, recovery),
    ...recoveryHandlers(recovery),
    ...registrationHandlers(registration),
    ...pictureHandlers(new PictureHearing(parts.speaker, keeper)),
    ...practiceHandlers(devices),
    // The door is there whether the kiosk serves or not: it is added where the kiosk is opened.
    ...staffHandlers(null),
  }
  return {
    handlers: person === undefined ? handlers : attendedHandlers(handlers, person),
    async wakeUp() {
      await wakeUp({ keeper, timeKeeper })
      // What became due meanwhile is done.
      time.advance(0)
    },
    endSession: () => interruptSession(keeper),
    async dispose() {
      person?.dispose()
      await timeKeeper.dispose()
      await reviewer.dispose()
      await dispatcher.dispose()
      try {
        await keeper.dispose()
        await devices.dispose()
        await backups?.dispose()
        await trail?.dispose()
      } finally {
        await store.close()
      }
    },
  }
}
