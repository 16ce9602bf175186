import type { Mode } from '#shared/procedure/screens'
import { reopenedByStaff } from '../ipc/reopening'
import { staffHandlers } from '../ipc/staffHandlers'
import type { StaffDoor } from '../staff/staffDoor'
import type { ServedKiosk } from './serveKiosk'

/** A kiosk and the door for staff, which is the same one whatever becomes of the kiosk's store. */
export function withStaff(kiosk: ServedKiosk, door: StaffDoor, mode: Mode): ServedKiosk {
  const reopening = mode === 'counter' ? reopenedByStaff(kiosk.handlers, door) : {}
  return {
    handlers: { ...kiosk.handlers, ...reopening, ...staffHandlers(door) },
    wakeUp: () => kiosk.wakeUp(),
    endSession: () => kiosk.endSession(),
    dispose: () => kiosk.dispose(),
  }
}
