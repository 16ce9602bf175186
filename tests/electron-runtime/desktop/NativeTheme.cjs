// @ts-check
'use strict'

const { EventEmitter } = require('node:events')

/** A light desktop. */
class NativeTheme extends EventEmitter {
  constructor() {
    super()
    this.themeSource = 'system'
    this.shouldUseDarkColors = false
    this.shouldUseHighContrastColors = false
    this.shouldUseInvertedColorScheme = false
    this.inForcedColorsMode = false
    this.prefersReducedTransparency = false
  }
}

module.exports = { NativeTheme }
