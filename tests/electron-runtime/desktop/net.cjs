// @ts-check
'use strict'

const { fromPartition } = require('../session/Session.cjs')

/** Reaches what `protocol.handle` serves, and nothing else. */
const net = {
  /** @param {string | Request} input @param {RequestInit} [init] */
  async fetch(input, init) {
    const url = typeof input === 'string' ? input : input.url
    const handler = fromPartition('').protocol.handlers.get(url.split(':')[0]?.toLowerCase() ?? '')
    if (!handler) throw new Error('net::ERR_INTERNET_DISCONNECTED')
    const request = new Request(
      'http://placeholder.invalid/',
      typeof input === 'string' ? init : input,
    )
    Object.defineProperty(request, 'url', { value: url, enumerable: true })
    return handler(request)
  },
  isOnline: () => false,
  get online() {
    return false
  },
}

module.exports = { net }
