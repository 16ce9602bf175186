import { afterAll, expect, test } from 'vitest'
import { lifeOfKiosk, lifeOfNotes } from '../../../crash/scenario'
import { losePowerTwice } from '../../../crash/secondCrash'
import { startIndependentEngine } from '../../../support/storage/independentEngine'

const engine = startIndependentEngine()
afterAll(() => engine?.dispose())

test.each([
  ['a recovery', lifeOfNotes()],
  ['an update that is made up for', lifeOfKiosk],
])(
  'a power loss during %s after a power loss changes nothing of its end',
  async (_of, scenario) => {
    const tally = await losePowerTwice({
      ...{ scenario, engine, seed: 1, draws: 1 },
      firstCrashes: 3,
      stride: 23,
    })
    expect(tally).toMatchObject({ complaints: [], corruptCount: 0, lostCount: 0 })
    expect(tally.caseCount).toBeGreaterThan(20)
  },
)
