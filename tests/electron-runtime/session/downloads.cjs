// @ts-check
'use strict'

const { EventEmitter } = require('node:events')
const fs = require('node:fs')
const path = require('node:path')
const { browserState } = require('../main/browserState.cjs')
const { toElectron } = require('../chromium/addresses.cjs')
const { strict } = require('../main/strict.cjs')
const { EventObject } = require('../webContents/eventObject.cjs')

/** @typedef {import('./Session.cjs').Session} Session */

/** A download as 'will-download' hands it over. */
class DownloadItem extends EventEmitter {
  /** @param {{ guid: string, url: string, suggestedFilename: string }} begin @param {() => void} cancel */
  constructor({ guid, url, suggestedFilename }, cancel) {
    super()
    this.guid = guid
    this.address = toElectron(url)
    this.filename = suggestedFilename
    this.savePath = ''
    this.state = 'progressing'
    this.received = 0
    this.total = 0
    this.cancelDownload = cancel
    for (const name of Object.keys(this)) Object.defineProperty(this, name, { enumerable: false })
  }
  getURL() {
    return this.address
  }
  getFilename() {
    return this.filename
  }
  getState() {
    return this.state
  }
  getReceivedBytes() {
    return this.received
  }
  getTotalBytes() {
    return this.total
  }
  /** @param {string} file */
  setSavePath(file) {
    this.savePath = file
  }
  getSavePath() {
    return this.savePath
  }
  cancel() {
    this.state = 'cancelled'
    this.cancelDownload()
  }
}

/** @type {Map<string, DownloadItem>} */
const items = new Map()
/** @type {Set<string>} */
const watched = new Set()

function folder() {
  return path.join(browserState.browser?.profile ?? '', 'incoming')
}

/** @param {Session} session */
async function watchDownloads(session) {
  const { root } = await browserState.connected
  const browserContextId = await session.browserContextId()
  const key = browserContextId ?? ''
  if (watched.has(key)) return
  if (watched.size === 0) listen()
  watched.add(key)
  const context = browserContextId ? { browserContextId } : {}
  await root.tell('Browser.setDownloadBehavior', {
    behavior: 'allowAndName',
    downloadPath: folder(),
    eventsEnabled: true,
    ...context,
  })
}

function listen() {
  const root = browserState.connection?.root
  root?.on('Browser.downloadWillBegin', begin)
  root?.on('Browser.downloadProgress', progress)
}

/** @param {{ guid: string, url: string, suggestedFilename: string, frameId: string }} event */
function begin(event) {
  const { everyContents } = require('../webContents/registry.cjs')
  const contents = everyContents().find(({ page }) => page.frames.find(event.frameId))
  const item = strict(
    new DownloadItem(
      event,
      () => void browserState.connection?.root.tell('Browser.cancelDownload', { guid: event.guid }),
    ),
    'downloadItem',
    'DownloadItem',
  )
  const happening = new EventObject()
  items.set(event.guid, item)
  contents?.session.emit('will-download', happening, item, contents)
  if (/** @type {{ defaultPrevented?: boolean }} */ (happening).defaultPrevented)
    return item.cancel()
  // Electron would ask the user where to; nobody is there to be asked.
  if (!item.savePath) {
    process.stderr.write(
      `electron-runtime: download of ${item.address} cancelled: no item.setSavePath()\n`,
    )
    item.cancel()
  }
}

/** @param {{ guid: string, totalBytes: number, receivedBytes: number, state: string }} event */
function progress({ guid, totalBytes, receivedBytes, state }) {
  const item = items.get(guid)
  if (!item) return
  item.total = totalBytes
  item.received = receivedBytes
  if (state === 'inProgress') return void item.emit('updated', new EventObject(), 'progressing')
  items.delete(guid)
  // A short one may be complete before the app's refusal arrives; nobody has said where to keep it.
  const name = state === 'completed' && item.savePath ? 'completed' : 'cancelled'
  item.state = name
  if (name === 'completed') fs.copyFileSync(path.join(folder(), guid), item.savePath)
  fs.rmSync(path.join(folder(), guid), { force: true })
  item.emit('done', new EventObject(), name)
}

module.exports = { watchDownloads }
