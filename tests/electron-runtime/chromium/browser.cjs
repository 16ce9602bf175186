// @ts-check
'use strict'

const { spawn } = require('node:child_process')
const { Connection } = require('./connection.cjs')
const { findChromium, missingChromiumMessage } = require('./find.cjs')
const { chromiumFlags } = require('./flags.cjs')
const { createProfile, removeProfile, sweepProfiles } = require('./profile.cjs')

/** @typedef {import('node:child_process').ChildProcess} ChildProcess */
/** @typedef {{ width: number, height: number }} Size */
/** @typedef {{ connection: Connection, process: ChildProcess, executable: string, profile: string, headless: boolean, openAppWindow: () => void, end: () => void }} Browser */

function isHeadless() {
  const display = process.env['DISPLAY'] || process.env['WAYLAND_DISPLAY']
  return !display || process.env['MADOGUCHI_HEADLESS'] === '1'
}

/**
 * @param {{ appended: [string, string][], screen: Size }} options
 * @returns {Browser}
 */
function launchBrowser({ appended, screen }) {
  const executable = findChromium()
  if (!executable) {
    process.stderr.write(`${missingChromiumMessage()}\n`)
    process.exit(1)
  }
  const headless = isHeadless()
  const profile = createProfile()
  const flags = chromiumFlags({ profile, headless, screen, appended })
  const child = startChromium(executable, flags)
  const end = endOnce(child, profile)
  setImmediate(sweepProfiles)
  const openAppWindow = () => handOverAppWindow(executable, flags)
  return {
    connection: connect(child),
    process: child,
    executable,
    profile,
    headless,
    openAppWindow,
    end,
  }
}

/** @param {string} executable @param {string[]} flags */
function handOverAppWindow(executable, flags) {
  const child = spawn(
    executable,
    flags.filter((flag) => flag !== '--remote-debugging-pipe'),
    { stdio: 'ignore' },
  )
  child.unref()
}

/** @param {string} executable @param {string[]} flags */
function startChromium(executable, flags) {
  const noise = process.env['MADOGUCHI_CHROMIUM_LOG'] ? 'inherit' : 'ignore'
  // Its own group, so that one signal ends all of its processes. Chromium reads commands from pipe 3 and
  // quits by itself at that pipe's end: this is what ends it when we are killed and can do nothing.
  return spawn(executable, flags, {
    stdio: ['ignore', noise, noise, 'pipe', 'pipe'],
    detached: true,
  })
}

/** @param {ChildProcess} child */
function connect(child) {
  const [, , , output, input] = child.stdio
  return new Connection(
    /** @type {import('node:stream').Writable} */ (output),
    /** @type {import('node:stream').Readable} */ (input),
  )
}

/** @param {ChildProcess} child @param {string} profile */
function endOnce(child, profile) {
  let ended = false
  return () => {
    if (ended) return
    ended = true
    try {
      if (child.pid) process.kill(-child.pid, 'SIGKILL')
    } catch {
      // Already gone.
    }
    removeProfile(profile)
  }
}

module.exports = { launchBrowser, isHeadless }
