import type { Reply } from '#shared/ipc/contract'
import type { KioskHandlers } from './registerHandlers'

/** Who may reopen a kiosk is decided here; so far whoever stands before it. */
export function reopeningHandlers(
  reopen: () => Promise<Reply>,
): Pick<KioskHandlers, 'kiosk:reopen'> {
  return { 'kiosk:reopen': reopen }
}
