import type { Problem, ProblemField } from '#shared/procedure/problems'
import type { ResetFact } from './resetSession'

/** What an intent came to: facts that move the session on, or problems that the person can mend. */
export interface StepOutcome {
  readonly facts: readonly ResetFact[]
  readonly problems: readonly Problem[]
}

export function happened(...facts: readonly ResetFact[]): StepOutcome {
  return { facts, problems: [] }
}

export function refused(...problems: readonly Problem[]): StepOutcome {
  return { facts: [], problems }
}

/** An intent that does not belong to the screen: a stale page, or a forged call. */
export function outOfStep(field: ProblemField = 'form'): StepOutcome {
  return refused({ code: 'out-of-step', field })
}
