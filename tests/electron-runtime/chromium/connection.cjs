// @ts-check
'use strict'

const { DevToolsSession } = require('./devToolsSession.cjs')

/** @typedef {import('./protocol').Message} Message */
/** @typedef {(text: string, sessionId: string) => void} ForeignListener */

/** The owner's end of the pipe. Sessions of a second client (a test driver) pass through it as text. */
class Connection {
  /** @param {import('node:stream').Writable} output @param {import('node:stream').Readable} input */
  constructor(output, input) {
    this.output = output
    /** @type {Map<string, DevToolsSession>} */
    this.sessions = new Map()
    /** @type {Map<string, ForeignListener>} */
    this.foreign = new Map()
    this.root = this.session('')
    readMessages(input, (text) => this.receive(text))
    // A pipe that closes while we write means that Chromium is gone; its 'exit' says so.
    output.on('error', () => undefined)
  }

  /** @param {string} sessionId */
  session(sessionId) {
    const known = this.sessions.get(sessionId)
    if (known) return known
    const session = new DevToolsSession(this, sessionId)
    this.sessions.set(sessionId, session)
    return session
  }

  /** @param {string} text one message, as JSON */
  write(text) {
    if (!this.output.destroyed) this.output.write(`${text}\0`)
  }

  /** @param {string} text */
  receive(text) {
    // Chromium writes the session last; reading it there spares parsing what is not ours.
    const sessionId = /,"sessionId":"([0-9A-F]+)"}$/.exec(text.slice(-60))?.[1] ?? ''
    const foreign = this.foreign.get(sessionId)
    if (foreign) foreign(text, sessionId)
    else this.sessions.get(sessionId)?.receive(/** @type {Message} */ (JSON.parse(text)))
  }

  close() {
    for (const session of this.sessions.values()) session.close()
    this.sessions.clear()
  }
}

/** @param {import('node:stream').Readable} input @param {(text: string) => void} deliver */
function readMessages(input, deliver) {
  /** @type {string[]} */
  let parts = []
  input.setEncoding('utf8')
  input.on('data', (/** @type {string} */ chunk) => {
    const pieces = chunk.split('\0')
    for (const piece of pieces.slice(0, -1)) {
      const text = parts.length ? parts.join('') + piece : piece
      parts = []
      deliver(text)
    }
    const rest = pieces[pieces.length - 1]
    if (rest) parts.push(rest)
  })
  input.on('error', () => undefined)
}

module.exports = { Connection }
