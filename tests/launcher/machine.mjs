// @ts-check
import { spawnSync } from 'node:child_process'
import fs from 'node:fs'

const CHROMIUM_PATHS = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
]
const OLDEST_NODE = [20, 19]

/** Leaves with a sentence that says what to do, and nothing else. @param {string} sentence */
export function leave(sentence) {
  process.stderr.write(`\n${sentence}\n\n`)
  process.exit(1)
}

export function requireNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
  const [oldestMajor = 0, oldestMinor = 0] = OLDEST_NODE
  if (major > oldestMajor || (major === oldestMajor && minor >= oldestMinor)) return
  leave(`Node ${OLDEST_NODE.join('.')} or newer is needed; this is ${process.versions.node}.`)
}

/** @returns {string | undefined} */
export function findChromium() {
  const named = process.env['MADOGUCHI_CHROMIUM']
  return [named, ...CHROMIUM_PATHS].find((path) => path !== undefined && fs.existsSync(path))
}

/** @param {string} program */
export function isInstalled(program) {
  return (process.env['PATH'] ?? '')
    .split(':')
    .some((folder) => fs.existsSync(`${folder}/${program}`))
}

/** Debian as root: the one place where we may install what is missing. */
function mayInstall() {
  return process.getuid?.() === 0 && isInstalled('apt-get')
}

/** @param {string[]} parameters */
function aptGet(parameters) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  return (
    spawnSync('apt-get', parameters, { env, stdio: ['ignore', 'ignore', 'inherit'] }).status === 0
  )
}

/**
 * @param {string} debianPackage
 * @param {string} purpose
 * @param {() => boolean} isThere
 */
function ensure(debianPackage, purpose, isThere) {
  if (isThere()) return
  const remedy = `On Debian or Ubuntu: sudo apt-get install ${debianPackage}`
  if (!mayInstall())
    return leave(`${debianPackage} is missing; it is needed ${purpose}.\n${remedy}`)
  process.stdout.write(`Installing ${debianPackage}, which is needed ${purpose}…\n`)
  aptGet(['update', '-qq'])
  aptGet(['install', '-y', '-qq', '--no-install-recommends', debianPackage])
  if (!isThere())
    leave(`${debianPackage} could not be installed; it is needed ${purpose}.\n${remedy}`)
}

/** The window of the stand-in for Electron. */
export function ensureChromium() {
  ensure('chromium', 'to show the kiosk without Electron', () => findChromium() !== undefined)
}

/** A display for the test of a real window; other systems have one of their own. */
export function ensureXvfb() {
  if (process.platform !== 'linux') return
  ensure('xvfb', 'to test a real window', () => isInstalled('Xvfb'))
}

export function hasDisplay() {
  if (process.platform !== 'linux') return true
  return Boolean(process.env['DISPLAY'] || process.env['WAYLAND_DISPLAY'])
}
