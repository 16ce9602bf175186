import type { PracticeDevices } from '../practice/practiceDevices'
import type { SessionKeeper } from '../session/sessionKeeper'
import type { KioskHandlers } from './registerHandlers'

/** `devices` is null where nothing is simulated. */
export function kioskHandlers(
  keeper: SessionKeeper,
  devices: PracticeDevices | null,
): Pick<KioskHandlers, 'kiosk:open'> {
  return {
    async 'kiosk:open'() {
      const state = await keeper.state()
      const { sessionId, showsAnswers } = keeper.deviceSession
      return {
        state,
        devices: (await devices?.devices(sessionId, showsAnswers)) ?? null,
        isResumed: state.sessionEndsAtMs !== null,
      }
    },
  }
}
