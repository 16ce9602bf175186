import type { IndependentEngine } from '../support/storage/independentEngine'
import type { DiskImage, DiskOperation } from './diskOperation'
import { FATES, type Fate } from './fate'
import { allowedAfterLoss, type HistoricState } from './history'
import { Judge, outcomeOf } from './judge'
import { DurableState } from './powerCut'
import { record } from './recordingStage'
import { seededRandom } from './seededRandom'
import { SimulatedDisk } from './simulatedDisk'
import type { Scenario } from './stage'
import { Tally } from './tally'

export interface Draws {
  readonly seed: number
  /** How often each fate that has a choice in it is drawn at one cut. */
  readonly draws: number
}

export interface PowerLossOptions extends Draws {
  readonly scenario: Scenario
  readonly engine: IndependentEngine | undefined
  /** 1 cuts after every operation, 2 after every second, … */
  readonly stride: number
}

/** What was done to a disk, and what was promised when. */
export interface Recording {
  readonly disk: SimulatedDisk
  readonly history: readonly HistoricState[]
}

/** A disk as a power loss leaves it, and what may be found on it. */
export interface Crash {
  readonly name: string
  readonly image: DiskImage
  readonly allowed: readonly HistoricState[]
}

/** Plays a scenario once, and cuts its power at every operation in every way. */
export async function losePower(options: PowerLossOptions): Promise<Tally> {
  return await cutEverywhere(await record(options.scenario), options)
}

export async function cutEverywhere(
  recording: Recording,
  options: PowerLossOptions,
): Promise<Tally> {
  const { disk, history } = recording
  const judge = new Judge(options.scenario.subject, options.engine)
  const tally = new Tally()
  for (const { name, image, allowed } of crashesOf(recording, options))
    tally.count(name, outcomeOf(await judge.find(image), allowed, history))
  tally.note(`${disk.operations.length} operations`)
  tally.note(`${judge.openedCount} different disks`)
  return tally
}

/** What a power loss can leave of a recorded life, at each cut in each way. */
export function* crashesOf(
  { disk, history }: Recording,
  options: Draws & { readonly stride: number },
): Generator<Crash> {
  for (const { count, state } of cutsOf(disk.operations, new SimulatedDisk(), options.stride)) {
    const allowed = allowedAfterLoss(history, count)
    for (const { fate, draw, random } of drawsAt(count, options)) {
      const name = `cut after ${count} operations, ${fate}, draw ${draw}`
      yield { name, image: state.imageAfterLoss(fate, random), allowed }
    }
  }
}

/** The durable state before the first operation, and after each of them. */
export function* cutsOf(
  operations: readonly DiskOperation[],
  start: SimulatedDisk,
  stride: number,
): Generator<{ readonly count: number; readonly state: DurableState }> {
  const state = new DurableState(start.image, start.inodeNumbers)
  for (const [index, operation] of operations.entries()) {
    state.apply(operation)
    if ((index + 1) % stride === 0) yield { count: index + 1, state }
  }
}

const WITHOUT_CHOICE: readonly Fate[] = FATES.slice(0, 4)

/** Each draw has a chance of its own, so that one can be repeated alone. */
export function* drawsAt(count: number, { seed, draws }: Draws) {
  for (const [index, fate] of FATES.entries()) {
    const times = WITHOUT_CHOICE.includes(fate) ? 1 : draws
    for (let draw = 1; draw <= times; draw += 1)
      yield { fate, draw, random: seededRandom(seed, count, index, draw) }
  }
}
