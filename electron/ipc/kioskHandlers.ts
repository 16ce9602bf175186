import type { PracticeInbox } from '#shared/procedure/practice'
import type { SessionKeeper } from '../reset/sessionKeeper'
import type { KioskHandlers } from './registerHandlers'

/** Reads what the simulated devices hold; null where nothing is simulated. */
export type ReadInbox = () => Promise<PracticeInbox | null>

export function kioskHandlers(
  keeper: SessionKeeper,
  readInbox: ReadInbox,
): Pick<KioskHandlers, 'kiosk:open'> {
  return {
    async 'kiosk:open'() {
      const state = await keeper.state()
      const isResumed = state.sessionEndsAtMs !== null
      return { state, inbox: await readInbox(), isResumed }
    },
  }
}
