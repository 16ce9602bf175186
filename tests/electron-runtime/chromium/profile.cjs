// @ts-check
'use strict'

const fs = require('node:fs')
const os = require('node:os')
const path = require('node:path')

const prefix = 'electron-runtime-'

/** What Electron's windows do not have and Chromium's switches no longer turn off. */
const preferences = { translate: { enabled: false }, credentials_enable_service: false }

/** A profile of its own for every run; the pid in the name lets a later run clear up after a SIGKILL. */
function createProfile() {
  const profile = fs.mkdtempSync(path.join(os.tmpdir(), `${prefix}${process.pid}-`))
  fs.mkdirSync(path.join(profile, 'Default'))
  fs.writeFileSync(path.join(profile, 'Default', 'Preferences'), JSON.stringify(preferences))
  return profile
}

/** @param {string} folder */
function removeProfile(folder) {
  try {
    fs.rmSync(folder, { recursive: true, force: true, maxRetries: 4, retryDelay: 40 })
  } catch {
    // A dying Chromium may still write; the next run's sweep removes what is left.
  }
}

/** @param {number} pid */
function isAlive(pid) {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return /** @type {NodeJS.ErrnoException} */ (error).code === 'EPERM'
  }
}

/** Removes the profiles of runs that were killed before they could. */
function sweepProfiles() {
  for (const name of fs.readdirSync(os.tmpdir())) {
    const pid = Number(new RegExp(`^${prefix}(\\d+)-`).exec(name)?.[1])
    if (pid && !isAlive(pid)) removeProfile(path.join(os.tmpdir(), name))
  }
}

module.exports = { createProfile, removeProfile, sweepProfiles, isAlive }
