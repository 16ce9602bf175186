// @ts-check
'use strict'

const { EventEmitter } = require('node:events')
const { conceal } = require('../main/conceal.cjs')

/** The settings of a webContents: zoom, sound, developer tools. What they do is mostly to be remembered. */
class ContentsFeatures extends EventEmitter {
  /** @param {import('./preferences.cjs').Preferences} preferences */
  constructor(preferences) {
    super()
    this.preferences = preferences
    this.audioMuted = false
    this.devToolsOpen = false
    /** @type {import('./zoom.cjs').Zoom | undefined} */
    this.zoom = undefined
    conceal(this, ['preferences', 'audioMuted', 'devToolsOpen', 'zoom'])
  }

  getZoomFactor() {
    return this.zoom?.factor ?? 1
  }

  /** @param {number} factor */
  setZoomFactor(factor) {
    if (!(factor > 0)) throw new Error("'zoomFactor' must be a double greater than 0.0")
    this.zoom?.set(factor)
  }

  get zoomFactor() {
    return this.zoom?.factor ?? 1
  }

  set zoomFactor(factor) {
    this.setZoomFactor(factor)
  }

  getZoomLevel() {
    return this.zoom?.level ?? 0
  }

  /** @param {number} level */
  setZoomLevel(level) {
    this.zoom?.set(1.2 ** level)
  }

  get zoomLevel() {
    return this.zoom?.level ?? 0
  }

  set zoomLevel(level) {
    this.setZoomLevel(level)
  }

  /** @param {number} minimum @param {number} maximum */
  async setVisualZoomLevelLimits(minimum, maximum) {
    await this.zoom?.setPinchLimits(minimum, maximum)
  }

  // Zooming by the wheel or by keys is Chromium's browser part, which a page of ours does not reach.
  setZoomMode() {}

  /** @param {boolean} muted */
  setAudioMuted(muted) {
    this.audioMuted = muted
  }

  isAudioMuted() {
    return this.audioMuted
  }

  isCurrentlyAudible() {
    return false
  }

  /** @param {boolean} allowed */
  setBackgroundThrottling(allowed) {
    this.preferences.backgroundThrottling = allowed
  }

  getBackgroundThrottling() {
    return Boolean(this.preferences.backgroundThrottling)
  }

  // There are no menu shortcuts to ignore.
  setIgnoreMenuShortcuts() {}

  openDevTools() {
    if (this.preferences.devTools === false || this.devToolsOpen) return
    this.devToolsOpen = true
    this.emit('devtools-opened')
  }

  closeDevTools() {
    if (!this.devToolsOpen) return
    this.devToolsOpen = false
    this.emit('devtools-closed')
  }

  toggleDevTools() {
    if (this.devToolsOpen) this.closeDevTools()
    else this.openDevTools()
  }

  isDevToolsOpened() {
    return this.devToolsOpen
  }

  isDevToolsFocused() {
    return false
  }
}

module.exports = { ContentsFeatures }
