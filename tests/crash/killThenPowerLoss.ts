import type { IndependentEngine } from '../support/storage/independentEngine'
import type { DiskOperation } from './diskOperation'
import { fingerprintOf } from './fingerprint'
import { allowedAfterLoss, type HistoricState } from './history'
import { Judge, outcomeOf } from './judge'
import { cutsOf, drawsAt, type Draws, type Recording } from './powerLoss'
import { record } from './recordingStage'
import { seededRandom } from './seededRandom'
import { SimulatedDisk } from './simulatedDisk'
import { DATABASE_FILE, openOn, type Scenario } from './stage'
import { Tally } from './tally'

export interface KillThenLossOptions extends Draws {
  readonly scenario: Scenario
  readonly engine: IndependentEngine | undefined
  readonly kills: number
  /** 1 cuts after every operation of the start, 2 after every second, … */
  readonly stride: number
}

/**
 * The process is killed just before the log's fsync, so that what it wrote is only in the memory of the
 * operating system. The next start finds it there and shows it; then the power fails. What was
 * shown must last.
 */
export async function killThenLosePower(options: KillThenLossOptions): Promise<Tally> {
  const { scenario, engine } = options
  const recording = await record(scenario)
  const judge = new Judge(scenario.subject, engine)
  const tally = new Tally()
  for (const killedAt of sampleBeforeSyncs(recording.disk.operations, options))
    await startAndCut(recording, killedAt, { ...options, judge, tally })
  return tally
}

interface Cutting extends KillThenLossOptions {
  readonly judge: Judge
  readonly tally: Tally
}

async function startAndCut(
  { disk, history }: Recording,
  killedAt: number,
  { scenario: { subject }, judge, tally, stride, ...draws }: Cutting,
): Promise<void> {
  const restarted = SimulatedDisk.after(disk.operations.slice(0, killedAt))
  const database = await openOn(restarted, subject)
  const shown = await fingerprintOf(database, subject.queries)
  const shownAt = restarted.operations.length
  await database.close()
  const before = sameAs(
    history,
    allowedAfterLoss(history, killedAt).map(({ opened }) => opened),
  )
  for (const { count, state } of cutsOf(restarted.operations, new SimulatedDisk(), 1)) {
    // The moment at which it has been shown, and nothing else was written, is the one that counts.
    if (count < killedAt || (count !== shownAt && count % stride !== 0)) continue
    const allowed = count < shownAt ? before : sameAs(history, [shown])
    for (const { fate, draw, random } of drawsAt(count, draws)) {
      const name = `killed at ${killedAt}, then cut after ${count}, ${fate}, draw ${draw}`
      const finding = await judge.find(state.imageAfterLoss(fate, random))
      tally.count(name, outcomeOf(finding, allowed, history))
    }
  }
}

const sameAs = (history: readonly HistoricState[], opened: readonly string[]) =>
  history.filter((state) => opened.includes(state.opened))

/** With a transaction in the log that its fsync has not reached. */
function sampleBeforeSyncs(
  operations: readonly DiskOperation[],
  { seed, kills }: KillThenLossOptions,
): readonly number[] {
  const beforeSync = operations.flatMap((operation, index) =>
    operation.kind === 'sync-file' && operation.path === `${DATABASE_FILE}-wal` ? [index] : [],
  )
  const random = seededRandom(seed, kills)
  return Array.from({ length: kills }, () => random.pick(beforeSync))
}
