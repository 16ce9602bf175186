// @ts-check
'use strict'

/** @typedef {typeof import('./bridge.cjs').createBridge} CreateBridge */
/** @typedef {typeof import('./pageCalls.cjs').wrapPageCalls} WrapPageCalls */

/**
 * The page world's end of the bridge. Runs before any script of the page and leaves no name behind.
 * @param {{ secret: string }} config
 * @param {CreateBridge} createBridge
 * @param {WrapPageCalls} wrapPageCalls
 */
function mainWorld(config, createBridge, wrapPageCalls) {
  const { defineProperty } = Reflect
  const hasOwn = Object.hasOwn
  const bridge = createBridge({ outgoing: `${config.secret}-in`, incoming: `${config.secret}-out` })

  /** @param {{ type: string, key?: string | undefined, value?: unknown }} message */
  function handle(message) {
    if (message.type !== 'expose') return undefined
    const key = String(message.key)
    if (hasOwn(window, key)) return { fulfilled: false }
    const value = bridge.decodeFrozen(/** @type {never} */ (message.value))
    defineProperty(
      window,
      key,
      /** @type {PropertyDescriptor} */ ({
        __proto__: null,
        value,
        writable: false,
        enumerable: true,
        configurable: false,
      }),
    )
    return { fulfilled: true }
  }

  // The isolated world hands over the node both share; after that nothing in the document tells of it.
  document.addEventListener(
    config.secret,
    (event) => {
      const target = /** @type {MouseEvent} */ (event).relatedTarget
      if (target) bridge.open(target, handle)
    },
    { capture: true, once: true },
  )
  wrapPageCalls(bridge)
}

module.exports = { mainWorld }
