// @ts-check
'use strict'

const { EventEmitter } = require('node:events')
const { browserState, screenSize } = require('../main/browserState.cjs')

/** One screen: the display's, or without one MADOGUCHI_SCREEN's. */
class Screen extends EventEmitter {
  constructor() {
    super()
    // Every window may listen.
    this.setMaxListeners(0)
  }

  getPrimaryDisplay() {
    const size = browserState.screen ?? screenSize()
    const bounds = { x: 0, y: 0, ...size }
    const fixed = {
      scaleFactor: 1,
      rotation: 0,
      internal: false,
      touchSupport: 'unknown',
      accelerometerSupport: 'unknown',
      monochrome: false,
      colorDepth: 24,
      depthPerComponent: 8,
      displayFrequency: 60,
      detected: true,
    }
    return {
      id: 1,
      label: 'screen',
      bounds,
      workArea: { ...bounds },
      size: { ...size },
      workAreaSize: { ...size },
      ...fixed,
    }
  }

  getAllDisplays() {
    return [this.getPrimaryDisplay()]
  }

  getDisplayNearestPoint() {
    return this.getPrimaryDisplay()
  }

  getDisplayMatching() {
    return this.getPrimaryDisplay()
  }

  getCursorScreenPoint() {
    return { x: 0, y: 0 }
  }
}

module.exports = { Screen }
