// @ts-check
'use strict'

const { registerScheme, schemes } = require('../chromium/addresses.cjs')
const { browserState } = require('../main/browserState.cjs')
const { conceal } = require('../main/conceal.cjs')
const { strict } = require('../main/strict.cjs')

/** @typedef {(request: Request) => Response | Promise<Response>} SchemeHandler */

/** `protocol` of one session. */
class Protocol {
  constructor() {
    /** @type {Map<string, SchemeHandler>} */
    this.handlers = new Map()
    conceal(this, ['handlers'])
  }

  /** @param {string} scheme @param {SchemeHandler} handler */
  handle(scheme, handler) {
    if (this.handlers.has(scheme)) throw new Error(`Failed to register protocol: ${scheme}`)
    // A scheme nobody registered as privileged is neither standard nor secure, as in Electron.
    if (!schemes.has(scheme) && !['http', 'https', 'file'].includes(scheme))
      registerScheme(scheme, {})
    this.handlers.set(scheme, handler)
  }

  /** @param {string} scheme */
  unhandle(scheme) {
    if (!this.handlers.delete(scheme)) throw new Error(`Failed to unhandle protocol: ${scheme}`)
  }

  /** @param {string} scheme */
  isProtocolHandled(scheme) {
    return this.handlers.has(scheme)
  }

  /** @param {import('electron').CustomScheme[]} list */
  registerSchemesAsPrivileged(list) {
    if (browserState.isReady)
      throw new Error('protocol.registerSchemesAsPrivileged should be called before app is ready')
    for (const { scheme, privileges } of list)
      registerScheme(scheme.toLowerCase(), privileges ?? {})
  }
}

/** @returns {Protocol} */
function createProtocol() {
  return strict(new Protocol(), 'protocol', 'Protocol')
}

/** @param {{ protocol: Protocol }} session @param {string} scheme @returns {SchemeHandler | undefined} */
function handlerFor(session, scheme) {
  return session.protocol.handlers.get(scheme)
}

module.exports = { createProtocol, handlerFor }
