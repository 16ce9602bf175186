// @ts-check
'use strict'

const { browserState, screenSize } = require('../main/browserState.cjs')

/** @typedef {import('../webContents/Page.cjs').Page} Page */
/** @typedef {{ x: number, y: number, width: number, height: number }} Rectangle */

/**
 * Where a window is. Electron answers at once, Chromium takes a moment, so the wish is kept here and carried out
 * in order. A window has no frame here: its bounds and its content's are the same.
 */
class Place {
  /** @param {import('electron').BaseWindowConstructorOptions} options */
  constructor(options) {
    const screen = browserState.screen ?? screenSize()
    const { width = 800, height = 600 } = options
    const {
      x = Math.max(0, Math.round((screen.width - width) / 2)),
      y = Math.max(0, Math.round((screen.height - height) / 2)),
    } = options
    /** @type {Rectangle} */
    this.normal = { x, y, width, height }
    this.full = Boolean(options.fullscreen || options.kiosk)
    this.kiosk = Boolean(options.kiosk)
    this.maximized = false
    this.minimized = false
    /** @type {string | undefined} */
    this.lastState = undefined
    /** @type {Promise<unknown>} */
    this.queue = Promise.resolve()
  }

  /** @returns {Rectangle} */
  get bounds() {
    const screen = browserState.screen ?? screenSize()
    return this.full || this.maximized ? { x: 0, y: 0, ...screen } : { ...this.normal }
  }

  get targetBounds() {
    const { x, y, width, height } = this.bounds
    return { left: x, top: y, width, height }
  }

  /** For a new window in place of the old one. */
  forget() {
    this.lastState = undefined
  }

  /** @param {Page} page */
  apply(page) {
    this.queue = this.queue.then(() => this.carryOut(page)).catch(() => undefined)
    return this.queue
  }

  /** @param {Page} page */
  async carryOut(page) {
    if (page.gone || !browserState.connection) return
    const { root } = browserState.connection
    if (!page.windowId) {
      const { windowId } = await root.send('Browser.getWindowForTarget', {
        targetId: page.targetId,
      })
      page.windowId = windowId
    }
    if (browserState.browser?.headless) await this.placeContents(page)
    else await this.placeWindow(page)
  }

  /** Without a display, full screen is simply a page as large as the screen. @param {Page} page */
  async placeContents({ windowId }) {
    const { width, height } = this.bounds
    await browserState.connection?.root.send('Browser.setContentsSize', { windowId, width, height })
  }

  /** @param {Page} page */
  async placeWindow({ windowId }) {
    const root = browserState.connection?.root
    const windowState = this.minimized
      ? 'minimized'
      : this.full
        ? 'fullscreen'
        : this.maximized
          ? 'maximized'
          : 'normal'
    if (windowState === this.lastState && windowState !== 'normal') return
    // Chromium leaves full screen only to "normal", and takes a size only there.
    if (this.lastState && this.lastState !== 'normal')
      await root?.send('Browser.setWindowBounds', { windowId, bounds: { windowState: 'normal' } })
    this.lastState = windowState
    // The size first: without a window manager nobody makes a full screen window as large as the screen.
    const { x, y, width, height } = this.bounds
    // Chromium makes a window of exactly the screen's size a pixel smaller; one row more and it does not.
    const spare = this.full ? 1 : 0
    await root?.send('Browser.setWindowBounds', { windowId, bounds: { left: x, top: y } })
    await root?.send('Browser.setContentsSize', { windowId, width, height: height + spare })
    if (windowState !== 'normal')
      await root?.send('Browser.setWindowBounds', { windowId, bounds: { windowState } })
  }
}
module.exports = { Place }
