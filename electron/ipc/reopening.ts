import type { Reply } from '#shared/ipc/contract'
import type { StaffDoor } from '../staff/staffDoor'
import type { KioskHandlers } from './registerHandlers'

export function reopeningHandlers(
  reopen: () => Promise<Reply>,
): Pick<KioskHandlers, 'kiosk:reopen'> {
  return { 'kiosk:reopen': reopen }
}

/** At a counter only staff reopen it, through their open door; for all others nothing happens. */
export function reopenedByStaff(
  handlers: Pick<KioskHandlers, 'kiosk:open' | 'kiosk:reopen'>,
  door: Pick<StaffDoor, 'isOpen'>,
): Pick<KioskHandlers, 'kiosk:reopen'> {
  return reopeningHandlers(async () => {
    if (door.isOpen) return await handlers['kiosk:reopen']({})
    const { state } = await handlers['kiosk:open']({})
    return { state, problems: [] }
  })
}
