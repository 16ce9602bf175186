// @ts-check
'use strict'

const { EventEmitter } = require('node:events')

/** @type {Set<number>} */
const blockers = new Set()
let lastBlocker = -1

/** Blockers are counted; no machine is kept awake. */
const powerSaveBlocker = {
  /** @param {string} type */
  start(type) {
    if (!['prevent-app-suspension', 'prevent-display-sleep'].includes(type))
      throw new TypeError('Error processing argument at index 0, conversion failure')
    blockers.add(++lastBlocker)
    return lastBlocker
  },
  isStarted: (/** @type {number} */ id) => blockers.has(id),
  stop: (/** @type {number} */ id) => blockers.delete(id),
}

/** A machine that never sleeps; a test emits the events itself. */
class PowerMonitor extends EventEmitter {
  constructor() {
    super()
    // Every window may listen.
    this.setMaxListeners(0)
  }

  getSystemIdleTime() {
    return 0
  }

  getSystemIdleState() {
    return 'active'
  }

  getCurrentThermalState() {
    return 'unknown'
  }

  isOnBatteryPower() {
    return false
  }

  get onBatteryPower() {
    return false
  }
}

module.exports = { powerSaveBlocker, PowerMonitor }
