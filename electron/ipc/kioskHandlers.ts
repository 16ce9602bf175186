import type { Display } from '#shared/ipc/contract'
import type { PracticeDevices } from '../practice/practiceDevices'
import type { SessionKeeper } from '../session/sessionKeeper'
import { assistanceHandlers, type AssistanceCall } from './assistanceHandlers'
import type { KioskHandlers } from './registerHandlers'

/** `devices` is null where nothing is simulated. */
export function kioskHandlers(
  keeper: SessionKeeper,
  devices: PracticeDevices | null,
  display: Display,
): Pick<KioskHandlers, 'kiosk:open' | 'kiosk:touch' | AssistanceCall> {
  return {
    ...assistanceHandlers((wish) => keeper.assist(wish)),
    // Counted by `attendedHandlers`; whoever acts is asked nothing.
    'kiosk:touch': async () => ({ endsInMs: null }),
    async 'kiosk:open'() {
      const state = await keeper.state()
      const { sessionId, showsAnswers } = keeper.deviceSession
      return {
        state,
        devices: (await devices?.devices(sessionId, showsAnswers)) ?? null,
        isResumed: state.sessionEndsAtMs !== null,
        problems: [],
        display,
      }
    },
  }
}
