import type { Intent } from '../../../renderer/api/kioskBridge'
import type {
  CallRefusal,
  CallResult,
  Display,
  EventPayload,
  KioskBridge,
} from '#shared/ipc/contract'
import type { PracticeMail } from '#shared/procedure/practice'
import type { KioskState, Mode, ScreenView } from '#shared/procedure/screens'
import { type AssistanceIntent, createCannedProcedure, type StepIntent } from './cannedProcedure'
import { createFakeDevices, type FakeDevices } from './fakeDevices'
import { createFakeStaff } from './fakeStaff'
import { mailWithCode, MINUTE_MS, NOW_MS, noticeView } from './sampleViews'

export interface FakeKioskOptions {
  readonly mode?: Mode
  readonly view?: ScreenView
  readonly isResumed?: boolean
  /** How long main thinks; 0 answers in a microtask. */
  readonly delayMs?: number
  readonly mails?: readonly PracticeMail[]
  /** Milliseconds since the fake was made. */
  readonly elapsedMs?: () => number
}

export interface FakeKiosk {
  readonly bridge: KioskBridge
  readonly intents: Intent[]
  /** The next call is refused, or breaks down altogether. */
  failNext(how: CallRefusal | 'rejected'): void
  /** Main changes the screen by itself. */
  show(view: ScreenView): void
  deliver(mail: PracticeMail): void
  /** Main lives, and asks whether the page does. */
  askAlive(): void
  readonly devices: FakeDevices
}

const SESSION_LIFE_MS = 15 * MINUTE_MS
const STATION: Display = { diagonalInches: 23.8, viewingDistanceMm: 500 }
const NO_ASSISTANCE = { isStaffCalled: false, isLongTime: false }

