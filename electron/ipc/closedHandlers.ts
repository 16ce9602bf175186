import { calls, type KioskCall } from '#shared/ipc/channels'
import type { Reply } from '#shared/ipc/contract'
import type { KioskState, Mode, ScreenOf } from '#shared/procedure/screens'
import type { Clock } from '../platform/clock'
import type { KioskHandlers } from './registerHandlers'

export interface ClosedParts {
  readonly mode: Mode
  readonly clock: Clock
  readonly because: ScreenOf<'closed'>['because']
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
  const resetCalls = calls.filter((call): call is ResetCall => call !== 'kiosk:open')
  const entries = resetCalls.map((call) => [call, reply] as const)
  return {
    ...(Object.fromEntries(entries) as Record<ResetCall, typeof reply>),
    'kiosk:open': async () => ({ state: state(), inbox: null, isResumed: false }),
  }
}

type ResetCall = Exclude<KioskCall, 'kiosk:open'>
