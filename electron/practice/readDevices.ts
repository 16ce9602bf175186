import type { PracticeDevices } from '#shared/procedure/practice'
import type { OpenDatabase } from '../storage/openDatabase'
import type { Tables } from '../storage/schema'
import { listCalls } from './practiceCallRepository'
import type { DeviceSession } from './deviceSession'
import { listMails } from './practiceMailRepository'
import type { ReceptionKeeper } from './practiceReception'
import type { PracticeTime } from './practiceTime'
import { listTexts } from './practiceTextRepository'

export interface DeviceParts {
  readonly store: OpenDatabase<Tables>
  readonly time: PracticeTime
  readonly reception: ReceptionKeeper
}

/** What the devices show. Without a session and answers the store is not asked: it may be broken. */
export async function readDevices(
  parts: DeviceParts,
  session: DeviceSession,
): Promise<PracticeDevices> {
  const { store, time, reception } = parts
  const { sessionId, showsAnswers } = session
  const showsMails = sessionId !== null || showsAnswers
  return {
    mails: showsMails ? [...(await listMails(store.sql, session))] : [],
    texts: sessionId === null ? [] : [...(await listTexts(store.sql, sessionId))],
    calls: sessionId === null ? [] : [...(await listCalls(store.sql, sessionId))],
    reception: reception.settings,
    turnedAway: reception.turnedAway,
    clock: { nowMs: time.nowMs(), aheadMs: time.aheadMs },
  }
}
