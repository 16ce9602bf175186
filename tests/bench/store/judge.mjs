// @ts-check
import { loadMs, median, quantile, summaryOf } from './summary.mjs'

/**
 * @typedef {import('./measureAll.mjs').Measured} Measured
 * @typedef {{ name: string, value: number, bar: number, text: string }} Judged a value that is
 *   `NaN` could not be measured here
 */

export const BARS = {
  openBeyondLoadMs: 100,
  openGrowth: 1.2,
  addedMebibytes: 64,
  commitRatio: 1.5,
  commitP99Ratio: 3,
  commitFsyncs: 1,
  commitGrowth: 1.2,
  lookUpMs: 0.2,
  resetMs: 10,
  resetFsyncs: 20,
  stallMs: 50,
  leakShare: 0.05,
  leftOver: 0,
}

const MEBIBYTE = 1024 * 1024
const NOT_HERE = 'node:sqlite is not in this Node'
const ms = (/** @type {number} */ value) => `${value.toFixed(value < 10 ? 2 : 0)} ms`

/** @param {Measured} measured @param {string} engine @param {number} accountCount */
function needed(measured, engine, accountCount) {
  const summary = summaryOf(measured, engine, accountCount)
  if (summary === undefined) throw new Error(`${engine} was not measured at ${accountCount}`)
  return summary
}

/** @param {Measured} measured @returns {Judged[]} */
function judgeOpening(measured) {
  const small = needed(measured, 'ours', 1_000)
  const large = needed(measured, 'ours', 1_000_000)
  const loading = loadMs(measured)
  const [smallMs, largeMs] = [small.openMs - loading, large.openMs - loading]
  const mebibytes = large.addedBytes / MEBIBYTE
  return [
    {
      name: 'open to first answer, 1,000,000',
      value: largeMs,
      bar: BARS.openBeyondLoadMs,
      text: `${ms(largeMs)} beyond loading the wasm (${ms(loading)})`,
    },
    {
      name: 'the same / 1,000 accounts',
      value: largeMs / smallMs,
      bar: BARS.openGrowth,
      text: `${(largeMs / smallMs).toFixed(2)} (${ms(largeMs)} / ${ms(smallMs)})`,
    },
    {
      name: 'memory added by opening',
      value: mebibytes,
      bar: BARS.addedMebibytes,
      text: `${mebibytes.toFixed(1)} MiB resident, at 1,000 accounts ${(small.addedBytes / MEBIBYTE).toFixed(1)}`,
    },
  ]
}

/**
 * @param {string} name
 * @param {number} bar
 * @param {number} ours
 * @param {number | undefined} theirs
 * @returns {Judged}
 */
function judgeRatio(name, bar, ours, theirs) {
  if (theirs === undefined) return { name, bar, value: Number.NaN, text: NOT_HERE }
  const value = ours / theirs
  return { name, bar, value, text: `${value.toFixed(2)} (${ms(ours)} / ${ms(theirs)})` }
}

/** @param {Measured} measured @returns {Judged[]} */
function judgeCommits(measured) {
  const small = needed(measured, 'ours', 1_000)
  const large = needed(measured, 'ours', 1_000_000)
  const native = summaryOf(measured, 'node:sqlite', 1_000_000)
  const { commitRatio, commitP99Ratio, commitGrowth } = BARS
  const theirs = '/ node:sqlite'
  return [
    judgeRatio(`commit p50 ${theirs}`, commitRatio, large.commitMs, native?.commitMs),
    judgeRatio(`commit p99 ${theirs}`, commitP99Ratio, large.commitP99Ms, native?.commitP99Ms),
    {
      name: 'fsyncs of a commit',
      value: large.fsyncs,
      bar: BARS.commitFsyncs,
      text: `${large.fsyncs}, and ${large.writtenBytes} bytes (1,000 accounts: ${small.writtenBytes})`,
    },
    judgeRatio('commit p50 / 1,000 accounts', commitGrowth, large.commitMs, small.commitMs),
    {
      name: 'look-up by address p50',
      value: large.findMs,
      bar: BARS.lookUpMs,
      text: `${large.findMs.toFixed(3)} ms, p99 ${large.findP99Ms.toFixed(3)} ms`,
    },
  ]
}

/** @param {Measured} measured @returns {Judged[]} */
function judgeResets({ resets }) {
  const large = resets.find(({ accountCount }) => accountCount === 1_000_000)
  if (large === undefined) throw new Error('no reset was measured')
  const [p50, p99] = [0.5, 0.99].map((share) => quantile(large.resetsMs, share))
  const most = Math.max(...large.fsyncs)
  return [
    {
      name: 'mail reset without its hashes',
      value: p50 ?? Number.NaN,
      bar: BARS.resetMs,
      text: `p50 ${ms(p50 ?? Number.NaN)}, p99 ${ms(p99 ?? Number.NaN)}; clearing up ${ms(median(large.finishMs))}`,
    },
    {
      name: 'fsyncs of a mail reset',
      value: most,
      bar: BARS.resetFsyncs,
      text: `${median(large.fsyncs)}, at most ${most}`,
    },
  ]
}

/** @param {Measured} measured @returns {Judged} */
function judgeStall({ stalls }) {
  const longest = Math.max(...stalls.map(({ longestMs }) => longestMs))
  const hashesMs = median(stalls.map((stall) => stall.hashesMs))
  return {
    name: 'stall while four hashes run',
    value: longest,
    bar: BARS.stallMs,
    text: `${ms(longest)} at the longest, n = ${stalls.length} × ${ms(hashesMs)}`,
  }
}

/** @param {Measured} measured @returns {Judged[]} */
function judgeLongRun({ longRun: { before, after, closed, resetsMs } }) {
  const grown = after.liveBytes / before.liveBytes - 1
  const mebibytes = (/** @type {number[]} */ ...pair) =>
    `${pair.map((bytes) => (bytes / MEBIBYTE).toFixed(1)).join(' to ')} MiB`
  const live = mebibytes(before.liveBytes, after.liveBytes)
  const resident = mebibytes(before.residentBytes, after.residentBytes)
  const spare = mebibytes(before.spareBytes, after.spareBytes)
  const files = after.openFiles - before.openFiles + closed.openFiles
  const statements = Math.max(0, after.statements - before.statements) + closed.statements
  return [
    {
      name: `memory after ${resetsMs.length} resets`,
      value: grown,
      bar: BARS.leakShare,
      text: `${(grown * 100).toFixed(1)} % (${live}); resident ${resident}, V8's spare heap ${spare}`,
    },
    {
      name: 'files and statements left over',
      value: files + statements,
      bar: BARS.leftOver,
      text: `${files} and ${statements} (open meanwhile: ${after.openFiles} and ${after.statements})`,
    },
  ]
}

/** @param {Measured} measured @returns {Judged[]} */
export const judge = (measured) => [
  ...judgeOpening(measured),
  ...judgeCommits(measured),
  ...judgeResets(measured),
  judgeStall(measured),
  ...judgeLongRun(measured),
]
