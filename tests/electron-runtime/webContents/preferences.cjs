// @ts-check
'use strict'

const { notImplemented } = require('../main/strict.cjs')
const { appFlags } = require('../main/appFlags.cjs')

/** @typedef {import('electron').WebPreferences} Preferences */

/** What Electron assumes when nothing is said. */
const defaults = {
  contextIsolation: true,
  nodeIntegration: false,
  nodeIntegrationInWorker: false,
  nodeIntegrationInSubFrames: false,
  webSecurity: true,
  allowRunningInsecureContent: false,
  experimentalFeatures: false,
  images: true,
  javascript: true,
  plugins: false,
  webgl: true,
  webviewTag: false,
  spellcheck: true,
  navigateOnDragDrop: false,
  disableDialogs: false,
  devTools: true,
  backgroundThrottling: true,
  offscreen: false,
  safeDialogs: false,
  textAreasAreResizable: true,
  zoomFactor: 1,
}

/** Settings that would change what a page may do, and that this runtime cannot give. */
const impossible = /** @type {const} */ ({
  contextIsolation: false,
  nodeIntegration: true,
  nodeIntegrationInWorker: true,
  webSecurity: false,
  allowRunningInsecureContent: true,
  webviewTag: true,
  plugins: true,
  offscreen: true,
  javascript: false,
})

/** @param {Preferences} [given] @returns {Preferences} */
function completePreferences(given = {}) {
  const preferences = /** @type {Preferences} */ ({
    ...defaults,
    sandbox: !given.nodeIntegration,
    ...given,
  })
  if (appFlags.sandboxAll) preferences.sandbox = true
  for (const [name, value] of Object.entries(impossible)) {
    if (/** @type {Record<string, unknown>} */ (preferences)[name] === value)
      throw notImplemented(`webPreferences.${name} = ${value}`)
  }
  return preferences
}

module.exports = { completePreferences }
