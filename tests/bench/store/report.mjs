// @ts-check
import fs from 'node:fs'
import os from 'node:os'
import { judge } from './judge.mjs'
import { SIZES } from './measureAll.mjs'
import { median, summaryOf } from './summary.mjs'

/**
 * @typedef {import('./measureAll.mjs').Measured} Measured
 * @typedef {NonNullable<ReturnType<typeof summaryOf>>} Summary
 */

const FILE = 'out/bench.json'
const ENGINES = ['ours', 'node:sqlite', 'sql.js']
const COLUMNS = ['ours', 'node:sqlite', 'sql.js + export']
/** Exit codes: a bar that cannot be judged on this Node is neither met nor missed. */
const MET = 0
const MISSED = 1
const NOT_JUDGED = 2

const milliseconds = (/** @type {number} */ value) => `${value.toPrecision(3)} ms`
const mebibytes = (/** @type {number} */ bytes) => `${(bytes / 1024 / 1024).toFixed(1)} MiB`

/** @type {readonly { name: string, tell: (summary: Summary) => string }[]} */
const ROWS = [
  { name: 'open to first answer', tell: ({ openMs }) => milliseconds(openMs) },
  { name: 'memory added', tell: ({ addedBytes }) => mebibytes(addedBytes) },
  { name: 'durable commit p50', tell: ({ commitMs }) => milliseconds(commitMs) },
  { name: 'durable commit p99', tell: ({ commitP99Ms }) => milliseconds(commitP99Ms) },
  { name: 'look-up p50', tell: ({ findMs }) => milliseconds(findMs) },
]

/** @param {Measured} measured */
function compare(measured) {
  return ROWS.flatMap(({ name, tell }) =>
    SIZES.map((size) => ({
      name,
      size,
      cells: ENGINES.map((engine) => {
        const summary = summaryOf(measured, engine, size)
        return summary === undefined ? 'not in this Node' : tell(summary)
      }),
    })),
  )
}

/** @param {Measured} measured */
function tellTheRest({ machine, stores, commits, resets }) {
  const sizes = stores.map(
    ({ accountCount, fillMs, byteCount }) =>
      `${accountCount.toLocaleString('en')} in ${(fillMs / 1000).toFixed(1)} s, ${mebibytes(byteCount)}`,
  )
  const perSize = resets.map(
    ({ accountCount, resetsMs }) =>
      `${accountCount.toLocaleString('en')}: ${milliseconds(median(resetsMs))}`,
  )
  const took = `${Math.round(machine.tookMs / 1000)} s`
  const loads = `${machine.loadBefore.toFixed(1)} before, ${os.loadavg()[0]?.toFixed(1)} after`
  return {
    'filled through the schema': sizes.join('; '),
    'mail reset p50': perSize.join('; '),
    'one page written and synced, p50': milliseconds(median(commits.pageSyncsMs)),
    'this machine': `Node ${machine.node}, ${machine.cores} cores, load ${loads}, took ${took}`,
  }
}

/** @param {ReturnType<typeof judge>[number]} row */
function verdictOn({ value, bar }) {
  if (Number.isNaN(value)) return 'not judged'
  return value <= bar ? 'met' : 'MISSED'
}

/** @param {string} line */
const print = (line) => process.stdout.write(`${line}\n`)

/** Keeps what was measured, prints it, and answers the exit code. @param {Measured} measured */
export function report(measured) {
  const judged = judge(measured).map((row) => ({ ...row, verdict: verdictOn(row) }))
  const compared = compare(measured)
  const rest = tellTheRest(measured)
  fs.mkdirSync('out', { recursive: true })
  fs.writeFileSync(FILE, JSON.stringify({ judged, compared, rest, measured }, null, 1))
  print(`\n${' '.repeat(35)}${COLUMNS.map((name) => name.padStart(18)).join('')}`)
  for (const { name, size, cells } of compared) {
    const label = `${name.padEnd(22)}${size.toLocaleString('en').padStart(11)}`
    print(`  ${label}${cells.map((cell) => cell.padStart(18)).join('')}`)
  }
  print('')
  for (const { name, verdict, bar, text } of judged)
    print(`${verdict.padEnd(10)} ${name.padEnd(31)} bar ${String(bar).padEnd(5)} ${text}`)
  for (const [name, text] of Object.entries(rest)) print(`           ${name}: ${text}`)
  return exitCode(judged.map(({ verdict }) => verdict))
}

/** @param {readonly string[]} verdicts */
function exitCode(verdicts) {
  if (verdicts.includes('MISSED')) return MISSED
  if (!verdicts.includes('not judged')) return MET
  print(`\nSome bars need node:sqlite (Node 22.13 or newer); exit code ${NOT_JUDGED}.`)
  return NOT_JUDGED
}
