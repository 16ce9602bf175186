import type { PracticeCallName } from '#shared/ipc/channels'
import type { CallRefusal, KioskBridge } from '#shared/ipc/contract'
import type { PracticeCall, PracticeDevices, PracticeMail } from '#shared/procedure/practice'
import { CODE, MINUTE_MS, NOW_MS } from './sampleViews'

export type Pass = <Value>(
  value: () => Value,
) => Promise<
  { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly error: CallRefusal }
>
type PracticeCalls = Pick<KioskBridge['call'], PracticeCallName>
type Listener = (devices: PracticeDevices) => void

export interface FakeDevices {
  readonly calls: PracticeCalls
  read(): PracticeDevices
  /** Something happens to the devices, and the page is told. */
  change(next: Partial<PracticeDevices>): PracticeDevices
  deliver(mail: PracticeMail): void
  listen(listener: Listener): () => void
}

export const emptyDevices: PracticeDevices = {
  mails: [],
  texts: [],
  calls: [],
  reception: {
    blocksUnknownMail: false,
    allowsOurMail: true,
    rejectsUnknownCalls: false,
    rejectsTexts: false,
  },
  turnedAway: { mails: 0, texts: 0, calls: 0 },
  clock: { nowMs: NOW_MS, aheadMs: 0 },
}

const STEP_MS = { 'ten-minutes': 10 * MINUTE_MS, 'one-day': 24 * 60 * MINUTE_MS }

/** A call as main knows it before it is answered. */
export function ringingCall(id: number): PracticeCall {
  return { id, state: 'ringing', recipientMask: '********78', rangAtMs: NOW_MS }
}

/** Plays main's simulated devices for the page. */
export function createFakeDevices(mails: readonly PracticeMail[], pass: Pass): FakeDevices {
  const listeners = new Set<Listener>()
  let devices: PracticeDevices = { ...emptyDevices, mails: [...mails] }

  function change(next: Partial<PracticeDevices>): PracticeDevices {
    devices = { ...devices, ...next }
    for (const listener of listeners) listener(devices)
    return devices
  }

  function replaceCall(callId: number, replace: (call: PracticeCall) => PracticeCall) {
    return change({
      calls: devices.calls.map((call) => (call.id === callId ? replace(call) : call)),
    })
  }

  function moveClock(stepMs: number): PracticeDevices {
    const { nowMs, aheadMs } = devices.clock
    return change({ clock: { nowMs: nowMs + stepMs, aheadMs: aheadMs + stepMs } })
  }

  return {
    calls: {
      'practice:answer-call': ({ callId }) =>
        pass(() => replaceCall(callId, (call) => ({ ...call, state: 'answered', digits: CODE }))),
      'practice:hang-up': ({ callId }) =>
        pass(() =>
          replaceCall(callId, ({ id, recipientMask, rangAtMs }) => ({
            ...{ id, recipientMask, rangAtMs },
            state: 'ended',
          })),
        ),
      'practice:set-reception': ({ reception }) => pass(() => change({ reception })),
      'practice:advance-clock': ({ step }) => pass(() => moveClock(STEP_MS[step])),
      'practice:empty-mailbox': () => pass(() => change({ mails: [] })),
    },
    read: () => devices,
    change,
    deliver: (mail) => change({ mails: [mail, ...devices.mails] }),
    listen(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}