/** Plays main for the page: keeps the contract, decides little, remembers what it was asked. */
export function createFakeKiosk({
  mode = 'demo',
  view: firstView = noticeView,
  isResumed = false,
  delayMs = 0,
  mails: firstMails = [],
  elapsedMs = () => 0,
}: FakeKioskOptions = {}): FakeKiosk {
  const procedure = createCannedProcedure()
  const stateListeners = new Set<(state: KioskState) => void>()
  const heartbeatListeners = new Set<(payload: EventPayload<'kiosk:heartbeat'>) => void>()
  const intents: Intent[] = []
  let view = firstView
  let assistance = NO_ASSISTANCE
  const devices = createFakeDevices(firstMails, pass)
  let failure: CallRefusal | 'rejected' | null = null

  function nowMs(): number {
    return NOW_MS + elapsedMs()
  }

  function currentState(): KioskState {
    const isOutside = view.screen === 'notice' || view.screen === 'closed'
    const sessionEndsAtMs = isOutside ? null : NOW_MS + SESSION_LIFE_MS
    return { mode, nowMs: nowMs(), sessionEndsAtMs, ...assistance, view }
  }

  async function pass<Value>(
    value: () => Value,
  ): Promise<
    | { readonly ok: true; readonly value: Value }
    | { readonly ok: false; readonly error: CallRefusal }
  > {
    if (delayMs > 0) await new Promise((resolve) => setTimeout(resolve, delayMs))
    const how = failure
    failure = null
    if (how === 'rejected') throw new Error('main is gone')
    return how === null ? { ok: true, value: value() } : { ok: false, error: how }
  }

  function answer(intent: StepIntent): Promise<CallResult<'reset:begin'>> {
    intents.push(intent)
    return pass(() => {
      const next = procedure(view, intent, nowMs())
      view = next.view
      if (next.sendsMail) devices.deliver(mailWithCode(devices.read().mails.length + 1, nowMs()))
      return { state: currentState(), problems: [...next.problems] }
    })
  }

  /** Beside the procedure: the screen stays. */
  function assist(intent: AssistanceIntent, given: Partial<typeof assistance>) {
    intents.push(intent)
    return pass(() => {
      assistance = { ...assistance, ...given }
      return { state: currentState(), problems: [] }
    })
  }

  return {
    bridge: {
      call: {
        'kiosk:open': () =>
          pass(() => ({
            state: currentState(),
            devices: mode === 'counter' ? null : devices.read(),
            isResumed,
            problems: [],
            display: STATION,
          })),
        'kiosk:alive': () => pass(() => ({})),
        'kiosk:reopen': (input) => answer({ call: 'kiosk:reopen', input }),
        'kiosk:call-staff': (input) =>
          assist({ call: 'kiosk:call-staff', input }, { isStaffCalled: true }),
        'kiosk:end-staff-call': (input) =>
          assist({ call: 'kiosk:end-staff-call', input }, { isStaffCalled: false }),
        'kiosk:set-long-time': (input) =>
          assist({ call: 'kiosk:set-long-time', input }, { isLongTime: input.isLong }),
        'kiosk:touch': () => pass(() => ({ endsInMs: null })),
        'reset:begin': (input) => answer({ call: 'reset:begin', input }),
        'reset:choose-reason': (input) => answer({ call: 'reset:choose-reason', input }),
        'reset:identify': (input) => answer({ call: 'reset:identify', input }),
        'reset:new-picture': (input) => answer({ call: 'reset:new-picture', input }),
        'reset:send-code': (input) => answer({ call: 'reset:send-code', input }),
        'reset:resend-code': (input) => answer({ call: 'reset:resend-code', input }),
        'reset:return-to-code': (input) => answer({ call: 'reset:return-to-code', input }),
        'reset:submit-code': (input) => answer({ call: 'reset:submit-code', input }),
        'reset:set-password': (input) => answer({ call: 'reset:set-password', input }),
        'reset:continue': (input) => answer({ call: 'reset:continue', input }),
        'reset:sign-in': (input) => answer({ call: 'reset:sign-in', input }),
        'reset:request-recovery': (input) => answer({ call: 'reset:request-recovery', input }),
        'reset:go-back': (input) => answer({ call: 'reset:go-back', input }),
        'reset:finish': (input) => answer({ call: 'reset:finish', input }),
        'reset:abandon': (input) => answer({ call: 'reset:abandon', input }),
        'recovery:start': (input) => answer({ call: 'recovery:start', input }),
        'recovery:new-picture': (input) => answer({ call: 'recovery:new-picture', input }),
        'recovery:save-page': (input) => answer({ call: 'recovery:save-page', input }),
        'recovery:edit-page': (input) => answer({ call: 'recovery:edit-page', input }),
        'recovery:submit': (input) => answer({ call: 'recovery:submit', input }),
        'recovery:try-again': (input) => answer({ call: 'recovery:try-again', input }),
        'recovery:ask-status': (input) => answer({ call: 'recovery:ask-status', input }),
        'recovery:look-up': (input) => answer({ call: 'recovery:look-up', input }),
        'recovery:enter-link': (input) => answer({ call: 'recovery:enter-link', input }),
        'recovery:open-link': (input) => answer({ call: 'recovery:open-link', input }),
        'registration:begin': (input) => answer({ call: 'registration:begin', input }),
        'registration:set-profile': (input) => answer({ call: 'registration:set-profile', input }),
        'registration:set-password': (input) =>
          answer({ call: 'registration:set-password', input }),
        'registration:add-contact': (input) => answer({ call: 'registration:add-contact', input }),
        'registration:resend-code': (input) => answer({ call: 'registration:resend-code', input }),
        'registration:submit-code': (input) => answer({ call: 'registration:submit-code', input }),
        'registration:complete': (input) => answer({ call: 'registration:complete', input }),
        'picture:hear': () => pass(() => ({ outcome: 'ready', sound: 'data:audio/wav;base64,' })),
        ...createFakeStaff(pass),
        ...devices.calls,
      },
      on: {
        'kiosk:state-changed': (listener) => {
          stateListeners.add(listener)
          return () => stateListeners.delete(listener)
        },
        'kiosk:heartbeat': (listener) => {
          heartbeatListeners.add(listener)
          return () => heartbeatListeners.delete(listener)
        },
        'kiosk:idle-changed': () => () => {},
        'staff:called': () => () => {},
        'practice:devices-changed': devices.listen,
      },
    },
    intents,
    failNext(how) {
      failure = how
    },
    show(next) {
      view = next
      for (const listener of stateListeners) listener(currentState())
    },
    deliver: devices.deliver,
    askAlive() {
      for (const listener of heartbeatListeners) listener({})
    },
    devices,
  }
}
