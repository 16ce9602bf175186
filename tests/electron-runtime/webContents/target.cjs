// @ts-check
'use strict'

const { setTimeout: delay } = require('node:timers/promises')
const { hideTarget } = require('../chromium/testDriver.cjs')
const { browserState } = require('../main/browserState.cjs')

/** @typedef {import('../chromium/connection.cjs').Connection} Connection */
/** @typedef {import('../chromium/devToolsSession.cjs').DevToolsSession} DevToolsSession */
/** @typedef {import('../chromium/protocol').Protocol.Target.TargetInfo} TargetInfo */
/** @typedef {import('./Page.cjs').Page} Page */

/**
 * @typedef {object} TargetOptions
 * @property {string} [targetId] a page that Chromium has opened by itself
 * @property {{ left?: number, top?: number, width: number, height: number }} [bounds]
 * @property {Promise<string | undefined>} [browserContextId]
 * @property {(page: Page, devtools: DevToolsSession) => Promise<unknown>} [prepare] runs with the first commands
 */

const CLOSING_ASKED_AGAIN_MS = 100

/** @type {Map<string, string>} target to session */
const sessions = new Map()
/** @type {Map<string, (sessionId: string) => void>} */
const waiting = new Map()
/** @type {Set<string>} targets that we asked for */
const created = new Set()
let creating = 0
/** @type {((targetId: string) => void) | undefined} */
let expectAppWindow
/** @type {Promise<string> | undefined} until the app takes it */
let firstPage
/** @type {Promise<unknown>} one window at a time, so that it is clear which is whose */
let appWindows = Promise.resolve()
/** @type {TargetInfo[]} come while one of ours was on its way; whose they are shows when that has arrived */
let unclear = []

/**
 * Every page is attached as it comes and held before its first request, ours as well as those that pages open.
 * @param {Connection} connection
 */
async function watchTargets({ root }) {
  root.on('Target.attachedToTarget', ({ sessionId, targetInfo, waitingForDebugger }) =>
    attached(root, sessionId, targetInfo, waitingForDebugger),
  )
  root.on('Target.targetDestroyed', ({ targetId }) =>
    browserState.events.emit('target-destroyed', targetId),
  )
  await Promise.all([
    root.send('Target.setDiscoverTargets', { discover: true }),
    root.send('Target.setAutoAttach', {
      autoAttach: true,
      waitForDebuggerOnStart: true,
      flatten: true,
    }),
  ])
}

/** @param {DevToolsSession} root @param {string} sessionId @param {TargetInfo} info @param {boolean} held */
function attached(root, sessionId, info, held) {
  if (info.type !== 'page') {
    if (held) void root.connection.session(sessionId).tell('Runtime.runIfWaitingForDebugger')
    return
  }
  sessions.set(info.targetId, sessionId)
  waiting.get(info.targetId)?.(sessionId)
  waiting.delete(info.targetId)
  if (expectAppWindow && !info.openerId) {
    created.add(info.targetId)
    expectAppWindow(info.targetId)
    expectAppWindow = undefined
  }
  unclear.push(info)
  sortOut()
}

/** What we have not asked for, a page has opened. */
function sortOut() {
  if (creating > 0) return
  const foreign = unclear.filter(({ targetId }) => !created.has(targetId))
  unclear = []
  for (const info of foreign) browserState.events.emit('target-opened', info)
}

/** @param {Connection} connection @param {TargetOptions} options */
async function createTarget(connection, options) {
  const context = await options.browserContextId
  return createOwn(() =>
    context ? createPlainTarget(connection, options, context) : nextPage(connection, options),
  )
}

/** @param {() => Promise<string>} create */
async function createOwn(create) {
  creating += 1
  try {
    const targetId = await create()
    created.add(targetId)
    return targetId
  } finally {
    creating -= 1
    sortOut()
  }
}

/** @param {Connection} connection @param {TargetOptions} options @param {string | undefined} context */
async function createPlainTarget(connection, options, context) {
  const where = context ? { browserContextId: context } : {}
  const { targetId } = await connection.root.send('Target.createTarget', {
    url: 'about:blank',
    newWindow: true,
    ...options.bounds,
    ...where,
  })
  return targetId
}

/**
 * The app's first window, opened while the app is still getting ready; until the app takes it, nobody sees it.
 * On a display it is the one that Chromium starts with.
 * @param {Connection} connection @returns {Promise<string>}
 */
function openFirstPage(connection) {
  const onDisplay = browserState.browser && !browserState.browser.headless
  firstPage = onDisplay
    ? new Promise((resolve) => (expectAppWindow = resolve))
    : createOwn(() => createPlainTarget(connection, {}, undefined))
  firstPage.catch(() => undefined)
  return firstPage
}

/** @param {Connection} connection @param {TargetOptions} options @returns {Promise<string>} */
function nextPage(connection, options) {
  const first = firstPage
  firstPage = undefined
  if (first) return first
  if (browserState.browser?.headless) return createPlainTarget(connection, options, undefined)
  const opening = appWindows.then(openAppWindow)
  appWindows = opening.catch(() => undefined)
  return opening
}

/**
 * On a display: a window without tabs and address bar. DevTools cannot open one; a second start of the same
 * profile hands its `--app` over to the running Chromium and ends.
 * @returns {Promise<string>}
 */
async function openAppWindow() {
  /** @type {Promise<string>} */
  const opened = new Promise((resolve) => (expectAppWindow = resolve))
  browserState.browser?.openAppWindow()
  return opened
}

/** @param {Connection} connection @param {string} targetId */
async function attachToTarget(connection, targetId) {
  /** @type {Promise<string>} */
  const coming = new Promise((resolve) => waiting.set(targetId, resolve))
  const known = sessions.get(targetId) ?? (await coming)
  return connection.session(known)
}

/**
 * Chromium grants the wish to close a page, and loses it when just then it puts another page in its place, as for
 * an error page after an error page (19 of 20 windows that were destroyed then stayed). So it is asked until the page is gone.
 * @param {string} targetId
 */
async function closeTarget(targetId) {
  const root = browserState.connection?.root
  while (await root?.tell('Target.closeTarget', { targetId }))
    await delay(CLOSING_ASKED_AGAIN_MS, undefined, { ref: false })
}

/** A page that is the runtime's own and never anybody's window. @param {Connection} connection */
async function browserPage(connection) {
  const targetId = await createOwn(() => createPlainTarget(connection, {}, undefined))
  hideTarget(targetId)
  return attachToTarget(connection, targetId)
}

module.exports = {
  attachToTarget,
  browserPage,
  closeTarget,
  createTarget,
  openFirstPage,
  watchTargets,
}
