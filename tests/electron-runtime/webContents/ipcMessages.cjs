// @ts-check
'use strict'

const { createWire } = require('../page/wire.cjs')
const { ipcMain } = require('../main/ipcMain.cjs')
const { EventObject } = require('./eventObject.cjs')
const { reportPreloadError } = require('./preload.cjs')

/** @typedef {import('./Page.cjs').Page} Page */
/** @typedef {{ type: string, frameId: string } & Record<string, unknown>} FrameMessage */
/** @typedef {(message: object) => void} Answer */

const wire = createWire()

/** @type {Record<string, (page: Page, message: FrameMessage, answer: Answer) => void>} */
const takers = {
  invoke: (page, message, answer) => void invoke(page, message, answer),
  send,
  'preload-error': (page, { path, name, message, stack }) => {
    const error = Object.assign(new Error(String(message)), {
      name: String(name ?? 'Error'),
      stack: String(stack),
    })
    reportPreloadError(page.contents, String(path), error)
  },
  title: (page, { title }) => page.contents.titleChanged(String(title)),
  zoom: (page, { level }) => page.contents.setZoomLevel(Number(level)),
}

/** @param {Page} page @param {FrameMessage} message @param {Answer} answer */
function takeMessage(page, message, answer) {
  takers[message.type]?.(page, message, answer)
}

/** @param {Page} page @param {FrameMessage} message @param {object} more */
function ipcEvent(page, { frameId }, more) {
  const frame = page.frames.find(frameId) ?? null
  return new EventObject({
    type: 'frame',
    sender: page.contents,
    senderFrame: frame,
    frameId: frame?.routingId ?? 0,
    processId: frame?.processId ?? 0,
    ...more,
  })
}

/** @param {Page} page @param {FrameMessage} message @param {Answer} answer */
async function invoke(page, message, answer) {
  const channel = String(message['channel'])
  try {
    const words = /** @type {unknown[]} */ (wire.decode(String(message['words'])))
    const result = await callHandler(page, message, channel, words)
    answer({ type: 'result', id: message['id'], words: wire.encode(result) })
  } catch (error) {
    answer({
      type: 'result',
      id: message['id'],
      error: `Error invoking remote method '${channel}': ${String(error)}`,
    })
  }
}

/** @param {Page} page @param {FrameMessage} message @param {string} channel @param {unknown[]} words */
async function callHandler(page, message, channel, words) {
  const frame = page.frames.find(message.frameId)
  const handler = [frame?.ipc, page.contents.ipc, ipcMain]
    .map((ipc) => ipc?.findHandler(channel))
    .find(Boolean)
  if (!handler) throw new Error(`No handler registered for '${channel}'`)
  try {
    return await handler(ipcEvent(page, message, {}), ...words)
  } catch (error) {
    process.stderr.write(
      `Error occurred in handler for '${channel}': ${error instanceof Error ? error.stack : String(error)}\n`,
    )
    throw error
  }
}

/** @param {Page} page @param {FrameMessage} message */
function send(page, message) {
  const channel = String(message['channel'])
  const words = /** @type {unknown[]} */ (wire.decode(String(message['words'])))
  const reply = (/** @type {string} */ name, /** @type {unknown[]} */ ...answer) =>
    page.worlds.sendMessage(message.frameId, name, answer)
  const event = ipcEvent(page, message, { ports: [], reply })
  page.contents.emit('ipc-message', event, channel, ...words)
  page.frames.find(message.frameId)?.ipc.emit(channel, event, ...words)
  page.contents.ipc.emit(channel, event, ...words)
  ipcMain.emit(channel, event, ...words)
}

/**
 * `sendSync`: the page stands still meanwhile, so an answer that never comes would freeze it; Electron's would too.
 * @param {Page} page @param {FrameMessage} message
 */
function sendSync(page, message) {
  const channel = String(message['channel'])
  const words = /** @type {unknown[]} */ (wire.decode(String(message['words'])))
  const event = /** @type {EventObject & { returnValue?: unknown }} */ (
    ipcEvent(page, message, { ports: [], returnValue: undefined })
  )
  page.contents.emit('ipc-message-sync', event, channel, ...words)
  ipcMain.emit(channel, event, ...words)
  return wire.encode(event.returnValue)
}

module.exports = { takeMessage, sendSync }
