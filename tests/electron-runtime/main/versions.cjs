// @ts-check
'use strict'
// The installed npm package says which Electron the app was written for; the Chromium that
// really runs is found out when it has started (see `app` 'ready').

const { createRequire } = require('node:module')

/** @returns {string} */
function installedElectron() {
  try {
    return String(createRequire(__filename)('electron/package.json').version)
  } catch {
    return '0.0.0'
  }
}

const versions = Object.freeze({
  ...process.versions,
  electron: installedElectron(),
  chrome: chromeOf(),
})

/** Asked of the file beside the binary only later; a fixed shape is enough before that. */
function chromeOf() {
  return process.env['MADOGUCHI_CHROMIUM_VERSION'] ?? '0.0.0.0'
}

module.exports = { versions }
