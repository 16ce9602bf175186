import type { SessionKeeper } from '../../session/sessionKeeper'
import { happened } from '../../session/stepOutcome'

/**
 * Ends the session under way, because the kiosk broke or nobody can be before it: as any other end
 * does, also under a call to staff. Without a session only the call ends.
 */
export async function interruptSession(
  keeper: Pick<SessionKeeper, 'assist' | 'perform' | 'announce'>,
): Promise<void> {
  await keeper.assist({ kind: 'staff-call-ended' })
  await keeper.perform(() => happened({ kind: 'ended', because: 'interrupted' }))
  keeper.announce()
}
