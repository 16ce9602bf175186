// @ts-check
import fs from 'node:fs'
import { ensureXvfb, requireNode } from './machine.mjs'
import { binary, build, run } from './run.mjs'
import { runtimeEnvironment } from './runtime.mjs'

const RESULTS = 'out/test'

/** Vitest and Playwright each leave a file of what ran. @returns {{ passed: number, failed: number }} */
function countResults() {
  const unit = JSON.parse(fs.readFileSync(`${RESULTS}/unit.json`, 'utf8'))
  const window = JSON.parse(fs.readFileSync(`${RESULTS}/window.json`, 'utf8'))
  return {
    passed: unit.numPassedTests + window.stats.expected + window.stats.flaky,
    failed: unit.numFailedTests + window.stats.unexpected,
  }
}

/** @param {string} name @param {() => number} work */
function stage(name, work) {
  process.stdout.write(`\n— ${name}\n`)
  if (work() === 0) return
  process.stderr.write(`\n${name}: failed\n`)
  process.exit(1)
}

/** @param {string} script */
const npmRun = (script) => run('npm', ['run', '--silent', script])

requireNode()
fs.rmSync(RESULTS, { recursive: true, force: true })
const env = runtimeEnvironment({ mayDownload: false })
ensureXvfb()
stage('format', () => npmRun('check:format'))
stage('lint', () => npmRun('check:lint'))
stage('types', () => npmRun('check:types'))
stage('unit and contract tests', () => npmRun('check:unit'))
stage('build', () => {
  build()
  return 0
})
stage('the window and its runtime', () =>
  run(binary('playwright'), ['test', '--config', 'tests/playwright.config.ts'], env),
)
stage('demonstration', () =>
  run(binary('playwright'), ['test', '--config', 'tests/demo/playwright.config.ts'], env),
)
const { passed, failed } = countResults()
process.stdout.write(`\n${passed} passed, ${failed} failed\n`)
