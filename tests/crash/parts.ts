import type { IndependentEngine } from '../support/storage/independentEngine'
import { CONTROLS } from './controls'
import { damageAtRandom } from './damagedStore'
import { failEveryCall } from './diskFaults'
import { killAgainAndAgain } from './killLoop'
import { killThenLosePower } from './killThenPowerLoss'
import { losePower } from './powerLoss'
import { lifeOfKiosk, lifeOfNotes, shortLifeOfNotes } from './scenario'
import { losePowerTwice } from './secondCrash'
import type { Tally } from './tally'

/** One line of the table. */
export interface Part {
  readonly name: string
  /** A control is broken on purpose: the suite has to notice. */
  readonly isControl: boolean
  run(options: PartOptions): Promise<Tally>
}

export interface PartOptions {
  readonly engine: IndependentEngine
  readonly seed: number
  /** The bundle of mortalKiosk.ts. */
  readonly kioskScript: string
}

const KILL_COUNT = 120
const DAMAGE_COUNT = 1000

/** The longest first, so that they share two processors well. */
export const PARTS: readonly Part[] = [
  part('a fault at every call', (options) =>
    failEveryCall({ ...options, scenario: shortLifeOfNotes, stride: 1 }),
  ),
  part('a fault at every call of an update', (options) =>
    failEveryCall({ ...options, scenario: lifeOfKiosk, stride: 1 }),
  ),
  part('kill -9 of a running kiosk', ({ kioskScript: script, ...options }) =>
    killAgainAndAgain({ ...options, script, kills: KILL_COUNT }),
  ),
  part('power loss at every operation of a life', (options) =>
    losePower({ ...options, scenario: lifeOfNotes(), stride: 1, draws: 1 }),
  ),
  part('power loss during an update of version 1', (options) =>
    losePower({ ...options, scenario: lifeOfKiosk, stride: 1, draws: 1 }),
  ),
  part('second power loss, during the recovery', (options) =>
    losePowerTwice({ ...options, scenario: lifeOfNotes(), stride: 1, draws: 1, firstCrashes: 8 }),
  ),
  part('second power loss, during the update', (options) =>
    losePowerTwice({ ...options, scenario: lifeOfKiosk, stride: 1, draws: 1, firstCrashes: 3 }),
  ),
  part('power loss at the start after a kill', (options) =>
    killThenLosePower({ ...options, scenario: lifeOfNotes(), stride: 3, draws: 1, kills: 12 }),
  ),
  part('damage to the files', (options) => damageAtRandom({ ...options, cases: DAMAGE_COUNT })),
  ...CONTROLS.map(({ name, run }) => ({
    name: `control: ${name}`,
    isControl: true,
    run: (options: PartOptions) => run({ ...options, stride: 11 }),
  })),
]

function part(name: string, run: Part['run']): Part {
  return { name, isControl: false, run }
}
