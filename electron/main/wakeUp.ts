import type { SessionKeeper } from '../session/sessionKeeper'
import { happened } from '../session/stepOutcome'
import type { TimeKeeper } from '../time/timeKeeper'

/**
 * After the machine has slept: for how long, only its own clock says. The session is over, also
 * under a call to staff, and the time is found in the session's turn: no intent happens between.
 */
export async function wakeUp({
  keeper,
  timeKeeper,
}: {
  readonly keeper: Pick<SessionKeeper, 'assist' | 'perform' | 'announce'>
  readonly timeKeeper: Pick<TimeKeeper, 'settle'>
}): Promise<void> {
  let isSettled = false
  await keeper.assist({ kind: 'staff-call-ended' })
  await keeper.perform(async () => {
    await timeKeeper.settle()
    isSettled = true
    return happened({ kind: 'ended', because: 'expired' })
  })
  // The session was over before its turn came.
  if (!isSettled) await timeKeeper.settle()
  keeper.announce()
}
