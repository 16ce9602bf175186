import type { Reply } from '#shared/ipc/contract'
import type { KioskSession } from './kioskSession'
import type { SessionKeeper } from './sessionKeeper'
import { outOfStep, type StepOutcome } from './stepOutcome'

export type StepName = KioskSession['step']
/** The session while it stands at a step. */
export type At<Step extends StepName> = Extract<KioskSession, { step: Step }>

/**
 * Carries an intent out only where it belongs: a stale page or a forged call gets the screen as it
 * is, and changes nothing.
 */
export function atStep<Step extends StepName>(
  keeper: SessionKeeper,
  steps: readonly Step[],
  carryOut: (session: At<Step>) => StepOutcome | Promise<StepOutcome>,
): Promise<Reply> {
  const names: readonly StepName[] = steps
  const isThere = (session: KioskSession): session is At<Step> => names.includes(session.step)
  return keeper.perform((session) => (isThere(session) ? carryOut(session) : outOfStep()))
}
