// @ts-check
'use strict'

const { EventEmitter } = require('node:events')

/** @typedef {import('../chromium/browser.cjs').Browser} Browser */
/** @typedef {import('../chromium/connection.cjs').Connection} Connection */

/** @type {(connection: Connection) => void} */
let resolveConnected = () => undefined

/** The one Chromium of this process. */
const browserState = {
  /** @type {Browser | undefined} */
  browser: undefined,
  /** @type {Promise<Connection>} */
  connected: new Promise((resolve) => (resolveConnected = resolve)),
  /** @type {Connection | undefined} */
  connection: undefined,
  userAgent: '',
  exiting: false,
  isReady: false,
  /** @type {{ width: number, height: number } | undefined} */
  screen: undefined,
  events: new EventEmitter(),

  started(/** @type {Browser} */ browser) {
    browserState.browser = browser
  },

  connect(/** @type {Connection} */ connection) {
    browserState.connection = connection
    resolveConnected(connection)
    browserState.isReady = true
    browserState.events.emit('ready')
  },
}

/** The screen there is without a display; a real one is asked. */
function screenSize() {
  const match = /^(\d+)x(\d+)$/.exec(process.env['MADOGUCHI_SCREEN'] ?? '')
  return match
    ? { width: Number(match[1]), height: Number(match[2]) }
    : { width: 1280, height: 800 }
}

module.exports = { browserState, screenSize }
