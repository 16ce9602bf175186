// @ts-check
'use strict'

const { createBridge } = require('./bridge.cjs')
const { createWire } = require('./wire.cjs')
const { isolatedWorld } = require('./isolatedWorld.cjs')
const { mainWorld } = require('./mainWorld.cjs')
const { wrapPageCalls } = require('./pageCalls.cjs')
const { preloadEnvironment } = require('./preloadEnvironment.cjs')

const isolatedUrl = 'electron-runtime://isolated-world'

/** @param {{ secret: string }} config */
function mainWorldSource(config) {
  return `(() => { 'use strict'; (${mainWorld})(${JSON.stringify(config)}, ${createBridge}, ${wrapPageCalls}) })()`
}

/**
 * @param {import('./isolatedWorld.cjs').IsolatedConfig} config
 * @param {object} facts
 * @param {{ path: string, text: string } | undefined} preload
 */
function isolatedWorldSource(config, facts, preload) {
  return `(() => {
const [world, environment] = (() => {
  'use strict'
  const world = (${isolatedWorld})(${JSON.stringify(config)}, ${createBridge}, ${createWire})
  return [world, (${preloadEnvironment})(world, ${JSON.stringify(facts)})]
})()
${preload ? runPreload(preload) : ''}
})()
//# sourceURL=${isolatedUrl}`
}

/** The preload is a function's body, as in Electron, so its top level names stay its own. @param {{ path: string, text: string }} preload */
function runPreload({ path, text }) {
  return `if (world.config.subframes || window === window.top) {
  const module = { exports: {} }
  try {
    (function (require, process, setImmediate, clearImmediate, module, exports) {
${text}
    }).call(undefined, environment.require, environment.process, environment.setImmediate, environment.clearImmediate, module, module.exports)
  } catch (error) {
    world.tell({ type: 'preload-error', path: ${JSON.stringify(path)}, name: error?.name, message: String(error?.message ?? error), stack: String(error?.stack ?? '') })
  }
}`
}

module.exports = { mainWorldSource, isolatedWorldSource, isolatedUrl }
