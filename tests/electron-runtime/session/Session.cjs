// @ts-check
'use strict'

const { EventEmitter } = require('node:events')
const path = require('node:path')
const { conceal } = require('../main/conceal.cjs')
const { strict } = require('../main/strict.cjs')
const { browserState } = require('../main/browserState.cjs')
const { userData } = require('../main/paths.cjs')
const { createProtocol } = require('./protocolHandlers.cjs')
const { createWebRequest } = require('./WebRequest.cjs')
const { createCookies } = require('./cookies.cjs')
const { clearEverything, clearStorage } = require('./clearing.cjs')

/** @typedef {import('../webContents/WebContents.cjs').WebContents} WebContents */
/** @typedef {(contents: WebContents | null, permission: string, callback: (granted: boolean) => void, details: object) => void} RequestHandler */
/** @typedef {(contents: WebContents | null, permission: string, origin: string, details: object) => boolean} CheckHandler */

/**
 * A browser session. The profile lives only as long as the process, so every session is in memory;
 * the first one that a window uses is Chromium's own, each further one a browser context.
 */
class Session extends EventEmitter {
  /** @param {string} partition */
  constructor(partition) {
    super()
    this.state = {
      partition,
      /** @type {string | undefined} */
      userAgent: undefined,
      spellChecker: true,
      /** @type {string[]} */
      spellLanguages: [],
      /** @type {RequestHandler | null} */
      request: null,
      /** @type {CheckHandler | null} */
      check: null,
      /** @type {Promise<string | undefined> | undefined} */
      contextId: undefined,
      /** @type {Set<string>} */
      origins: new Set(),
      /** @type {Set<string>} origins whose permissions the engine knows */
      decided: new Set(),
    }
    conceal(this, ['state'])
    this.protocol = createProtocol()
    this.webRequest = createWebRequest()
    this.cookies = createCookies(() => this.browserContextId())
    return strict(this, 'session', 'Session')
  }

  /** @returns {Promise<string | undefined>} undefined for Chromium's own */
  browserContextId() {
    return (this.state.contextId ??= openContext())
  }

  /** Every origin a page of this session has been at, as clearing needs to name them. @param {string} [origin] */
  seenOrigins(origin) {
    if (origin) this.state.origins.add(origin)
    return this.state.origins
  }

  isPersistent() {
    return this.state.partition === '' || this.state.partition.startsWith('persist:')
  }

  getStoragePath() {
    if (!this.isPersistent()) return null
    const name = this.state.partition.replace(/^persist:/, '')
    return name ? path.join(userData(), 'Partitions', name) : userData()
  }

  get storagePath() {
    return this.getStoragePath()
  }

  /** @param {RequestHandler | null} handler */
  setPermissionRequestHandler(handler) {
    this.state.request = handler
    this.state.decided.clear()
  }

  /** @param {CheckHandler | null} handler */
  setPermissionCheckHandler(handler) {
    this.state.check = handler
    this.state.decided.clear()
  }

  // Chromium finds no device and no screen to share here: what these could allow does not exist.
  setDevicePermissionHandler() {}
  setDisplayMediaRequestHandler() {}
  setUSBProtectedClassesHandler() {}
  setBluetoothPairingHandler() {}

  /** @param {import('electron').ClearStorageDataOptions} [options] */
  clearStorageData(options) {
    return clearStorage(this, options)
  }

  /** @param {import('electron').ClearDataOptions} [options] */
  clearData(options) {
    return clearEverything(this, options)
  }

  async clearCache() {
    await clearEverything(this, { dataTypes: ['cache'] })
  }

  async clearCodeCaches() {}
  async clearAuthCache() {}
  async clearHostResolverCache() {}
  async closeAllConnections() {}
  flushStorageData() {}
  // Nothing but this machine can be reached, with or without a proxy.
  async setProxy() {}

  async getCacheSize() {
    return 0
  }

  async resolveProxy() {
    return 'DIRECT'
  }

  getUserAgent() {
    return this.state.userAgent ?? browserState.userAgent
  }

  /** @param {string} userAgent */
  setUserAgent(userAgent) {
    this.state.userAgent = userAgent
  }

  /** @param {boolean} enable */
  setSpellCheckerEnabled(enable) {
    this.state.spellChecker = enable
  }

  isSpellCheckerEnabled() {
    return this.state.spellChecker
  }

  get spellCheckerEnabled() {
    return this.state.spellChecker
  }

  set spellCheckerEnabled(enable) {
    this.state.spellChecker = enable
  }

  /** @param {string[]} languages */
  setSpellCheckerLanguages(languages) {
    this.state.spellLanguages = [...languages]
  }

  getSpellCheckerLanguages() {
    return [...this.state.spellLanguages]
  }
}

let ownTaken = false

/** @returns {Promise<string | undefined>} */
async function openContext() {
  if (!ownTaken) {
    ownTaken = true
    return undefined
  }
  const connection = await browserState.connected
  const { browserContextId } = await connection.root.send('Target.createBrowserContext', {
    disposeOnDetach: true,
  })
  return browserContextId
}

/** @type {Map<string, Session>} */
const sessions = new Map()

/** @param {string} partition @returns {Session} */
function fromPartition(partition) {
  const known = sessions.get(partition)
  if (known) return known
  const created = new Session(partition)
  sessions.set(partition, created)
  setImmediate(() => browserState.events.emit('session-created', created))
  return created
}

module.exports = { Session, fromPartition }
