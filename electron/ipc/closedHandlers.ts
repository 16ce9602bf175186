import {
  calls,
  type KioskCall,
  type PictureCallName,
  type PracticeCallName,
  type StaffCallName,
} from '#shared/ipc/channels'
import type { Display, Reply } from '#shared/ipc/contract'
import type { KioskState, Mode, ScreenOf } from '#shared/procedure/screens'
import type { Clock } from '../platform/clock'
import { afterAssistanceFact, NO_ASSISTANCE, type AssistanceWish } from '../session/assistance'
import { assistanceHandlers, type AssistanceCall } from './assistanceHandlers'
import { heartbeatHandlers } from './heartbeatHandlers'
import { pictureHandlers } from './pictureHandlers'
import { practiceHandlers } from './practiceHandlers'
import type { KioskHandlers } from './registerHandlers'
import { reopeningHandlers } from './reopening'
import { staffHandlers } from './staffHandlers'

export interface ClosedParts {
  readonly mode: Mode
  readonly clock: Clock
  readonly view: ScreenOf<'closed'>
  readonly display: Display
}

type IntentCall = Exclude<
  KioskCall,
  | 'kiosk:open'
  | 'kiosk:alive'
  | 'kiosk:touch'
  | 'kiosk:reopen'
  | AssistanceCall
  | PictureCallName
  | PracticeCallName
  | StaffCallName
>

function isIntent(call: KioskCall): call is IntentCall {
  return !/^(kiosk|picture|practice|staff):/.test(call)
}

/**
 * For a kiosk that cannot serve: whatever is asked, the answer is the page that says so. Staff can
 * be called; nothing of anybody stands there, so a call stays until somebody ends it.
 */
export function closedHandlers({ mode, clock, view, display }: ClosedParts): KioskHandlers {
  let assistance = NO_ASSISTANCE
  const state = (): KioskState => ({
    mode,
    nowMs: clock.nowMs(),
    sessionEndsAtMs: null,
    isStaffCalled: assistance.calledAtMs !== null,
    isLongTime: assistance.isLongTime,
    view,
  })
  const reply = async (): Promise<Reply> => ({ state: state(), problems: [] })
  const assist = (wish: AssistanceWish): Promise<Reply> => {
    assistance = afterAssistanceFact(assistance, wish, clock.nowMs())
    return reply()
  }
  const entries = calls.filter(isIntent).map((call) => [call, reply] as const)
  return {
    ...(Object.fromEntries(entries) as Record<IntentCall, typeof reply>),
    ...pictureHandlers(null),
    ...practiceHandlers(null),
    ...assistanceHandlers(assist),
    ...reopeningHandlers(reply),
    ...staffHandlers(null),
    'kiosk:touch': async () => ({ endsInMs: null }),
    ...heartbeatHandlers(),
    'kiosk:open': async () => ({ ...(await reply()), devices: null, isResumed: false, display }),
  }
}
