// @ts-check
'use strict'

const Module = require('node:module')
const path = require('node:path')
const { pathToFileURL } = require('node:url')

/**
 * ELECTRON_RUN_AS_NODE: the executable is plain Node, as `child_process.fork` expects.
 * @param {string[]} words
 */
function runAsNode(words) {
  const flag = words.findIndex((word) => word === '-e' || word === '--eval')
  if (flag >= 0) return runText(words[flag + 1] ?? '')
  const script = words.find((word) => !word.startsWith('-'))
  if (!script) throw new Error('electron-runtime: ELECTRON_RUN_AS_NODE needs a script')
  const file = path.resolve(script)
  process.argv = [process.argv[0] ?? '', file, ...words.slice(words.indexOf(script) + 1)]
  if (file.endsWith('.mjs')) return void import(pathToFileURL(file).href)
  Module.createRequire(file)(file)
}

/** @param {string} text */
function runText(text) {
  Object.assign(globalThis, { require: Module.createRequire(path.join(process.cwd(), '[eval]')) })
  require('node:vm').runInThisContext(text)
}

module.exports = { runAsNode }
