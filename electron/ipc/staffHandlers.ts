import type { StaffCallName } from '#shared/ipc/channels'
import { OUT_OF_ORDER, type StaffDoor } from '../staff/staffDoor'
import type { KioskHandlers } from './registerHandlers'

/** `door` is null where there is none, which is where no program could be left. */
export function staffHandlers(door: StaffDoor | null): Pick<KioskHandlers, StaffCallName> {
  if (door === null) return NO_DOOR
  return {
    'staff:approach': () => door.shut(),
    'staff:make-pin': ({ pin, confirmation }) => door.makePin(pin, confirmation),
    'staff:enter': ({ pin }) => door.enter(pin),
    'staff:end-service': () => door.endService(),
    'staff:return': () => door.shut(),
  }
}

const nobody = async () => OUT_OF_ORDER
const NO_DOOR: Pick<KioskHandlers, StaffCallName> = {
  'staff:approach': nobody,
  'staff:make-pin': nobody,
  'staff:enter': nobody,
  'staff:end-service': nobody,
  'staff:return': nobody,
}
