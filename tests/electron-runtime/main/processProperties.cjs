// @ts-check
'use strict'

const path = require('node:path')
const { versions } = require('./versions.cjs')

const executable = path.resolve(__dirname, '..', 'electron')
/** The Node that runs this; `process.execPath` soon names the runtime instead. */
const nodePath = process.execPath

/** @param {string} name @param {unknown} value */
function define(name, value) {
  Object.defineProperty(process, name, {
    value,
    writable: true,
    enumerable: true,
    configurable: true,
  })
}

/**
 * What an app can see of Electron on `process`.
 * @param {string[]} words
 */
function dressProcess(words) {
  define('execPath', executable)
  process.argv = [executable, ...words]
  define('versions', { ...versions })
  define('type', 'browser')
  define('defaultApp', true)
  define('resourcesPath', path.resolve(__dirname, '..', 'resources'))
  define('sandboxed', false)
  define('contextIsolated', false)
  define('getCreationTime', () => Date.now() - process.uptime() * 1000)
  forkAsNode()
  surviveErrors()
}

/** Electron reports what nobody caught and goes on; its box would have nobody to close it. */
function surviveErrors() {
  process.on('uncaughtException', (error) => {
    if (process.listenerCount('uncaughtException') > 1) return
    process.stderr.write(
      `A JavaScript error occurred in the main process\nUncaught Exception:\n${error?.stack ?? String(error)}\n`,
    )
  })
  process.on('unhandledRejection', (reason) => {
    if (process.listenerCount('unhandledRejection') > 1) return
    process.stderr.write(
      `UnhandledPromiseRejectionWarning: ${reason instanceof Error ? reason.stack : String(reason)}\n`,
    )
  })
}

/** Electron's fork runs its own binary as Node; without this a fork would start a second app. */
function forkAsNode() {
  const childProcess = require('node:child_process')
  const fork = childProcess.fork
  childProcess.fork = /** @type {typeof fork} */ (
    (modulePath, args, options) => {
      const list = Array.isArray(args) ? args : []
      const rest = /** @type {import('node:child_process').ForkOptions | undefined} */ (
        Array.isArray(args) ? options : args
      )
      const env = { ...(rest?.env ?? process.env), ELECTRON_RUN_AS_NODE: '1' }
      return fork(modulePath, list, { ...rest, env })
    }
  )
}

module.exports = { dressProcess, executable, nodePath }
