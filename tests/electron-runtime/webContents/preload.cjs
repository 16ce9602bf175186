// @ts-check
'use strict'

const fs = require('node:fs')
const vm = require('node:vm')

/**
 * @param {import('./WebContents.cjs').WebContents} contents
 * @param {string | undefined} path
 */
function readPreload(contents, path) {
  if (!path) return undefined
  try {
    const text = fs.readFileSync(path, 'utf8')
    // Only to find a syntax error here: in the page it would take our own part of the script with it.
    new vm.Script(`(function () {${text}\n})`, { filename: path })
    return { path, text }
  } catch (error) {
    reportPreloadError(contents, path, /** @type {Error} */ (error))
    return undefined
  }
}

/** @param {import('./WebContents.cjs').WebContents} contents @param {string} path @param {Error} error */
function reportPreloadError(contents, path, error) {
  process.stderr.write(`Unable to load preload script: ${path}\n${error.stack ?? error.message}\n`)
  setImmediate(() => contents.emit('preload-error', {}, path, error))
}

module.exports = { readPreload, reportPreloadError }
