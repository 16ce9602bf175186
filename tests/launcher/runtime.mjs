// @ts-check
import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { ensureChromium } from './machine.mjs'

const ELECTRON = path.resolve('node_modules/electron')
const STAND_IN = path.resolve('tests/electron-runtime')
/** Written when Electron could not be had, so that not every start asks for it again. */
const NOT_TO_BE_HAD = path.resolve('node_modules/.cache/madoguchi/electron-not-to-be-had')
const DOWNLOAD_TIME_LIMIT_MS = 180_000

/** Whether Electron's own binary lies where its package looks for it. */
export function hasElectron() {
  const pathFile = path.join(ELECTRON, 'path.txt')
  if (!fs.existsSync(pathFile)) return false
  return fs.existsSync(path.join(ELECTRON, 'dist', fs.readFileSync(pathFile, 'utf8')))
}

function tryToDownloadElectron() {
  if (fs.existsSync(NOT_TO_BE_HAD)) return
  process.stdout.write('Looking for Electron…\n')
  spawnSync(process.execPath, [path.join(ELECTRON, 'install.js')], {
    stdio: 'ignore',
    timeout: DOWNLOAD_TIME_LIMIT_MS,
  })
  if (hasElectron()) return
  fs.mkdirSync(path.dirname(NOT_TO_BE_HAD), { recursive: true })
  fs.writeFileSync(NOT_TO_BE_HAD, 'npm ci forgets this\n')
}

/**
 * The environment in which Electron's own launcher finds a runtime: Electron where it is installed,
 * or may be downloaded now, else the stand-in of tests/electron-runtime.
 * @param {{ mayDownload: boolean }} options
 */
export function runtimeEnvironment({ mayDownload }) {
  if (process.env['ELECTRON_OVERRIDE_DIST_PATH'] !== undefined) return { ...process.env }
  if (!hasElectron() && mayDownload) tryToDownloadElectron()
  if (hasElectron()) return { ...process.env }
  ensureChromium()
  process.stdout.write('Electron is not to be had here: using the stand-in with Chromium.\n')
  return {
    ...process.env,
    ELECTRON_OVERRIDE_DIST_PATH: STAND_IN,
    // electron-vite looks for the binary by a name of its own.
    ELECTRON_EXEC_PATH: path.join(STAND_IN, 'electron'),
  }
}
