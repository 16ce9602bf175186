// @ts-check
'use strict'

const { EventEmitter } = require('node:events')
const { originOf, toElectron } = require('../chromium/addresses.cjs')
const { IpcMain } = require('../main/ipcMain.cjs')
const { conceal } = require('../main/conceal.cjs')
const { strict } = require('../main/strict.cjs')
const { runScript } = require('./scripts.cjs')

let lastFrame = 0

/** A frame as the main process sees it. */
class WebFrameMain extends EventEmitter {
  /** @param {import('./Page.cjs').Page} page @param {WebFrameMain | undefined} parent */
  constructor(page, parent) {
    super()
    lastFrame += 1
    this.page = page
    this.devToolsId = ''
    this.address = ''
    /** @type {WebFrameMain[]} */
    this.children = []
    this.isGone = false
    conceal(this, ['page', 'devToolsId', 'address', 'children', 'isGone'])
    this.frameTreeNodeId = lastFrame
    this.routingId = lastFrame
    /** @type {WebFrameMain | null} */
    this.parent = parent ?? null
    this.name = ''
    this.ipc = new IpcMain()
    /** @type {WebFrameMain} */
    const self = strict(this, 'webFrameMain', 'WebFrameMain')
    parent?.children.push(self)
    return self
  }

  /** @param {string} id */
  identify(id) {
    this.devToolsId = id
  }

  /** @param {string} address */
  moveTo(address) {
    this.address = toElectron(address)
  }

  /** @param {string} address @param {string} name */
  navigatedTo(address, name) {
    this.moveTo(address)
    this.name = name
    for (const child of this.children) child.leave()
    this.children = []
  }

  leave() {
    this.isGone = true
    if (this.parent) this.parent.children = this.parent.children.filter((child) => child !== this)
    this.page.frames.byId.delete(this.devToolsId)
    for (const child of [...this.children]) child.leave()
  }

  get url() {
    return this.address
  }

  get origin() {
    return originOf(this.address)
  }

  get processId() {
    return this.page.contents.getProcessId()
  }

  get osProcessId() {
    return this.page.contents.getOSProcessId()
  }

  get frameToken() {
    return this.devToolsId
  }

  get detached() {
    return this.isGone
  }

  get visibilityState() {
    return this.page.contents.isVisibleToUser() ? 'visible' : 'hidden'
  }

  /** @returns {WebFrameMain[]} */
  get frames() {
    return [...this.children]
  }

  /** @returns {WebFrameMain[]} */
  get framesInSubtree() {
    return [this, ...this.children.flatMap((child) => child.framesInSubtree)]
  }

  /** @returns {WebFrameMain} */
  get top() {
    return this.parent ? this.parent.top : this
  }

  isDestroyed() {
    return this.isGone || this.page.gone
  }

  /** @param {string} code @param {boolean} [userGesture] */
  executeJavaScript(code, userGesture) {
    return runScript(this.page, this.devToolsId, code, Boolean(userGesture))
  }

  /** @param {string} channel @param {unknown[]} words */
  send(channel, ...words) {
    this.page.worlds.sendMessage(this.devToolsId, channel, words)
  }

  reload() {
    if (this.parent) return false
    this.page.contents.reload()
    return true
  }
}

module.exports = { WebFrameMain }
