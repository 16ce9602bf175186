import { calls, type KioskCall, type PracticeCallName } from '#shared/ipc/channels'
import type { Reply } from '#shared/ipc/contract'
import type { KioskState, Mode, ScreenOf } from '#shared/procedure/screens'
import type { Clock } from '../platform/clock'
import { practiceHandlers } from './practiceHandlers'
import type { KioskHandlers } from './registerHandlers'

export interface ClosedParts {
  readonly mode: Mode
  readonly clock: Clock
  readonly because: ScreenOf<'closed'>['because']
}

type IntentCall = Exclude<KioskCall, 'kiosk:open' | PracticeCallName>

function isIntent(call: KioskCall): call is IntentCall {
  return call !== 'kiosk:open' && !call.startsWith('practice:')
}

/** For a kiosk that cannot serve: whatever is asked, the answer is the page that says so. */
export function closedHandlers({ mode, clock, because }: ClosedParts): KioskHandlers {
  const state = (): KioskState => ({
    mode,
    nowMs: clock.nowMs(),
    sessionEndsAtMs: null,
    view: { screen: 'closed', because },
  })
  const reply = async (): Promise<Reply> => ({ state: state(), problems: [] })
  const entries = calls.filter(isIntent).map((call) => [call, reply] as const)
  return {
    ...(Object.fromEntries(entries) as Record<IntentCall, typeof reply>),
    ...practiceHandlers(null),
    'kiosk:open': async () => ({ state: state(), devices: null, isResumed: false }),
  }
}
