import type { Reply } from '#shared/ipc/contract'
import type { AssistanceWish } from '../session/assistance'
import type { KioskHandlers } from './registerHandlers'

export type AssistanceCall = 'kiosk:call-staff' | 'kiosk:end-staff-call' | 'kiosk:set-long-time'

/** Staff and time are asked for in the same way whether the kiosk can serve or not. */
export function assistanceHandlers(
  assist: (wish: AssistanceWish) => Promise<Reply>,
): Pick<KioskHandlers, AssistanceCall> {
  return {
    'kiosk:call-staff': () => assist({ kind: 'staff-called' }),
    'kiosk:end-staff-call': () => assist({ kind: 'staff-call-ended' }),
    'kiosk:set-long-time': ({ isLong }) => assist({ kind: 'time-set', isLong }),
  }
}
