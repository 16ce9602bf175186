import fs from 'node:fs'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import type { PracticeDevices as DevicesView } from '#shared/procedure/practice'
import type { Channel } from '#shared/procedure/screens'
import type { Parcel } from '../../../../electron/delivery/courier'
import type { Fate } from '../../../../electron/delivery/outboxRepository'
import { createLogger } from '../../../../electron/platform/logger'
import { readAheadMs } from '../../../../electron/practice/practiceClockRepository'
import { createPracticeCouriers } from '../../../../electron/practice/practiceCouriers'
import { PracticeDevices } from '../../../../electron/practice/practiceDevices'
import type { DeviceSession } from '../../../../electron/practice/deviceSession'
import { ReceptionKeeper } from '../../../../electron/practice/practiceReception'
import { PracticeTime } from '../../../../electron/practice/practiceTime'
import { migrations } from '../../../../electron/storage/migrations'
import { openDatabase, type OpenDatabase } from '../../../../electron/storage/openDatabase'
import type { Tables } from '../../../../electron/storage/schema'
import { FakeTime } from '../../../support/fakeTime'
import { temporaryFolder } from '../../../support/storage/temporaryFolder'

export interface PracticeRoom {
  readonly system: FakeTime
  readonly time: PracticeTime
  readonly store: OpenDatabase<Tables>
  readonly reception: ReceptionKeeper
  readonly devices: PracticeDevices
  readonly changes: DevicesView[]
  readonly logLines: string[]
  /** Makes another session the present one. */
  enter(session: DeviceSession): void
  /** Delivers as the dispatcher does, and tells the devices. */
  deliver(channel: Channel, parcel?: Partial<Parcel>): Promise<Fate>
  /** What stands beside the screens now. */
  view(): Promise<DevicesView>
  /** What is kept anywhere on the devices, of whomever. */
  everyRow(): Promise<string>
  close(): Promise<void>
}

const CODE = { kind: 'code', digits: '0123456', expiresAtMs: 0 } as const
const REACHABLE = { kind: 'contact', mask: '*********32', isReachable: true } as const

/** The simulated devices over a real store on real files. */
export async function openPracticeRoom(
  file = join(temporaryFolder(), 'accounts.db'),
  system = new FakeTime(),
): Promise<PracticeRoom> {
  const store = await openDatabase<Tables>({ file, migrations, applicationId: 1, fileSystem: fs })
  const aheadMs = await readAheadMs(store.sql)
  const time = new PracticeTime({ clock: system, scheduler: system, aheadMs })
  const reception = new ReceptionKeeper()
  const changes: DevicesView[] = []
  const logLines: string[] = []
  let session: DeviceSession = { sessionId: 'here', showsAnswers: false }
  const devices = new PracticeDevices({
    ...{ store, time, reception },
    logger: createLogger((line) => logLines.push(line)),
    readSession: () => session,
    onChanged: (view) => void changes.push(view),
    onClockMoved: () => {},
  })
  await devices.start()
  const couriers = createPracticeCouriers(reception, () => session)

  async function deliver(channel: Channel, parcel: Partial<Parcel> = {}): Promise<Fate> {
    const courier = couriers.find((candidate) => candidate.channel === channel)
    if (courier === undefined) throw new Error(`no courier for ${channel}`)
    const whole = { sessionId: 'here', recipient: REACHABLE, message: CODE, nowMs: time.nowMs() }
    const fate = await store.transaction((transaction) =>
      courier.deliver(transaction, { ...whole, ...parcel }),
    )
    devices.lookAgain()
    return fate
  }
  async function everyRow(): Promise<string> {
    const mails = await store.sql.selectFrom('practice_mails').selectAll().execute()
    const texts = await store.sql.selectFrom('practice_texts').selectAll().execute()
    const calls = await store.sql.selectFrom('practice_calls').selectAll().execute()
    return JSON.stringify([mails, texts, calls])
  }
  let isClosed = false
  async function close(): Promise<void> {
    if (isClosed) return
    isClosed = true
    await devices.dispose()
    await store.close()
  }
  onTestFinished(close)
  return {
    ...{ system, time, store, reception, devices, changes, logLines, deliver, everyRow, close },
    enter: (next) => void (session = next),
    view: () => devices.devices(session.sessionId, session.showsAnswers),
  }
}
