import { calls, type KioskCall } from '#shared/ipc/channels'
import type { Output } from '#shared/ipc/contract'
import type { KioskState } from '#shared/procedure/screens'
import type { PersonWatch } from '../session/personWatch'
import type { KioskHandlers } from './registerHandlers'

type Watch = Pick<PersonWatch, 'acted' | 'sees' | 'takeFreshness'>

/** What the page asks by itself, whoever stands before it, is under `kiosk:` as well. */
const ACTS_OF_THE_KIOSK: readonly KioskCall[] = [
  'kiosk:touch',
  'kiosk:call-staff',
  'kiosk:end-staff-call',
]

function isAct(call: KioskCall): boolean {
  return !call.startsWith('kiosk:') || ACTS_OF_THE_KIOSK.includes(call)
}

function stateIn(answer: Output<KioskCall>): KioskState | null {
  return answer !== null && 'state' in answer ? answer.state : null
}

/** The same answers, and a watch that hears of every act and sees what the page is told. */
export function attendedHandlers(handlers: KioskHandlers, watch: Watch): KioskHandlers {
  const entries = calls.map((call) => {
    const answer = async (input: never) => {
      if (isAct(call)) watch.acted()
      const output = await handlers[call](input)
      const state = stateIn(output)
      if (state !== null) await watch.sees(state)
      return output
    }
    return [call, answer] as const
  })
  const attended = Object.fromEntries(entries) as unknown as KioskHandlers
  return {
    ...attended,
    async 'kiosk:open'(input) {
      const opening = await attended['kiosk:open'](input)
      // Nothing was under way here that the person would have to be told of.
      return watch.takeFreshness() ? { ...opening, isResumed: false } : opening
    },
  }
}
