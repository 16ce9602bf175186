// @ts-check
'use strict'

const path = require('node:path')
const { pathToFileURL } = require('node:url')
const { browserState } = require('../main/browserState.cjs')
const { IpcMain } = require('../main/ipcMain.cjs')
const { conceal } = require('../main/conceal.cjs')
const { strict } = require('../main/strict.cjs')
const { emitPreventable, EventObject } = require('./eventObject.cjs')
const { ContentsFeatures } = require('./ContentsFeatures.cjs')
const { Health, pageCrashed } = require('./health.cjs')
const { createHistory } = require('./NavigationHistory.cjs')
const { Page } = require('./Page.cjs')
const { Popups } = require('./Popups.cjs')
const { printToPDF, capturePage } = require('./pictures.cjs')
const { sendInput } = require('./inputEvents.cjs')
const { closeTarget } = require('./target.cjs')
const { Zoom } = require('./zoom.cjs')
const { insertCSS, removeCSS } = require('./styles.cjs')
const { rendererPids } = require('../main/appMetrics.cjs')
const registry = require('./registry.cjs')

/** @typedef {import('../session/Session.cjs').Session} Session */

/** Electron's webContents: the names the app calls. The work is done in the files beside this one. */
class WebContents extends ContentsFeatures {
  /**
   * @param {import('./preferences.cjs').Preferences} preferences
   * @param {Session} session
   * @param {import('./target.cjs').TargetOptions} options
   */
  constructor(preferences, session, options) {
    super(preferences)
    /** @type {WebContents} */
    const self = strict(this, 'webContents', 'WebContents')
    this.id = registry.nextId()
    this.session = session
    this.ipc = new IpcMain()
    this.options = options
    this.destroyed = false
    /** Closing by our own wish, so that the target's end is no surprise. */
    this.isClosing = false
    this.title = ''
    /** @type {import('../window/BrowserWindow.cjs').BrowserWindow | null} */
    this.owner = null
    this.health = new Health(self)
    this.history = createHistory(self)
    this.popups = new Popups(self)
    this.zoom = new Zoom(self)
    this.page = new Page(self, preferences, options)
    conceal(this, [
      'options',
      'destroyed',
      'isClosing',
      'title',
      'owner',
      'health',
      'history',
      'popups',
      'zoom',
      'page',
    ])
    registry.register(self)
    browserState.events.emit('web-contents-created', self)
    return self
  }

  get mainFrame() {
    return this.page.frames.main
  }

  get navigationHistory() {
    return this.history
  }

  get hostWebContents() {
    return null
  }

  get devToolsWebContents() {
    return null
  }

  get opener() {
    return null
  }

  get focusedFrame() {
    return this.isFocused() ? this.mainFrame : null
  }

  /** @param {string} url @param {import('electron').LoadURLOptions} [options] */
  loadURL(url, options) {
    return this.page.navigation.load(String(url), options)
  }

  /** @param {string} file @param {import('electron').LoadFileOptions} [options] */
  loadFile(file, { query, search, hash } = {}) {
    const { application } = require('../main/appState.cjs')
    const url = pathToFileURL(path.resolve(application.appPath, file))
    if (query) url.search = new URLSearchParams(query).toString()
    if (search) url.search = search
    if (hash) url.hash = hash
    return this.loadURL(url.href)
  }

  getURL() {
    return this.page.navigation.url
  }

  getTitle() {
    return this.title
  }

  isLoading() {
    return this.page.navigation.isLoading
  }

  isLoadingMainFrame() {
    return this.page.navigation.isLoadingMainFrame
  }

  isWaitingForResponse() {
    return this.page.navigation.isLoadingMainFrame
  }

  isDestroyed() {
    return this.destroyed
  }

  isCrashed() {
    return this.page.crashed
  }

  isFocused() {
    return Boolean(this.owner?.isFocused())
  }

  isVisibleToUser() {
    return Boolean(this.owner?.isVisible())
  }

  focus() {
    void this.page.tell('Page.bringToFront')
  }

  reload() {
    this.startReload(false)
  }

  reloadIgnoringCache() {
    this.startReload(true)
  }

  /** @param {boolean} ignoreCache */
  startReload(ignoreCache) {
    const { page } = this
    page.worlds.refresh()
    // A crashed page has nothing to reload; going there again gives it a new process.
    if (page.crashed) return void page.navigation.load(page.navigation.url)
    page.navigation.traversing = true
    void page.tell('Page.reload', { ignoreCache })
  }

