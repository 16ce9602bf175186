// @ts-check
'use strict'
// `--remote-debugging-port`: a test driver's way in. Chromium itself opens no port; the driver's messages share
// our pipe under sessions of their own, so that it sees the app's addresses and we see when it navigates.

const http = require('node:http')
const { randomUUID } = require('node:crypto')
const { toChromium, toElectron } = require('./addresses.cjs')

/** @typedef {import('./protocol').Message} Message */
/** @typedef {import('ws').WebSocket} WebSocket */
/** @typedef {(targetId: string, command: Message) => void} Observer */

/** @type {Set<Observer>} */
const observers = new Set()
/** @type {Set<TestDriver>} */
const drivers = new Set()
/** @type {Set<string>} pages that are an app's window by now */
const shownTargets = new Set()

/** @type {Set<string>} pages of the runtime's own */
const hiddenTargets = new Set()

/** @param {string} targetId */
function hideTarget(targetId) {
  hiddenTargets.add(targetId)
  for (const driver of drivers) driver.hide(targetId)
}

/** The app has made this page its window: from now on a driver sees it. @param {string} targetId */
function showTarget(targetId) {
  shownTargets.add(targetId)
  for (const driver of drivers) driver.show(targetId)
}

class TestDriver {
  /** @param {WebSocket} socket @param {Promise<import('./connection.cjs').Connection>} connecting */
  constructor(socket, connecting) {
    this.socket = socket
    drivers.add(this)
    /** @type {Map<string, string>} session to target */
    this.targets = new Map()
    /** @type {Map<string, string[]>} what was said of targets that may yet be refused, by session */
    this.held = new Map()
    this.browserSession = ''
    const attached = connecting.then((connection) => this.attach(connection))
    let queue = attached
    socket.on('message', (data) => {
      if (this.connection) this.fromDriver(String(data))
      else queue = queue.then(() => this.fromDriver(String(data)))
    })
    socket.on('close', () => {
      drivers.delete(this)
      void attached.then(() => this.detach())
    })
  }

  /** @param {import('./connection.cjs').Connection} connection */
  async attach(connection) {
    const { sessionId } = await connection.root.send('Target.attachToBrowserTarget')
    this.browserSession = sessionId
    connection.foreign.set(sessionId, (text, id) => this.fromChromium(text, id))
    // Set one turn later than the queue, so that waiting messages stay in order.
    setImmediate(() => (this.connection = connection))
    this.pending = connection
  }

  detach() {
    for (const session of this.targets.keys()) this.pending?.foreign.delete(session)
    this.pending?.foreign.delete(this.browserSession)
    void this.pending?.root.tell('Target.detachFromTarget', { sessionId: this.browserSession })
  }

  /** @param {string} text */
  fromDriver(text) {
    /** @type {Message} */
    const message = JSON.parse(text)
    const target = this.targets.get(message.sessionId ?? '')
    if (target) for (const observe of observers) observe(target, message)
    message.sessionId ??= this.browserSession
    mapAddress(message)
    this.pending?.write(JSON.stringify(message))
  }

  /** @param {string} text @param {string} sessionId */
  fromChromium(text, sessionId) {
    if (text.startsWith('{"method":"Target.')) this.noticeTarget(JSON.parse(text))
    // Electron decides about leaving a page by itself; a driver's answer would race with the app's.
    if (/^{"method":"Page.javascriptDialogOpening".*"type":"beforeunload"/.test(text)) return
    const held =
      this.held.get(sessionId) ??
      this.held.get(
        /"method":"Target\.(?:attached|detached)\w+","params":{"sessionId":"(\w+)"/.exec(
          text.slice(0, 120),
        )?.[1] ?? '',
      )
    if (held) return void held.push(text)
    this.forward(text, sessionId)
  }

  /** @param {string} text @param {string} sessionId */
  forward(text, sessionId) {
    const own =
      sessionId === this.browserSession ? text.replace(/,"sessionId":"[0-9A-F]+"}$/, '}') : text
    this.socket.send(toElectron(own))
  }

  /** A driver has every new page wait for it; one that it never sees must not. @param {string} sessionId */
  letRun(sessionId) {
    this.pending?.write(
      JSON.stringify({ id: 0, method: 'Runtime.runIfWaitingForDebugger', sessionId }),
    )
  }

  /** @param {string} targetId */
  hide(targetId) {
    for (const [sessionId, target] of this.targets) if (target === targetId) this.letRun(sessionId)
  }

  /** A page is shown to the driver only when it is the app's; one that the app refuses is never seen. @param {string} targetId */
  show(targetId) {
    for (const [sessionId, target] of this.targets) {
      const texts = target === targetId ? this.held.get(sessionId) : undefined
      if (!texts) continue
      this.held.delete(sessionId)
      for (const text of texts)
        this.forward(
          text,
          text.startsWith('{"method":"Target.attached') ? this.browserSession : sessionId,
        )
    }
  }

  /** @param {{ method: string, params: { sessionId?: string, targetInfo?: { targetId: string, type: string, openerId?: string } } }} message */
  noticeTarget({ method, params: { sessionId, targetInfo } }) {
    if (!sessionId) return
    if (method === 'Target.attachedToTarget') {
      this.targets.set(sessionId, targetInfo?.targetId ?? '')
      if (targetInfo?.type === 'page' && !shownTargets.has(targetInfo.targetId))
        this.held.set(sessionId, [])
      if (hiddenTargets.has(targetInfo?.targetId ?? '')) this.letRun(sessionId)
      this.pending?.foreign.set(sessionId, (text, id) => this.fromChromium(text, id))
    } else if (method === 'Target.detachedFromTarget') {
      this.targets.delete(sessionId)
      this.held.delete(sessionId)
      this.pending?.foreign.delete(sessionId)
    }
  }
}

/** @param {Message} message */
function mapAddress(message) {
  const parameters = /** @type {{ url?: string } | undefined} */ (message.params)
  if (parameters && typeof parameters.url === 'string') parameters.url = toChromium(parameters.url)
}

/**
 * @param {number} port
 * @param {Promise<import('./connection.cjs').Connection>} connecting
 */
function listenForTestDriver(port, connecting) {
  const { WebSocketServer } = require('ws')
  const id = randomUUID()
  const server = http.createServer((request, response) => answerVersion(request, response, id))
  const sockets = new WebSocketServer({ server, perMessageDeflate: false })
  sockets.on('connection', (socket) => new TestDriver(socket, connecting))
  server.listen(port, '127.0.0.1', () => {
    const { port: open } = /** @type {import('node:net').AddressInfo} */ (server.address())
    process.stderr.write(`\nDevTools listening on ws://127.0.0.1:${open}/devtools/browser/${id}\n`)
  })
  server.unref()
}

/** @param {http.IncomingMessage} request @param {http.ServerResponse} response @param {string} id */
function answerVersion(request, response, id) {
  const known = request.url?.startsWith('/json/version')
  response.writeHead(known ? 200 : 404, { 'content-type': 'application/json' })
  const address = `ws://${request.headers.host}/devtools/browser/${id}`
  response.end(
    JSON.stringify(
      known
        ? { Browser: `Electron/${process.versions['electron']}`, webSocketDebuggerUrl: address }
        : {},
    ),
  )
}

/** Whether somebody else can answer what a page asks of its user. */
function hasTestDriver() {
  return drivers.size > 0
}

module.exports = { listenForTestDriver, observers, hasTestDriver, hideTarget, showTarget }
