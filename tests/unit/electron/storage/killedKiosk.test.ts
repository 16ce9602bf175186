import { afterAll, expect, test } from 'vitest'
import { buildScript } from '../../../crash/buildScript.mjs'
import { killAgainAndAgain } from '../../../crash/killLoop'
import { startIndependentEngine } from '../../../support/storage/independentEngine'

const engine = startIndependentEngine()
afterAll(() => engine?.dispose())

test.runIf(engine !== undefined)(
  'a kiosk that is killed while it starts, updates or serves keeps all that it has answered',
  async () => {
    if (engine === undefined) throw new Error('there is no other engine')
    const script = await buildScript('tests/crash/mortalKiosk.ts')
    const tally = await killAgainAndAgain({ script, engine, seed: 1, kills: 8 })
    expect(tally).toMatchObject({ complaints: [], corruptCount: 0, lostCount: 0 })
  },
  120_000,
)