  stop() {
    void this.page.tell('Page.stopLoading')
  }

  /** @param {string} channel @param {unknown[]} words */
  send(channel, ...words) {
    if (typeof channel !== 'string') throw new TypeError('Missing required channel argument')
    this.page.worlds.sendMessage(this.mainFrame.devToolsId, channel, words)
  }

  /** @param {string} code @param {boolean} [userGesture] */
  async executeJavaScript(code, userGesture) {
    // Electron waits for a page that is still loading.
    if (this.isLoadingMainFrame())
      await new Promise((resolve) => this.once('did-stop-loading', resolve))
    return this.mainFrame.executeJavaScript(code, userGesture)
  }

  /** @param {string} css */
  insertCSS(css) {
    return insertCSS(this.page, css)
  }

  /** @param {string} key */
  removeInsertedCSS(key) {
    return removeCSS(this.page, key)
  }

  /** @param {string} text */
  async insertText(text) {
    await this.page.send('Input.insertText', { text })
  }

  /** @param {import('./inputEvents.cjs').InputEvent} event */
  sendInputEvent(event) {
    this.emit('input-event', new EventObject(), event)
    sendInput(this.page, event)
  }

  /** @param {import('electron').Rectangle} [rectangle] */
  capturePage(rectangle) {
    return capturePage(this.page, rectangle)
  }

  /** @param {import('electron').PrintToPDFOptions} options */
  printToPDF(options = {}) {
    return printToPDF(this.page, options)
  }

  getLastWebPreferences() {
    return { ...this.preferences }
  }

  getProcessId() {
    return this.id
  }

  getOSProcessId() {
    // Chromium does not say which process a page is in; with one page open there is no question.
    const [pid = 0, ...others] = rendererPids()
    return others.length === 0 ? pid : 0
  }

  getType() {
    return 'window'
  }

  getUserAgent() {
    return this.session.getUserAgent()
  }

  /** @param {string} userAgent */
  setUserAgent(userAgent) {
    void this.page.tell('Emulation.setUserAgentOverride', { userAgent })
  }

  /** @param {import('./Popups.cjs').OpenHandler} handler */
  setWindowOpenHandler(handler) {
    this.popups.handler = handler
  }

  forcefullyCrashRenderer() {
    void this.page.ready.then(() => this.page.tell('Page.crash'))
    // A page that hangs in a pause reports nothing; the command itself is proof enough.
    void this.page
      .tell('Runtime.evaluate', { expression: '0' })
      .then((answer) => answer || pageCrashed(this.page, 'crashed', 5))
  }

  /** @param {{ waitForBeforeUnload?: boolean }} [options] */
  close(options) {
    if (this.owner) this.owner.closeFromContents(Boolean(options?.waitForBeforeUnload))
    else this.destroy()
  }

  /** A new page in place of one that a hand has closed, at the same address. */
  reopen() {
    const url = this.getURL()
    this.page.close()
    this.health.stop()
    const options = { ...this.options }
    delete options.targetId
    this.page = new Page(this, this.preferences, options)
    if (url) this.loadURL(url).catch(() => undefined)
  }

  destroy() {
    if (this.destroyed) return
    this.destroyed = true
    const { targetId } = this.page
    this.page.close()
    this.health.stop()
    registry.unregister(this)
    if (targetId) void closeTarget(targetId)
    this.emit('destroyed', {})
  }

  /** @param {string} title */
  titleChanged(title) {
    if (this.title === title) return
    this.title = title
    emitPreventable(this, 'page-title-updated', {}, title, true)
  }

  /** @param {WebContents['id']} id */
  static fromId(id) {
    return registry.contentsById(id)
  }

  static getAllWebContents() {
    return registry.everyContents()
  }

  static getFocusedWebContents() {
    return registry.everyContents().find((contents) => contents.isFocused()) ?? null
  }

  /** @param {string} targetId */
  static fromDevToolsTargetId(targetId) {
    return registry.everyContents().find((contents) => contents.page.targetId === targetId)
  }

  /** @param {import('./WebFrameMain.cjs').WebFrameMain} frame */
  static fromFrame(frame) {
    return registry.everyContents().find((contents) => contents.page === frame.page)
  }
}

module.exports = { WebContents }
