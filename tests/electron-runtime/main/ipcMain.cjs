// @ts-check
'use strict'

const { EventEmitter } = require('node:events')
const { conceal } = require('./conceal.cjs')
const { strict } = require('./strict.cjs')

/** @typedef {(event: object, ...words: unknown[]) => unknown} Handler */

/** `ipcMain`, and the same thing for one webContents or one frame. */
class IpcMain extends EventEmitter {
  constructor() {
    super()
    // An 'error' channel must not throw when nobody listens.
    this.on('error', () => undefined)
    /** @type {Map<string, Handler>} */
    this.handlers = new Map()
    conceal(this, ['handlers'])
  }

  /** @param {string} channel @param {Handler} handler */
  handle(channel, handler) {
    if (this.handlers.has(channel))
      throw new Error(`Attempted to register a second handler for '${channel}'`)
    if (typeof handler !== 'function')
      throw new TypeError(`Expected handler to be a function, but found type '${typeof handler}'`)
    this.handlers.set(channel, handler)
  }

  /** @param {string} channel @param {Handler} handler */
  handleOnce(channel, handler) {
    this.handle(channel, (event, ...words) => {
      this.removeHandler(channel)
      return handler(event, ...words)
    })
  }

  /** @param {string} channel */
  removeHandler(channel) {
    this.handlers.delete(channel)
  }

  /** @param {string} channel @returns {Handler | undefined} */
  findHandler(channel) {
    return this.handlers.get(channel)
  }
}

const ipcMain = strict(new IpcMain(), 'ipcMain', 'IpcMain')

module.exports = { ipcMain, IpcMain }
