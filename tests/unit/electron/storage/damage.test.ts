import { expect, test } from 'vitest'
import { damageAtRandom } from '../../../crash/damagedStore'

test('damage to any file of a store is found when it is opened, or nothing reads differently', async () => {
  const tally = await damageAtRandom({ seed: 1, cases: 60 })
  expect(tally).toMatchObject({ complaints: [], corruptCount: 0, lostCount: 0 })
}, 120_000)
