// @ts-check
'use strict'

const { browserState } = require('./browserState.cjs')

/** @type {(() => void)[]} */
const beforeExit = []

/** @param {number} code */
function exitNow(code) {
  browserState.exiting = true
  for (const action of beforeExit) action()
  process.exit(code)
}

/**
 * Chromium's main process is a part of Electron's own process; without it Electron would be dead too.
 * @param {number | null} code @param {NodeJS.Signals | null} signal
 */
function onBrowserGone(code, signal) {
  if (browserState.exiting) return
  process.stderr.write(
    `electron-runtime: Chromium ended unexpectedly (${signal ?? `exit code ${code}`}); the app ends with it.\n`,
  )
  process.stderr.write('electron-runtime: MADOGUCHI_CHROMIUM_LOG=1 shows what Chromium says.\n')
  exitNow(1)
}

module.exports = { exitNow, onBrowserGone, beforeExit }
