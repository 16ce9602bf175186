import type { IndependentEngine } from '../support/storage/independentEngine'
import type { HistoricState } from './history'
import { Judge, keyOf, outcomeOf, type KnownState } from './judge'
import { crashesOf, cutsOf, drawsAt, type Crash, type Draws } from './powerLoss'
import { record } from './recordingStage'
import { seededRandom } from './seededRandom'
import { SimulatedDisk } from './simulatedDisk'
import { openOn, type Scenario, type Subject } from './stage'
import { statesOnTheWay } from './statesOnTheWay'
import { Tally } from './tally'

export interface SecondCrashOptions extends Draws {
  readonly scenario: Scenario
  readonly engine: IndependentEngine | undefined
  /** How many first crashes are recovered from. */
  readonly firstCrashes: number
  /** 1 cuts the recovery after every operation, 2 after every second, … */
  readonly stride: number
}

/**
 * The power fails, and fails again while the store recovers: the second start after it finds what
 * the first would have found.
 */
export async function losePowerTwice(options: SecondCrashOptions): Promise<Tally> {
  const { scenario, engine } = options
  const { disk, history } = await record(scenario)
  const judge = new Judge(scenario.subject, engine)
  const tally = new Tally()
  const crashes = [...crashesOf({ disk, history }, { ...options, stride: 1 })]
  for (const crash of sample(crashes, options)) {
    const finding = await judge.find(crash.image)
    const outcome = outcomeOf(finding, crash.allowed, history)
    tally.count(crash.name, outcome)
    if (outcome.kind !== 'sound') continue
    const former = history.filter(({ opened }) => opened === finding.opened)
    const allowed = [...former, ...(await statesOfRecovery(crash, scenario.subject))]
    await cutRecovery(crash, allowed, { ...options, judge, tally, history })
  }
  tally.note(`${judge.openedCount} different disks`)
  return tally
}

/** Today's program also brings to the newest version what an earlier one left unfinished. */
async function statesOfRecovery({ image }: Crash, subject: Subject): Promise<KnownState[]> {
  const { migrations } = subject
  const passed = await statesOnTheWay(new SimulatedDisk(image), subject, migrations.length)
  return passed.map(({ version, ...state }) => ({ name: `recovered version ${version}`, ...state }))
}

interface Recovering extends SecondCrashOptions {
  readonly judge: Judge
  readonly tally: Tally
  readonly history: readonly HistoricState[]
}

async function cutRecovery(
  crash: Crash,
  allowed: readonly KnownState[],
  { scenario, judge, tally, history, ...options }: Recovering,
): Promise<void> {
  const recovering = new SimulatedDisk(crash.image)
  await recover(recovering, scenario.subject)
  const { operations } = recovering
  for (const { count, state } of cutsOf(operations, new SimulatedDisk(crash.image), options.stride))
    for (const { fate, draw, random } of drawsAt(count, options)) {
      const name = `${crash.name}; then after ${count} of the recovery, ${fate}, draw ${draw}`
      const finding = await judge.find(state.imageAfterLoss(fate, random))
      tally.count(name, outcomeOf(finding, allowed, history))
    }
}

async function recover(disk: SimulatedDisk, subject: Subject): Promise<void> {
  const database = await openOn(disk, subject)
  await database.close()
}

/** Different disks, drawn by chance: neighbouring cuts mostly leave the same one. */
function sample(crashes: readonly Crash[], { seed, firstCrashes }: SecondCrashOptions): Crash[] {
  const different = new Map(crashes.map((crash) => [keyOf(crash.image), crash]))
  const rest = [...different.values()]
  const random = seededRandom(seed, firstCrashes)
  const count = Math.min(firstCrashes, rest.length)
  return Array.from({ length: count }, () =>
    rest.splice(random.integerBelow(rest.length), 1),
  ).flat()
}
