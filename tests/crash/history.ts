/** A state that a scenario brought its database to. */
export interface HistoricState {
  readonly name: string
  /** The number of the step that led to it; an opening passes through several states. */
  readonly step: number
  /** How many operations of the disk had been asked for when that step began. */
  readonly begunAt: number
  /** The same when it was acknowledged; never, for a state that was only passed through. */
  readonly acknowledgedAt: number
  /** What another engine reads from it. */
  readonly found: string
  /** What our code reads, once it has brought it to the newest version. */
  readonly opened: string
}

/**
 * The states that a power loss after `operationCount` operations may leave: the last that was
 * acknowledged, and those whose work had begun since.
 */
export function allowedAfterLoss(
  history: readonly HistoricState[],
  operationCount: number,
): readonly HistoricState[] {
  const begun = history.filter(({ begunAt }) => begunAt <= operationCount)
  const floor = begun.findLastIndex(({ acknowledgedAt }) => acknowledgedAt <= operationCount)
  return begun.slice(Math.max(0, floor))
}

/** The same by steps: the last that was acknowledged, and the one that failed after it. */
export function allowedAfterFailure(
  history: readonly HistoricState[],
  steps: { readonly begun: number; readonly acknowledged: number },
): readonly HistoricState[] {
  const floor = history.findLastIndex(({ step }) => step <= steps.acknowledged)
  return history.slice(floor).filter(({ step }) => step <= steps.begun)
}
