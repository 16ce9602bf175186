import type { ClockStep } from '#shared/procedure/practice'
import type { OpenDatabase } from '../storage/openDatabase'
import type { Tables } from '../storage/schema'
import { addAheadMs } from './practiceClockRepository'
import type { PracticeTime } from './practiceTime'

const MINUTE_MS = 60_000

const STEPS_MS: Readonly<Record<ClockStep, number>> = {
  'ten-minutes': 10 * MINUTE_MS,
  'one-day': 24 * 60 * MINUTE_MS,
}

/**
 * Moves practice's clock on. The move is on the disk before it takes effect: what happens on the
 * moved clock is kept with its instants, and a clock that fell back would lengthen every lock.
 */
export async function advancePracticeClock(
  { store, time }: { readonly store: OpenDatabase<Tables>; readonly time: PracticeTime },
  step: ClockStep,
): Promise<void> {
  const durationMs = STEPS_MS[step]
  await addAheadMs(store.sql, durationMs)
  time.advance(durationMs)
}
