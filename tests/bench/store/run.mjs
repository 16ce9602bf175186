// @ts-check
import { execFile } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { promisify } from 'node:util'
import { build } from 'vite'

const SOURCES = 'tests/bench/store'
/** Below node_modules, so that their bare imports are found. */
const SCRIPTS = 'node_modules/.cache/store-bench'
const NAMES = ['fill', 'open', 'commits', 'exports', 'resets', 'hashes']
const LARGEST_ANSWER_BYTES = 64 * 1024 * 1024

/** Bundles the measuring processes with the product's own code, so that this Node runs them. */
export async function buildProcesses() {
  await build({
    configFile: false,
    root: process.cwd(),
    logLevel: 'warn',
    // As the product's bundle: everything but sql.js, which is found where npm put it.
    ssr: { noExternal: true, external: ['sql.js'] },
    build: {
      ssr: true,
      target: 'node20',
      outDir: SCRIPTS,
      emptyOutDir: true,
      rollupOptions: {
        input: Object.fromEntries(NAMES.map((name) => [name, path.resolve(SOURCES, `${name}.ts`)])),
        output: { entryFileNames: '[name].mjs', chunkFileNames: 'shared-[hash].mjs' },
      },
    },
  })
}

/**
 * Runs one measurement in a process of its own and answers what it measured.
 * @param {string} name
 * @param {object} task
 * @returns {Promise<any>} as `measurements.ts` says
 */
export async function measure(name, task) {
  const parameters = ['--expose-gc', '--disable-warning=ExperimentalWarning']
  const script = path.resolve(SCRIPTS, `${name}.mjs`)
  const { stdout } = await promisify(execFile)(
    process.execPath,
    [...parameters, script, JSON.stringify(task)],
    { maxBuffer: LARGEST_ANSWER_BYTES },
  )
  return JSON.parse(stdout)
}

export const hasNodeSqlite = process.getBuiltinModule('node:sqlite') !== undefined

/** @param {string} folder made anew, for the owner alone */
export function emptyFolder(folder) {
  fs.rmSync(folder, { recursive: true, force: true })
  fs.mkdirSync(folder, { recursive: true, mode: 0o700 })
}
