import type { PracticeCallName } from '#shared/ipc/channels'
import type { PracticeDevices } from '../practice/practiceDevices'
import type { KioskHandlers } from './registerHandlers'

/** The simulated devices are used; null where nothing is simulated (窓口). */
export function practiceHandlers(
  devices: PracticeDevices | null,
): Pick<KioskHandlers, PracticeCallName> {
  return {
    'practice:answer-call': async ({ callId }) => (await devices?.answerCall(callId)) ?? null,
    'practice:hang-up': async ({ callId }) => (await devices?.hangUp(callId)) ?? null,
    'practice:set-reception': async ({ reception }) =>
      (await devices?.setReception(reception)) ?? null,
    'practice:advance-clock': async ({ step }) => (await devices?.advanceClock(step)) ?? null,
    'practice:empty-mailbox': async () => (await devices?.emptyMailbox()) ?? null,
  }
}
