// @ts-check
'use strict'

const fs = require('node:fs')
const os = require('node:os')
const path = require('node:path')
const { application } = require('./appState.cjs')
const { commandLine } = require('./switches.cjs')
const { executable } = require('./processProperties.cjs')

/** @type {Map<string, string>} what the app has set */
const chosen = new Map()

/** @param {string} name */
const inHome = (name) => path.join(os.homedir(), name)

/** @type {Record<string, () => string>} */
const defaults = {
  home: () => os.homedir(),
  appData: () => process.env['XDG_CONFIG_HOME'] || inHome('.config'),
  assets: () => path.dirname(executable),
  userData: () =>
    commandLine.getSwitchValue('user-data-dir') || path.join(getPath('appData'), application.name),
  sessionData: () => getPath('userData'),
  temp: () => os.tmpdir(),
  exe: () => executable,
  module: () => executable,
  desktop: () => inHome('Desktop'),
  documents: () => inHome('Documents'),
  downloads: () => inHome('Downloads'),
  music: () => inHome('Music'),
  pictures: () => inHome('Pictures'),
  videos: () => inHome('Videos'),
  logs: () => path.join(getPath('userData'), 'logs'),
  crashDumps: () => path.join(getPath('userData'), 'Crashpad'),
}

/** @param {string} name @returns {string} */
function getPath(name) {
  const found = chosen.get(name) ?? defaults[name]?.()
  if (found === undefined) throw new Error(`Failed to get '${name}' path`)
  return path.resolve(found)
}

/** @param {string} name @param {string} value */
function setPath(name, value) {
  if (!path.isAbsolute(value)) throw new Error('Path must be absolute')
  if (!(name in defaults)) throw new Error(`Failed to set path '${name}'`)
  chosen.set(name, value)
}

/** @returns {string} */
function userData() {
  return getPath('userData')
}

/** Electron's start creates this folder. */
function ensureUserData() {
  fs.mkdirSync(userData(), { recursive: true })
}

module.exports = { getPath, setPath, userData, ensureUserData }
