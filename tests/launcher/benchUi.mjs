// @ts-check
import fs from 'node:fs'
import { report } from '../bench/report.mjs'
import { requireNode } from './machine.mjs'
import { binary, build, run } from './run.mjs'
import { runtimeEnvironment } from './runtime.mjs'

const EMPTY_PAGE = 'tests/bench/emptyPage/electron.vite.config.ts'
const BENCH = 'tests/bench/playwright.config.ts'

requireNode()
fs.rmSync('out/bench', { recursive: true, force: true })
const env = runtimeEnvironment({ mayDownload: false })
build()
const isBuilt = run(binary('electron-vite'), [
  'build',
  '--logLevel',
  'warn',
  '--config',
  EMPTY_PAGE,
])
const isMeasured =
  isBuilt === 0 && run(binary('playwright'), ['test', '--config', BENCH], env) === 0
process.exit(isMeasured && report() ? 0 : 1)
