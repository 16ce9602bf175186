// @ts-check
'use strict'

const fs = require('node:fs')
const Module = require('node:module')
const path = require('node:path')
const { pathToFileURL } = require('node:url')
const { hookElectronImport } = require('./moduleHook.cjs')
const { application } = require('./appState.cjs')
const { startBrowserSoon } = require('./startBrowser.cjs')

/** @typedef {{ name?: string, productName?: string, version?: string, main?: string, type?: string }} Manifest */

/** @param {string} message @returns {never} */
function refuse(message) {
  process.stderr.write(`Error launching app\n\n${message}\n`)
  process.exit(1)
}

/** @param {import('./commandLine.cjs').CommandLine} line */
function startApp(line) {
  if (line.app === undefined) {
    refuse(
      'electron-runtime: no app given. Usage: electron [switches] PATH [arguments], PATH being a folder with package.json or a script.',
    )
  }
  const loading = runModulesAndApp(line)
  if (loading) loading.then(startBrowserSoon, failedToLoad)
  else startBrowserSoon()
}

/** @param {import('./commandLine.cjs').CommandLine} line @returns {Promise<void> | undefined} */
function runModulesAndApp(line) {
  const script = findScript(path.resolve(String(line.app)), String(line.app))
  for (const name of line.modules) Module.createRequire(path.join(process.cwd(), 'preload'))(name)
  try {
    return runScript(script)
  } catch (error) {
    return failedToLoad(error)
  }
}

/** @param {string} folder @param {string} asGiven */
function findScript(folder, asGiven) {
  const manifest = readManifest(path.join(folder, 'package.json'))
  if (manifest) takeManifest(manifest)
  const wanted = manifest?.main ? path.join(folder, manifest.main) : folder
  try {
    const script = Module.createRequire(path.join(folder, 'x')).resolve(wanted)
    application.appPath = manifest ? folder : path.dirname(script)
    return script
  } catch (error) {
    return refuse(
      `Unable to find Electron app at ${path.resolve(asGiven)}\n\n${/** @type {Error} */ (error).message}`,
    )
  }
}

/** @param {string} file @returns {Manifest | undefined} */
function readManifest(file) {
  if (!fs.existsSync(file)) return undefined
  try {
    return JSON.parse(fs.readFileSync(file, 'utf8'))
  } catch (error) {
    return refuse(`Unable to parse ${file}\n\n${/** @type {Error} */ (error).message}`)
  }
}

/** @param {Manifest} manifest */
function takeManifest(manifest) {
  if (manifest.version) application.version = manifest.version
  const name = manifest.productName ?? manifest.name
  if (name) application.name = name
}

/** @param {string} script @returns {Promise<void> | undefined} */
function runScript(script) {
  if (!isModule(script)) return void Module.createRequire(script)(script)
  hookElectronImport()
  return import(pathToFileURL(script).href).then(() => undefined)
}

/** @param {string} script */
function isModule(script) {
  if (script.endsWith('.mjs')) return true
  if (!script.endsWith('.js')) return false
  for (let folder = path.dirname(script); ; folder = path.dirname(folder)) {
    const manifest = readManifest(path.join(folder, 'package.json'))
    if (manifest) return manifest.type === 'module'
    if (folder === path.dirname(folder)) return false
  }
}

/** @param {unknown} error @returns {never} */
function failedToLoad(error) {
  const text = error instanceof Error ? (error.stack ?? error.message) : String(error)
  process.stderr.write(`App threw an error during load\n${text}\n`)
  // Electron shows a box here and stays; without a screen that would be a process nobody can end.
  process.exit(1)
}

module.exports = { startApp }
