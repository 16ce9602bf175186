// @ts-check
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { buildProcesses, emptyFolder, hasNodeSqlite, measure } from './run.mjs'

/** On the disk of the project: a temporary folder may lie in memory, where an fsync costs nothing. */
const FOLDER = 'out/bench-store'
const OPENINGS = 9
const COMMITS = 1500
const RESETS = { warmUpCount: 100, count: 300 }
const LONG_RUN = { warmUpCount: 300, count: 2000 }
const STALLS = 5
export const SIZES = /** @type {const} */ ([1_000, 100_000, 1_000_000])
/** sql.js writes the whole file each time, so a few times tell. */
const EXPORTS = { 1_000: 100, 100_000: 20, 1_000_000: 5 }

/**
 * @typedef {import('./measurements').StoreFolders} StoreFolders
 * @typedef {import('./measurements').Opening & { engine: string, accountCount: number }} SizedOpening
 * @typedef {Awaited<ReturnType<typeof measureAll>>} Measured
 */

const load = () => os.loadavg()[0] ?? 0
const say = (/** @type {string} */ what) => process.stdout.write(`… ${what}\n`)

/** @param {typeof SIZES[number]} accountCount */
async function fill(accountCount) {
  const dataFolder = path.resolve(FOLDER, String(accountCount))
  const copy = path.join(dataFolder, 'copy.db')
  emptyFolder(dataFolder)
  /** @type {import('./measurements').Fill} */
  const { fillMs, byteCount } = await measure('fill', { dataFolder, accountCount })
  fs.copyFileSync(path.join(dataFolder, 'demo/accounts.db'), copy)
  return { dataFolder, copy, accountCount, fillMs, byteCount }
}

/** @param {readonly StoreFolders[]} stores by turns @returns {Promise<SizedOpening[]>} */
async function measureOpenings(stores) {
  const engines = ['load', 'ours', ...(hasNodeSqlite ? ['node:sqlite'] : []), 'sql.js']
  const openings = []
  for (let round = 1; round <= OPENINGS; round += 1) {
    for (const store of stores) {
      for (const engine of engines) {
        const isSlow = engine === 'sql.js' && store.accountCount === 1_000_000
        if (isSlow && round > 3) continue
        const { accountCount } = store
        const opening = await measure('open', { ...store, engine })
        openings.push({ engine, accountCount, ...opening })
      }
    }
  }
  return openings
}

/** @param {readonly StoreFolders[]} stores */
async function measureCommits(stores) {
  /** @type {import('./measurements').Commits} */
  const { series, pageSyncsMs } = await measure('commits', { stores, rounds: COMMITS })
  const exported = []
  for (const store of stores) {
    const rounds = EXPORTS[/** @type {keyof typeof EXPORTS} */ (store.accountCount)]
    exported.push(await measure('exports', { ...store, rounds }))
  }
  return { series: [...series, ...exported], pageSyncsMs }
}

/** @param {readonly StoreFolders[]} stores */
async function measureResets(stores) {
  const resets = []
  for (const store of stores.filter(({ accountCount }) => accountCount !== 100_000)) {
    /** @type {import('./measurements').Resets} */
    const measured = await measure('resets', { ...store, ...RESETS })
    resets.push({ accountCount: store.accountCount, ...measured })
  }
  return resets
}

async function measureStalls() {
  /** @type {import('./measurements').Stall[]} */
  const stalls = []
  for (let round = 1; round <= STALLS; round += 1) stalls.push(await measure('hashes', {}))
  return stalls
}

async function measureStores() {
  const stores = []
  for (const size of SIZES) {
    say(`filling ${size} accounts`)
    stores.push(await fill(size))
  }
  say('opening')
  const openings = await measureOpenings(stores)
  say('committing and looking up')
  const commits = await measureCommits(stores)
  say('resetting')
  const resets = await measureResets(stores)
  say(`${LONG_RUN.count} resets in one process`)
  /** @type {import('./measurements').Resets} */
  const longRun = await measure('resets', { ...stores[1], ...LONG_RUN })
  return { stores, openings, commits, resets, longRun }
}

/** Measures everything, one process at a time. */
export async function measureAll() {
  const startMs = performance.now()
  const loadBefore = load()
  await buildProcesses()
  try {
    const measured = await measureStores()
    say('hashing')
    const stalls = await measureStalls()
    const tookMs = performance.now() - startMs
    const machine = { node: process.versions.node, cores: os.cpus().length, loadBefore, tookMs }
    return { machine, ...measured, stalls }
  } finally {
    fs.rmSync(FOLDER, { recursive: true, force: true })
  }
}
