import { expect, test } from 'vitest'
import { temporaryFolder } from '../../../../support/storage/temporaryFolder'
import { damageStores, leftStores, outcomeOf } from './damagedStores'

const DAMAGE_COUNT = 250
const SEED = 20_261_122

test('a store that was left in any state reads as before when nothing is damaged', async () => {
  const folder = temporaryFolder()
  for (const { files, dump } of await leftStores(folder))
    expect(await outcomeOf(files, dump, folder)).toBe('everything reads as before')
})

test(`${DAMAGE_COUNT} damages to database, log, guard and mark are found or do not matter`, async () => {
  const outcomes = await damageStores(DAMAGE_COUNT, SEED, temporaryFolder())
  const detected = outcomes.get('detected')?.length ?? 0
  const harmless = outcomes.get('everything reads as before')?.length ?? 0
  expect([...outcomes.keys()].sort()).toEqual(['detected', 'everything reads as before'])
  expect(outcomes.get('SILENTLY OTHER')).toBeUndefined()
  expect(detected).toBeGreaterThan(DAMAGE_COUNT / 4)
  expect(detected + harmless).toBe(DAMAGE_COUNT)
  console.log(`${detected} of ${DAMAGE_COUNT} damages found, ${harmless} without effect`)
}, 120_000)
