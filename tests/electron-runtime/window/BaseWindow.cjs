// @ts-check
'use strict'

const { EventEmitter } = require('node:events')
const { emitPreventable } = require('../webContents/eventObject.cjs')
const { conceal } = require('../main/conceal.cjs')
const { Place } = require('./place.cjs')
const windows = require('./windows.cjs')

/** @typedef {import('./place.cjs').Rectangle} Rectangle */

/** What a window is without its page. */
class BaseWindow extends EventEmitter {
  /** @param {import('electron').BaseWindowConstructorOptions} options */
  constructor(options) {
    super()
    const {
      title = 'Electron',
      resizable = true,
      closable = true,
      minimizable = true,
      maximizable = true,
      movable = true,
      focusable = true,
    } = options
    this.place = new Place(options)
    this.shown = options.show !== false
    this.destroyed = false
    this.text = title
    this.allowed = { resizable, closable, minimizable, maximizable, movable, focusable }
    this.marks = {
      alwaysOnTop: Boolean(options.alwaysOnTop),
      menuBarVisible: !options.autoHideMenuBar,
      autoHideMenuBar: Boolean(options.autoHideMenuBar),
      contentProtection: false,
      opacity: options.opacity ?? 1,
      backgroundColor: options.backgroundColor ?? '#FFFFFF',
      progress: -1,
    }
    /** @type {{ minimum: [number, number], maximum: [number, number] }} */
    this.limits = {
      minimum: [options.minWidth ?? 0, options.minHeight ?? 0],
      maximum: [options.maxWidth ?? 0, options.maxHeight ?? 0],
    }
    conceal(this, ['place', 'shown', 'destroyed', 'text', 'allowed', 'marks', 'limits'])
    this.id = windows.nextId()
  }

  isDestroyed() {
    return this.destroyed
  }

  /** Carries the wished place out; a window without a page has none. */
  replace() {
    return Promise.resolve()
  }

  // ---- shown and focused

  show() {
    this.setShown(true)
    this.focus()
  }

  showInactive() {
    this.setShown(true)
  }

  hide() {
    this.setShown(false)
  }

  /** @param {boolean} shown */
  setShown(shown) {
    if (this.shown === shown || this.destroyed) return
    this.shown = shown
    if (!shown) this.blur()
    this.emit(shown ? 'show' : 'hide')
  }

  isVisible() {
    return this.shown && !this.destroyed
  }

  focus() {
    if (!this.shown || this.destroyed || windows.focused.id === this.id) return
    windows.windowById(windows.focused.id)?.blur()
    windows.focused.id = this.id
    this.emit('focus', {})
  }

  blur() {
    if (windows.focused.id !== this.id) return
    windows.focused.id = 0
    this.emit('blur', {})
  }

  isFocused() {
    return windows.focused.id === this.id
  }

  moveTop() {
    this.focus()
  }

  // ---- place

  getBounds() {
    return this.place.bounds
  }

  getContentBounds() {
    return this.place.bounds
  }

  getNormalBounds() {
    return { ...this.place.normal }
  }

  getSize() {
    const { width, height } = this.place.bounds
    return [width, height]
  }

  getContentSize() {
    return this.getSize()
  }

  getPosition() {
    const { x, y } = this.place.bounds
    return [x, y]
  }

  /** @param {Partial<Rectangle>} bounds */
  setBounds(bounds) {
    const before = this.place.normal
    const { width, height, ...rest } = { ...before, ...bounds }
    const [wide, high] = this.within(width, height)
    this.place.normal = { ...rest, width: wide, height: high }
    void this.replace()
    if (wide !== before.width || high !== before.height) this.emit('resize')
    if (rest.x !== before.x || rest.y !== before.y) this.emit('move')
  }

  /** @param {number} width @param {number} height @returns {[number, number]} */
  within(width, height) {
    const { minimum, maximum } = this.limits
    const clamp = (
      /** @type {number} */ value,
      /** @type {number} */ low,
      /** @type {number} */ high,
    ) => Math.max(low, high ? Math.min(high, value) : value)
    return [clamp(width, minimum[0], maximum[0]), clamp(height, minimum[1], maximum[1])]
  }

  /** @param {Partial<Rectangle>} bounds */
  setContentBounds(bounds) {
    this.setBounds(bounds)
  }

  /** @param {number} width @param {number} height */
  setSize(width, height) {
    this.setBounds({ width, height })
  }

  /** @param {number} width @param {number} height */
  setContentSize(width, height) {
    this.setBounds({ width, height })
  }

  /** @param {number} x @param {number} y */
  setPosition(x, y) {
    this.setBounds({ x, y })
  }

  center() {
    const { width, height } = this.place.normal
    const { x, y } = new Place({ width, height }).normal
    this.setBounds({ x, y })
  }

  /** @param {number} width @param {number} height */
  setMinimumSize(width, height) {
    this.limits.minimum = [width, height]
  }

  getMinimumSize() {
    return [...this.limits.minimum]
  }

  /** @param {number} width @param {number} height */
  setMaximumSize(width, height) {
    this.limits.maximum = [width, height]
  }

  getMaximumSize() {
    return [...this.limits.maximum]
  }

  // ---- states

  isKiosk() {
    return this.place.kiosk
  }

  /** On Linux and Windows a kiosk is a full screen and nothing more. @param {boolean} kiosk */
  setKiosk(kiosk) {
    this.place.kiosk = kiosk
    this.setFullScreen(kiosk)
  }

  isFullScreen() {
    return this.place.full
  }

  /** @param {boolean} full */
  setFullScreen(full) {
    if (this.place.full === full) return
    this.place.full = full
    if (!full) this.place.kiosk = false
    void this.replace().then(() => {
      this.emit(full ? 'enter-full-screen' : 'leave-full-screen')
      this.emit('resize')
    })
  }

  isSimpleFullScreen() {
    return this.place.full
  }

  /** @param {boolean} full */
  setSimpleFullScreen(full) {
    this.setFullScreen(full)
  }

  maximize() {
    this.setState('maximized', true, 'maximize')
  }

  unmaximize() {
    this.setState('maximized', false, 'unmaximize')
  }

  isMaximized() {
    return this.place.maximized
  }

  minimize() {
    this.setState('minimized', true, 'minimize')
  }

  restore() {
    if (this.place.minimized) this.setState('minimized', false, 'restore')
    else this.unmaximize()
  }

  isMinimized() {
    return this.place.minimized
  }

  isNormal() {
    return !this.place.minimized && !this.place.maximized && !this.place.full
  }

  /** @param {'maximized' | 'minimized'} name @param {boolean} value @param {string} event */
  setState(name, value, event) {
    if (this.place[name] === value) return
    this.place[name] = value
    void this.replace().then(() => this.emit(event))
  }

  // ---- closing

  close() {
    this.closeFromContents(true)
  }

  /** @param {boolean} _waitForBeforeUnload */
  closeFromContents(_waitForBeforeUnload) {
    if (this.destroyed || emitPreventable(this, 'close', { sender: this })) return
    this.destroy()
  }

  destroy() {
    if (this.destroyed) return
    this.blur()
    this.destroyed = true
    windows.unregister(this)
    this.emit('closed', {})
  }

  // ---- menu, title and marks

  setMenu() {}
  removeMenu() {}
  setIcon() {}
  flashFrame() {}
  setOverlayIcon() {}
  setThumbarButtons() {}

  getTitle() {
    return this.text
  }

  /** @param {string} title */
  setTitle(title) {
    this.text = String(title)
  }

  get title() {
    return this.text
  }

  set title(title) {
    this.setTitle(title)
  }
}

module.exports = { BaseWindow }
