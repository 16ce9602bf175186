import { calls, type KioskCall } from '#shared/ipc/channels'
import type { Output, Reply } from '#shared/ipc/contract'
import type { PersonWatch } from '../session/personWatch'
import type { KioskHandlers } from './registerHandlers'

type Watch = Pick<PersonWatch, 'acted' | 'sees' | 'takeArrival'>

/** What the page asks by itself, whoever stands before it, is under `kiosk:` as well. */
const ACTS_OF_THE_KIOSK: readonly KioskCall[] = [
  'kiosk:touch',
  'kiosk:call-staff',
  'kiosk:end-staff-call',
]

function isAct(call: KioskCall): boolean {
  return !call.startsWith('kiosk:') || ACTS_OF_THE_KIOSK.includes(call)
}

function replyIn(answer: Output<KioskCall>): Reply | null {
  if (answer === null || !('state' in answer)) return null
  return { state: answer.state, problems: answer.problems }
}

/** The same answers, and a watch that hears of every act and sees what the page is told. */
export function attendedHandlers(handlers: KioskHandlers, watch: Watch): KioskHandlers {
  const entries = calls.map((call) => {
    const answer = async (input: never) => {
      if (isAct(call)) watch.acted()
      const output = await handlers[call](input)
      const reply = replyIn(output)
      if (reply !== null) await watch.sees(reply.state, reply.problems)
      return output
    }
    return [call, answer] as const
  })
  const attended = Object.fromEntries(entries) as unknown as KioskHandlers
  return {
    ...attended,
    async 'kiosk:open'(input) {
      // Before its answer is made: of what changes from here on, the page is told.
      const arrival = watch.takeArrival()
      const opening = await attended['kiosk:open'](input)
      if (arrival === null) return opening
      // Nothing was under way here that the person would have to be told of.
      return { ...opening, isResumed: false, problems: [...arrival.problems] }
    },
  }
}
