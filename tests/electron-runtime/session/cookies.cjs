// @ts-check
'use strict'

const { EventEmitter } = require('node:events')
const { browserState } = require('../main/browserState.cjs')
const { toChromium, toElectron } = require('../chromium/addresses.cjs')
const { conceal } = require('../main/conceal.cjs')
const { strict } = require('../main/strict.cjs')

/** @typedef {import('../chromium/protocol').Protocol.Network.Cookie} ProtocolCookie */

class Cookies extends EventEmitter {
  /** @param {() => Promise<string | undefined>} contextId */
  constructor(contextId) {
    super()
    this.contextId = contextId
    conceal(this, ['contextId'])
  }

  /** @returns {Promise<{ browserContextId?: string }>} */
  async context() {
    const browserContextId = await this.contextId()
    return browserContextId ? { browserContextId } : {}
  }

  /** @param {import('electron').CookiesGetFilter} filter */
  async get(filter) {
    const { root } = await browserState.connected
    const { cookies } = await root.send('Storage.getCookies', await this.context())
    return cookies.map(describe).filter((cookie) => matches(cookie, filter))
  }

  /** @param {import('electron').CookiesSetDetails} details */
  async set({ url, name = '', value = '', domain, path, secure, httpOnly, expirationDate }) {
    const { root } = await browserState.connected
    const optional = { domain, path, secure, httpOnly, expires: expirationDate }
    const given = Object.fromEntries(
      Object.entries(optional).filter(([, one]) => one !== undefined),
    )
    await root.send('Storage.setCookies', {
      ...(await this.context()),
      cookies: [{ url: toChromium(url), name, value, ...given }],
    })
  }

  /** @param {string} url @param {string} name */
  async remove(url, name) {
    await this.set({ url, name, value: '', expirationDate: 1 })
  }

  async flushStore() {}
}

/** @param {ProtocolCookie} cookie */
function describe({ name, value, domain, path, secure, httpOnly, session, expires, sameSite }) {
  const host = toElectron(`https://${domain}`).replace(/^.*?:\/\//, '')
  const until = session ? {} : { expirationDate: expires }
  return {
    name,
    value,
    domain: host,
    hostOnly: !domain.startsWith('.'),
    path,
    secure,
    httpOnly,
    session,
    ...until,
    sameSite: (sameSite ?? 'unspecified').toLowerCase(),
  }
}

/** @param {ReturnType<typeof describe>} cookie @param {import('electron').CookiesGetFilter} filter */
function matches(cookie, { url, name, domain, path, secure, session, httpOnly }) {
  if (url && !url.includes(cookie.domain.replace(/^\./, ''))) return false
  const wanted = Object.entries({ name, domain, path, secure, session, httpOnly }).filter(
    ([, value]) => value !== undefined,
  )
  return wanted.every(
    ([key, value]) => /** @type {Record<string, unknown>} */ (cookie)[key] === value,
  )
}

/** @param {() => Promise<string | undefined>} contextId @returns {Cookies} */
function createCookies(contextId) {
  return strict(new Cookies(contextId), 'cookies', 'Cookies')
}

module.exports = { createCookies }
