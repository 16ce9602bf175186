// @ts-check
'use strict'

/** The event every preventable Electron event starts with. */
class EventObject {
  /** @param {object} [details] */
  constructor(details) {
    Object.assign(this, details)
    Object.defineProperty(this, 'defaultPrevented', {
      value: false,
      writable: true,
      enumerable: true,
    })
  }

  preventDefault() {
    Object.defineProperty(this, 'defaultPrevented', { value: true, enumerable: true })
  }
}

/**
 * @param {import('node:events').EventEmitter} emitter
 * @param {string} name
 * @param {object} details
 * @param {unknown[]} words what follows the event
 * @returns {boolean} whether a listener prevented it
 */
function emitPreventable(emitter, name, details, ...words) {
  const event = new EventObject(details)
  emitter.emit(name, event, ...words)
  return Boolean(/** @type {{ defaultPrevented?: boolean }} */ (event).defaultPrevented)
}

module.exports = { EventObject, emitPreventable }
