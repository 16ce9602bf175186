// @ts-check
import { spawn, spawnSync } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import { buildScript } from '../crash/buildScript.mjs'
import { leave, requireNode } from './machine.mjs'

/** Every run draws the same cases; another seed (`npm run test:crash -- 7`) draws others. */
const DEFAULT_SEED = '20261122'

/**
 * @typedef {{ name: string, isControl: boolean, isPassed: boolean, caseCount: number,
 *   corruptCount: number, lostCount: number, seconds: number, complaints: string[],
 *   notes: string[] }} Line
 */

/** @param {string} script @param {readonly string[]} values @returns {Promise<Line>} */
function runPart(script, values) {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [script, ...values], {
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    let output = ''
    child.stdout.setEncoding('utf8').on('data', (text) => (output += text))
    child.on('close', (code) => {
      if (code === 0 && output !== '') resolve(JSON.parse(output))
      else reject(new Error(`part ${values[0]} ended with ${code}`))
    })
  })
}

/** @param {string} script @returns {{ parts: number, engine: string }} */
function askForParts(script) {
  const { stdout } = spawnSync(process.execPath, [script], { encoding: 'utf8' })
  const { problem, ...answer } = JSON.parse(stdout)
  if (problem !== undefined) leave(problem)
  return answer
}

/** @param {Line} line */
function print({ name, isControl, isPassed, complaints, notes, ...numbers }) {
  const { caseCount, corruptCount, lostCount, seconds } = numbers
  const verdict = isPassed ? (isControl ? 'noticed' : 'ok') : isControl ? 'NOT NOTICED' : 'FAILED'
  const cells = [caseCount, corruptCount, lostCount, seconds.toFixed(0)]
  const row = cells.map((cell) => String(cell).padStart(9)).join('')
  process.stdout.write(`${name.padEnd(76)}${row}  ${verdict}\n`)
  if (isPassed) return
  for (const text of [...complaints, ...notes]) process.stdout.write(`    ${text}\n`)
}

requireNode()
fs.rmSync('out/crash', { recursive: true, force: true })
const [seed = DEFAULT_SEED] = process.argv.slice(2)
const startedAtMs = Date.now()
const script = await buildScript('tests/crash/runPart.ts')
const kioskScript = await buildScript('tests/crash/mortalKiosk.ts')
const { parts, engine } = askForParts(script)
process.stdout.write(`\nSeed ${seed}; every file is also read by ${engine}.\n\n`)
process.stdout.write(`${''.padEnd(76)}    cases  corrupt     lost  seconds\n`)

const waiting = Array.from({ length: parts }, (_, number) => String(number))
/** @type {Line[]} */
const lines = []
async function work() {
  for (let number = waiting.shift(); number !== undefined; number = waiting.shift()) {
    const line = await runPart(script, [number, seed, kioskScript])
    lines.push(line)
    print(line)
  }
}
await Promise.all(Array.from({ length: os.availableParallelism() }, work))

const failed = lines.filter(({ isPassed }) => !isPassed)
const seconds = Math.round((Date.now() - startedAtMs) / 1000)
const cases = lines.reduce((sum, { caseCount }) => sum + caseCount, 0)
process.stdout.write(
  `\n${cases} cases in ${seconds} seconds; ${
    failed.length === 0
      ? 'nothing corrupt, nothing lost, every control noticed'
      : `${failed.length} of ${lines.length} parts failed`
  }\n`,
)
process.exit(failed.length === 0 ? 0 : 1)
