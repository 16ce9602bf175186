// @ts-check
'use strict'

const { EventEmitter } = require('node:events')

/** @typedef {import('./protocol').Message} Message */
/** @typedef {{ name: string, resolve: (value: never) => void, reject: (error: Error) => void }} Waiting */

/** A command that Chromium refused, or that was under way when its target went. */
class ProtocolError extends Error {
  /** @param {string} name @param {string} message */
  constructor(name, message) {
    super(`electron-runtime: ${name}: ${message}`)
    this.reason = message
  }
}

/** One DevTools session: commands out, events in. */
class DevToolsSession {
  /** @param {import('./connection.cjs').Connection} connection @param {string} id */
  constructor(connection, id) {
    this.connection = connection
    this.id = id
    this.closed = false
    this.lastId = 0
    /** @type {Map<number, Waiting>} */
    this.waiting = new Map()
    this.events = new EventEmitter().setMaxListeners(0)
  }

  /**
   * @template {import('./protocol').Command} Name
   * @param {Name} name
   * @param {import('./protocol').Parameters<Name>} [parameters]
   * @returns {Promise<import('./protocol').Result<Name>>}
   */
  send(name, parameters) {
    if (this.closed) return Promise.reject(new ProtocolError(name, 'the page is gone'))
    const id = ++this.lastId
    return new Promise((resolve, reject) => {
      this.waiting.set(id, { name, resolve, reject })
      const session = this.id ? { sessionId: this.id } : {}
      this.connection.write(
        JSON.stringify({ id, method: name, params: parameters ?? {}, ...session }),
      )
    })
  }

  /**
   * For commands whose failure changes nothing: the target may go at any time.
   * @template {import('./protocol').Command} Name
   * @param {Name} name
   * @param {import('./protocol').Parameters<Name>} [parameters]
   * @returns {Promise<import('./protocol').Result<Name> | undefined>}
   */
  tell(name, parameters) {
    return this.send(name, parameters).catch(() => undefined)
  }

  /**
   * @template {import('./protocol').EventName} Name
   * @param {Name} name
   * @param {(event: import('./protocol').EventOf<Name>[0]) => void} listener
   */
  on(name, listener) {
    this.events.on(name, listener)
  }

  /** @param {Message} message */
  receive(message) {
    if (message.id === undefined)
      return void this.events.emit(String(message.method), message.params)
    const waiting = this.waiting.get(message.id)
    this.waiting.delete(message.id)
    if (!waiting) return
    if (message.error) waiting.reject(new ProtocolError(waiting.name, message.error.message))
    else waiting.resolve(/** @type {never} */ (message.result))
  }

  close() {
    this.closed = true
    for (const { name, reject } of this.waiting.values())
      reject(new ProtocolError(name, 'the page is gone'))
    this.waiting.clear()
    this.connection.sessions.delete(this.id)
  }
}

module.exports = { DevToolsSession, ProtocolError }
