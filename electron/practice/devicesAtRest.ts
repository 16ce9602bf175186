import type { PracticeDevices } from '#shared/procedure/practice'
import { ReceptionKeeper } from './practiceReception'

/** What the devices show where nothing has arrived, nothing was set and the clock was not moved. */
export function devicesAtRest(nowMs: number): PracticeDevices {
  const { settings, turnedAway } = new ReceptionKeeper()
  return {
    mails: [],
    texts: [],
    calls: [],
    reception: settings,
    turnedAway,
    clock: { nowMs, aheadMs: 0 },
  }
}
