import { afterAll, expect, test } from 'vitest'
import { failEveryCall } from '../../../crash/diskFaults'
import { shortLifeOfNotes } from '../../../crash/scenario'
import { startIndependentEngine } from '../../../support/storage/independentEngine'

const engine = startIndependentEngine()
afterAll(() => engine?.dispose())

test('whatever call fails, once or for good, is a typed error, leaves no file open and loses nothing', async () => {
  const tally = await failEveryCall({ scenario: shortLifeOfNotes, engine, stride: 121, start: 17 })
  expect(tally).toMatchObject({ complaints: [], corruptCount: 0, lostCount: 0 })
  expect(tally.caseCount).toBeGreaterThan(20)
}, 120_000)
