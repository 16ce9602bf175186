// @ts-check
'use strict'

const Module = require('node:module')
const path = require('node:path')
const { pathToFileURL } = require('node:url')

const names = new Set(['electron', 'electron/main', 'electron/common'])
const target = path.join(__dirname, 'electronModule.cjs')

/** @typedef {{ _resolveFilename: (request: string, ...rest: unknown[]) => string }} ResolvingModule */

/** `require('electron')` gives this runtime's API, whoever asks: the app, `-r` modules, the inspector. */
function hookElectronModule() {
  const resolving = /** @type {ResolvingModule} */ (/** @type {unknown} */ (Module))
  const original = resolving._resolveFilename
  resolving._resolveFilename = function (request, ...rest) {
    return names.has(request) ? target : original.call(this, request, ...rest)
  }
}

/** The same for `import`; costs a loader thread, so only for apps whose main script is an ES module. */
function hookElectronImport() {
  Module.register(pathToFileURL(path.join(__dirname, 'importHook.mjs')).href)
}

module.exports = { hookElectronModule, hookElectronImport }
