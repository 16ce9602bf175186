// @ts-check
'use strict'

/** Page zoom, given by the device metrics' scale: what a page sees of it is the same. */
class Zoom {
  /** @param {import('./WebContents.cjs').WebContents} contents */
  constructor(contents) {
    this.contents = contents
    this.factor = 1
  }

  get level() {
    return Math.log(this.factor) / Math.log(1.2)
  }

  /** @param {number} factor */
  set(factor) {
    const changed = Math.abs(this.factor - factor) > 1e-9
    this.factor = factor
    if (changed) void this.apply()
  }

  async apply() {
    const { page } = this.contents
    // `zoom` on the root element keeps viewport units and media queries honest enough for a window's content.
    const css = this.factor === 1 ? '' : `:root { zoom: ${this.factor} }`
    const { replaceStyle } = require('./styles.cjs')
    await replaceStyle(page, 'runtime-zoom', css).catch(() => undefined)
  }

  /** Pinching moves the visual viewport; back to 1 whenever the limits allow nothing else. @param {number} minimum @param {number} maximum */
  async setPinchLimits(minimum, maximum) {
    this.pinch = { minimum, maximum }
    if (minimum === 1 && maximum === 1)
      await this.contents.page.tell('Emulation.resetPageScaleFactor')
  }
}

module.exports = { Zoom }
