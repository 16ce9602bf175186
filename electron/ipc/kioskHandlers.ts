import type { PracticeInbox } from '#shared/procedure/practice'
import type { ResetService } from '../reset/resetService'
import type { KioskHandlers } from './registerHandlers'

/** Reads what the simulated devices hold; null where nothing is simulated. */
export type ReadInbox = () => Promise<PracticeInbox | null>

export function kioskHandlers(
  reset: ResetService,
  readInbox: ReadInbox,
): Pick<KioskHandlers, 'kiosk:open'> {
  return {
    async 'kiosk:open'() {
      const state = await reset.state()
      const isResumed = state.sessionEndsAtMs !== null
      return { state, inbox: await readInbox(), isResumed }
    },
  }
}
