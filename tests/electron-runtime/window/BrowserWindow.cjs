// @ts-check
'use strict'

const { browserState } = require('../main/browserState.cjs')
const { strict } = require('../main/strict.cjs')
const { watchDownloads } = require('../session/downloads.cjs')
const { fromPartition } = require('../session/Session.cjs')
const { emitPreventable } = require('../webContents/eventObject.cjs')
const { completePreferences } = require('../webContents/preferences.cjs')
const { WebContents } = require('../webContents/WebContents.cjs')
const { BaseWindow } = require('./BaseWindow.cjs')
const { addMarks } = require('./marks.cjs')
const windows = require('./windows.cjs')

addMarks(BaseWindow.prototype)

/** @typedef {import('electron').BrowserWindowConstructorOptions} Options */

/** A window with one page. */
class BrowserWindow extends BaseWindow {
  /** @param {Options & { '-targetId'?: string }} [options] the last is a page that Chromium has opened itself */
  constructor(options = {}) {
    super(options)
    if (!browserState.isReady) throw new Error('Cannot create BrowserWindow before app is ready')
    const self = strict(this, 'win', 'BrowserWindow')
    const preferences = completePreferences(options.webPreferences)
    const session = options.webPreferences?.session ?? fromPartition(preferences.partition ?? '')
    const chosen = /** @type {import('../session/Session.cjs').Session} */ (
      /** @type {unknown} */ (session)
    )
    const contents = new WebContents(preferences, chosen, {
      ...(options['-targetId'] ? { targetId: options['-targetId'] } : {}),
      bounds: this.place.targetBounds,
      browserContextId: chosen.browserContextId(),
      prepare: (page) => this.place.apply(page),
    })
    this.webContents = contents
    void watchDownloads(chosen)
    contents.owner = self
    this.connectContents(self, contents)
    windows.register(self)
    if (this.shown) setImmediate(() => self.focus())
    browserState.events.emit('browser-window-created', self)
    return self
  }

  /** @param {BrowserWindow} self @param {WebContents} contents */
  connectContents(self, contents) {
    contents.on('page-title-updated', (event, title, explicit) => {
      self.emit('page-title-updated', event, title, explicit)
      if (!event.defaultPrevented) self.setTitle(title)
    })
    contents.once('-first-paint', () => self.emit('ready-to-show', {}))
    for (const name of ['unresponsive', 'responsive']) contents.on(name, () => self.emit(name))
    contents.once('destroyed', () => self.destroy())
    if (self.place.full) void contents.page.ready.then(() => self.emit('enter-full-screen'))
  }

  /** @override */
  replace() {
    return this.webContents.page.ready
      .then(() => this.place.apply(this.webContents.page))
      .then(
        () => undefined,
        () => undefined,
      )
  }

  /** @param {string} url @param {import('electron').LoadURLOptions} [options] */
  loadURL(url, options) {
    return this.webContents.loadURL(url, options)
  }

  /** @param {string} file @param {import('electron').LoadFileOptions} [options] */
  loadFile(file, options) {
    return this.webContents.loadFile(file, options)
  }

  reload() {
    this.webContents.reload()
  }

  /** @param {import('electron').Rectangle} [rectangle] */
  capturePage(rectangle) {
    return this.webContents.capturePage(rectangle)
  }

  focusOnWebView() {
    this.webContents.focus()
  }

  /**
   * Electron asks the window first and the page then; each may refuse.
   * @override @param {boolean} waitForBeforeUnload
   */
  closeFromContents(waitForBeforeUnload) {
    if (this.destroyed) return
    if (emitPreventable(this, 'close', { sender: this })) this.emit('-stayed')
    else if (waitForBeforeUnload) void this.closePage()
    else this.destroy()
  }

  async closePage() {
    const { page } = this.webContents
    if (page.crashed || !this.webContents.health.isResponsive) return this.destroy()
    // Chromium asks the page's beforeunload; the target's end tells us that it did not refuse.
    if (this.webContents.isClosing)
      return void this.webContents.once('-unload-prevented', () => void this.closePage())
    this.webContents.isClosing = true
    this.webContents.once('-unload-prevented', () => {
      this.webContents.isClosing = false
      this.emit('-stayed')
    })
    await page.send('Page.close').catch(() => this.destroy())
  }

  /**
   * Chromium has closed the page. If a hand on the window did it, Electron would have asked first; a window that
   * refuses is opened again at the same address.
   */
  pageGone() {
    const { webContents } = this
    if (
      this.destroyed ||
      webContents.isClosing ||
      !emitPreventable(this, 'close', { sender: this })
    )
      return this.destroy()
    this.emit('-stayed')
    this.place.forget()
    webContents.reopen()
  }

  /** @override */
  destroy() {
    if (this.destroyed) return
    super.destroy()
    this.webContents.destroy()
    if (windows.everyWindow().length === 0) browserState.events.emit('window-all-closed')
  }

  static getAllWindows() {
    return windows.everyWindow()
  }

  static getFocusedWindow() {
    return windows.windowById(windows.focused.id) ?? null
  }

  /** @param {number} id */
  static fromId(id) {
    return windows.windowById(id) ?? null
  }

  /** @param {WebContents} contents */
  static fromWebContents(contents) {
    return contents?.owner ?? null
  }
}

module.exports = { BrowserWindow }
