import { afterAll, expect, test } from 'vitest'
import { CONTROLS } from '../../../crash/controls'
import { losePower } from '../../../crash/powerLoss'
import { lifeOfKiosk, lifeOfNotes } from '../../../crash/scenario'
import { startIndependentEngine } from '../../../support/storage/independentEngine'

const engine = startIndependentEngine()
afterAll(() => engine?.dispose())

/** A sample; `npm run test:crash` cuts at every operation. */
const sample = { engine, seed: 1, draws: 1 }
/** A few seconds each, unless the machine has other work. */
const LONGEST_MS = 120_000

test.each([
  ['in a life with spills, roll-backs, checkpoints and restarts', lifeOfNotes()],
  ['while a store of version 1 is brought to the newest', lifeOfKiosk],
])(
  'a power loss %s loses nothing acknowledged and leaves nothing half',
  async (_when, scenario) => {
    const tally = await losePower({ ...sample, scenario, stride: 47 })
    expect(tally).toMatchObject({ complaints: [], corruptCount: 0, lostCount: 0 })
    expect(tally.caseCount).toBeGreaterThan(40)
  },
)

const bitten = CONTROLS.filter(({ name }) =>
  ['synchronous = OFF', 'without the fsync of the log'].includes(name),
)
test.each(bitten)(
  'the simulator finds out a store with $name',
  async ({ run }) => {
    const { corruptCount, lostCount } = await run({ ...sample, stride: 47 })
    expect(corruptCount + lostCount).toBeGreaterThan(0)
  },
  LONGEST_MS,
)

test.runIf(engine !== undefined)(
  'the simulator finds out a store that is attached to a database in memory',
  async () => {
    const [attached] = CONTROLS.filter(({ name }) => name.includes('attached'))
    const tally = await attached?.run({ ...sample, stride: 11 })
    expect(tally?.corruptCount).toBeGreaterThan(0)
  },
  LONGEST_MS,
)
