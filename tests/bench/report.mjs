// @ts-check
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import zlib from 'node:zlib'
import { quantile } from './store/summary.mjs'

const RESULTS = 'out/bench/results'
const ASSETS = 'out/renderer/assets'
/** The changes that wait for a password hash, a third of a second each by intention. */
const HASHED = ['set-password', 'sign-in']
export const BARS = {
  startRatio: 1.5,
  shift: 0,
  screenMs: 100,
  longFrames: 0,
  scriptBytes: 150_000,
}

/**
 * @typedef {{ what: string, paintedMs: number }} Timed
 * @typedef {{ during: string, frameMs: number, scriptMs: number }} LongFrame
 * @typedef {{ screens: Timed[], answers: Timed[], longFrames: LongFrame[] }} Recording
 * @typedef {{ openedMs: number, paintedMs: number, shift: number }} FirstScreen
 * @typedef {{ name: string, value: number, bar: number, text: string }} Judged
 */

/** @param {string} name */
const read = (name) => JSON.parse(fs.readFileSync(path.join(RESULTS, `${name}.json`), 'utf8'))

/** @param {readonly Timed[]} list */
function spread(list) {
  const times = list.map(({ paintedMs }) => paintedMs)
  const [p50 = 0, p95 = 0, max = 0] = [0.5, 0.95, 1].map((share) => quantile(times, share))
  return { count: times.length, p50, p95, max }
}

const ms = (/** @type {number} */ value) => `${Math.round(value)} ms`
const describe = (/** @type {ReturnType<typeof spread>} */ { count, p50, p95, max }) =>
  `p50 ${ms(p50)}, p95 ${ms(p95)}, max ${ms(max)}, n = ${count}`

/** Of the page's script, as a server would send it. */
export function scriptBytes() {
  const scripts = fs.readdirSync(ASSETS).filter((file) => file.endsWith('.js'))
  return scripts
    .map((file) => zlib.gzipSync(fs.readFileSync(path.join(ASSETS, file)), { level: 9 }).length)
    .reduce((sum, bytes) => sum + bytes, 0)
}

/** @returns {Judged[]} */
function judgeStart() {
  /** @type {{ rounds: { empty: FirstScreen, kiosk: FirstScreen }[] }} */
  const { rounds } = read('start')
  const empty = quantile(
    rounds.map((round) => round.empty.paintedMs),
    0.5,
  )
  const kiosk = quantile(
    rounds.map((round) => round.kiosk.paintedMs),
    0.5,
  )
  const ratio = kiosk / empty
  const shift = Math.max(...rounds.map((round) => round.kiosk.shift))
  const text = `${ratio.toFixed(2)} (medians ${ms(kiosk)} / ${ms(empty)}, n = ${rounds.length})`
  return [
    { name: 'first screen / empty page', value: ratio, bar: BARS.startRatio, text },
    { name: 'first screen moves by', value: shift, bar: BARS.shift, text: shift.toFixed(3) },
  ]
}

function readChanges() {
  /** @type {{ records: Recording[] }} */
  const { records } = read('changes')
  const isFree = (/** @type {string} */ what) => !HASHED.includes(what)
  const screens = records.flatMap((record) => record.screens)
  return {
    screens: screens.filter(({ what }) => isFree(what)),
    hashed: screens.filter(({ what }) => !isFree(what)),
    answers: records.flatMap((record) => record.answers),
    longFrames: records
      .flatMap((record) => record.longFrames)
      .filter(({ during, frameMs }) => isFree(during) && frameMs > 50),
  }
}

/** @param {ReturnType<typeof readChanges>} changes @returns {Judged[]} */
function judgeChanges({ screens, longFrames }) {
  const longest = Math.max(0, ...longFrames.map(({ frameMs }) => frameMs))
  const busiest = Math.max(0, ...longFrames.map(({ scriptMs }) => scriptMs))
  const frames = `${longFrames.length} (longest ${ms(longest)}, of it scripts ${ms(busiest)} at most)`
  const spreadOut = spread(screens)
  return [
    {
      name: 'tap to next screen',
      value: spreadOut.p95,
      bar: BARS.screenMs,
      text: describe(spreadOut),
    },
    { name: 'frames over 50 ms', value: longFrames.length, bar: BARS.longFrames, text: frames },
  ]
}

/** @param {ReturnType<typeof readChanges>} changes */
function tellTheRest({ hashed, answers }) {
  const isKey = (/** @type {Timed} */ { what }) => what === 'key'
  const isSwitch = (/** @type {Timed} */ { what }) => / (on|off)$|^(特大|標準)$/.test(what)
  return {
    'a key in a field': describe(spread(answers.filter(isKey))),
    'a switch of 「表示を変える」': describe(spread(answers.filter(isSwitch))),
    'screens behind a password hash': describe(spread(hashed)),
    'first start of all': ms(read('start').first.paintedMs),
    'this machine': `load ${os.loadavg()[0]?.toFixed(1)} on ${os.cpus().length} cores`,
  }
}

/** Joins what was measured, keeps it and prints it. @returns {boolean} whether no bar is missed */
export function report() {
  const changes = readChanges()
  const bytes = scriptBytes()
  const script = {
    name: 'public script, gzip',
    value: bytes,
    bar: BARS.scriptBytes,
    text: `${bytes} bytes`,
  }
  const judged = [...judgeStart(), ...judgeChanges(changes), script].map((row) => ({
    ...row,
    isMet: row.value <= row.bar,
  }))
  const rest = tellTheRest(changes)
  fs.writeFileSync(
    'out/bench-ui.json',
    JSON.stringify({ judged, rest, start: read('start'), changes }, null, 1),
  )
  for (const { name, text, bar, isMet } of judged) {
    process.stdout.write(
      `${isMet ? 'met   ' : 'MISSED'} ${name.padEnd(27)} bar ${String(bar).padEnd(7)} ${text}\n`,
    )
  }
  for (const [name, text] of Object.entries(rest)) process.stdout.write(`       ${name}: ${text}\n`)
  return judged.every(({ isMet }) => isMet)
}
