import type { Problem, ProblemField } from '#shared/procedure/problems'
import type { Result } from '#shared/result'
import type { KioskFact } from './kioskSession'

/** What an intent came to: facts that move the session on, or problems that the person can mend. */
export interface StepOutcome {
  readonly facts: readonly KioskFact[]
  readonly problems: readonly Problem[]
}

export function happened(...facts: readonly KioskFact[]): StepOutcome {
  return { facts, problems: [] }
}

export function refused(...problems: readonly Problem[]): StepOutcome {
  return { facts: [], problems }
}

/** What is wrong with any of the things that were read. */
export function problemsOf(...read: readonly Result<unknown, Problem>[]): readonly Problem[] {
  return read.flatMap((result) => (result.ok ? [] : [result.error]))
}

/** An intent that does not belong to the screen: a stale page, or a forged call. */
export function outOfStep(field: ProblemField = 'form'): StepOutcome {
  return refused({ code: 'out-of-step', field })
}
