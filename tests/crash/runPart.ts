import fs from 'node:fs'
import { startIndependentEngine } from '../support/storage/independentEngine'
import { compileOnce } from './compileOnce'
import { PARTS } from './parts'

/**
 * Runs one part in a process of its own and prints its line of the table as JSON; without a number,
 * what there is to run.
 */
const [number = '', seed = '', kioskScript = ''] = process.argv.slice(2)
const print = (value: unknown): void => void fs.writeSync(1, `${JSON.stringify(value)}\n`)

const engine = startIndependentEngine()
const part = PARTS[Number(number)]
if (engine === undefined) print({ problem: 'Another SQLite is needed to check ours: python3.' })
else if (number === '') print({ parts: PARTS.length, engine: engine.name })
else if (part !== undefined) {
  compileOnce()
  const startedAtMs = performance.now()
  const tally = await part.run({ engine, seed: Number(seed), kioskScript })
  const { caseCount, corruptCount, lostCount, complaints, notes } = tally
  const isPassed = part.isControl ? caseCount > 0 && !tally.isSound : tally.isSound
  const seconds = (performance.now() - startedAtMs) / 1000
  const { name, isControl } = part
  print({
    name,
    isControl,
    isPassed,
    caseCount,
    corruptCount,
    lostCount,
    seconds,
    complaints,
    notes,
  })
}
engine?.dispose()
