import { recordAudit } from '../audit/recordAudit'
import type { Noted } from './outcomeEvents'
import type { StepParts } from './stepParts'

export interface TrailParts extends Pick<StepParts, 'store' | 'clock' | 'secrets'> {
  /** The number of a row that was added to the trail. */
  readonly onRecorded?: (seq: number) => void
}

/** One transaction for all that the trail does not say yet; none where it says everything. */
export async function recordNoted(parts: TrailParts, events: readonly Noted[]): Promise<void> {
  if (events.length === 0) return
  const { store, clock, onRecorded } = parts
  const atMs = clock.nowMs()
  const seqs = await store.transaction(async (transaction) => {
    const added: number[] = []
    for (const event of events) {
      added.push(await recordAudit(parts, transaction, { ...event, atMs }))
    }
    return added
  })
  onRecorded?.(Math.max(...seqs))
}
