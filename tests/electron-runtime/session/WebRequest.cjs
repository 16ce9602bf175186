// @ts-check
'use strict'

const { conceal } = require('../main/conceal.cjs')
const { strict } = require('../main/strict.cjs')

/**
 * @typedef {object} Answer
 * @property {boolean} [cancel]
 * @property {string} [redirectURL]
 * @property {Record<string, string | string[]>} [requestHeaders]
 * @property {Record<string, string | string[]>} [responseHeaders]
 * @property {string} [statusLine]
 */
/** @typedef {(details: object, callback: (answer: Answer) => void) => void} Listener */
/** @typedef {{ url: string, resourceType: string } & Record<string, unknown>} Details */
/** @typedef {{ urls?: string[], excludeUrls?: string[], types?: string[] }} Filter */

const asking = ['onBeforeRequest', 'onBeforeSendHeaders', 'onHeadersReceived']
const reporting = [
  'onSendHeaders',
  'onResponseStarted',
  'onBeforeRedirect',
  'onCompleted',
  'onErrorOccurred',
]

/** `session.webRequest`: one listener a hook, the last one set counts. */
class WebRequest {
  constructor() {
    /** @type {Map<string, { filter: Filter, listener: Listener }>} */
    const listeners = new Map()
    this.listeners = listeners
    conceal(this, ['listeners'])
    for (const name of [...asking, ...reporting]) {
      Object.defineProperty(this, name, {
        value: (
          /** @type {Filter | Listener | null} */ first,
          /** @type {Listener | null} */ second,
        ) => set(listeners, name, first, second),
      })
    }
  }

  /** @param {string} name @param {Details} details @returns {Promise<Answer>} */
  ask(name, details) {
    const entry = this.listeners.get(name)
    if (!entry || !matches(entry.filter, details)) return Promise.resolve({})
    return new Promise((resolve) => entry.listener(details, (answer) => resolve(answer ?? {})))
  }

  /** @param {string} name @param {Details} details */
  report(name, details) {
    const entry = this.listeners.get(name)
    if (entry && matches(entry.filter, details)) entry.listener(details, () => undefined)
  }
}

/** @param {Map<string, { filter: Filter, listener: Listener }>} listeners @param {string} name @param {Filter | Listener | null} first @param {Listener | null} [second] */
function set(listeners, name, first, second) {
  const listener = typeof first === 'function' ? first : second
  const filter = typeof first === 'function' || first === null ? {} : first
  if (listener) listeners.set(name, { filter, listener })
  else listeners.delete(name)
}

/** @param {Filter} filter @param {{ url: string, resourceType: string }} details */
function matches({ urls, excludeUrls, types }, { url, resourceType }) {
  if (types?.length && !types.includes(resourceType)) return false
  if (excludeUrls?.some((pattern) => matchesPattern(pattern, url))) return false
  return !urls?.length || urls.some((pattern) => matchesPattern(pattern, url))
}

/** A match pattern: `<all_urls>` or scheme://host/path with stars. @param {string} pattern @param {string} url */
function matchesPattern(pattern, url) {
  if (pattern === '<all_urls>') return true
  const text = pattern
    .replace(/[.+?^${}()|[\]\\]/g, '\\$&')
    .replace(/^\*:/, '(https?|wss?):')
    .replace('://\\*\\.', '://(?:[^/]*\\.)?')
    .replace(/(?<!\))\*/g, '.*')
  return new RegExp(`^${text}$`).test(url)
}

/** @returns {WebRequest} */
function createWebRequest() {
  return strict(new WebRequest(), 'webRequest', 'WebRequest')
}

module.exports = { createWebRequest }
