import type { Said } from '#shared/text/said'
import type { CallRefusal } from '#shared/ipc/contract'
import type { Problem, ProblemCode, ProblemField } from '#shared/procedure/problems'
import { problemText } from '#shared/text/problemText'

/** A problem with its sentence, worded once on arrival so that it does not change while it is read. */
export interface ShownProblem {
  readonly code: ProblemCode
  readonly field: ProblemField
  readonly text: Said
}

export function showProblem(problem: Problem, nowMs: number): ShownProblem {
  return { code: problem.code, field: problem.field, text: problemText(problem, nowMs) }
}

/** What the person is told when main would not look at the call. Whose fault it was is not theirs. */
export function refusalProblem(refusal: CallRefusal): Problem {
  return { code: refusal === 'untrusted' ? 'failed' : refusal, field: 'form' }
}

export function errorAt(problems: readonly ShownProblem[], field: ProblemField): Said | null {
  return problems.find((problem) => problem.field === field)?.text ?? null
}

export function hasProblem(problems: readonly ShownProblem[], code: ProblemCode): boolean {
  return problems.some((problem) => problem.code === code)
}
