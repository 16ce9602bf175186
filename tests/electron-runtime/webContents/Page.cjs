// @ts-check
'use strict'

const { randomBytes } = require('node:crypto')
const { showTarget } = require('../chromium/testDriver.cjs')
const { browserState } = require('../main/browserState.cjs')
const { attachToTarget, closeTarget, createTarget } = require('./target.cjs')
const { FrameTree } = require('./FrameTree.cjs')
const { Worlds } = require('./Worlds.cjs')
const { Navigation } = require('./Navigation.cjs')
const { Requests } = require('./Requests.cjs')
const { watchConsole } = require('./consoleMessages.cjs')
const { watchHealth } = require('./health.cjs')
const { watchPrompts } = require('./prompts.cjs')

/** @typedef {import('../chromium/devToolsSession.cjs').DevToolsSession} DevToolsSession */

/**
 * The page behind one webContents: its DevTools session and everything that listens there.
 * Commands given before the target exists wait for it, in order.
 */
class Page {
  /**
   * @param {import('./WebContents.cjs').WebContents} contents
   * @param {import('./preferences.cjs').Preferences} preferences
   * @param {import('./target.cjs').TargetOptions} options
   */
  constructor(contents, preferences, options) {
    this.contents = contents
    this.preferences = preferences
    this.secret = `e${randomBytes(12).toString('hex')}`
    this.targetId = options.targetId ?? ''
    this.windowId = 0
    this.gone = false
    this.crashed = false
    /** @type {DevToolsSession | undefined} */
    this.devtools = undefined
    this.frames = new FrameTree(this)
    this.worlds = new Worlds(this)
    this.navigation = new Navigation(this)
    this.requests = new Requests(this)
    this.ready = this.open(options)
    this.ready.catch((error) => this.failed(error))
  }

  /** @param {import('./target.cjs').TargetOptions} options */
  async open(options) {
    const connection = await browserState.connected
    const targetId = this.targetId || (await createTarget(connection, options))
    this.targetId = targetId
    showTarget(targetId)
    if (this.gone) return void closeTarget(targetId)
    this.devtools = await attachToTarget(connection, targetId)
    await this.prepare(this.devtools, options)
  }

  /** All at once: Chromium keeps their order, and nothing waits for a round trip. @param {DevToolsSession} devtools @param {import('./target.cjs').TargetOptions} options */
  async prepare(devtools, options) {
    this.frames.watch(devtools)
    this.worlds.watch(devtools)
    this.navigation.watch(devtools)
    this.requests.watch(devtools)
    this.contents.popups.watch(devtools)
    watchConsole(this, devtools)
    watchHealth(this, devtools)
    watchPrompts(this, devtools)
    await Promise.all([
      devtools.send('Page.enable'),
      devtools.send('Page.setLifecycleEventsEnabled', { enabled: true }),
      devtools.send('Runtime.enable'),
      devtools.send('Network.enable', { maxTotalBufferSize: 0, maxResourceBufferSize: 0 }),
      devtools.send('Inspector.enable'),
      devtools.send('Debugger.enable', { maxScriptsCacheSize: 0 }),
      this.requests.enable(devtools),
      this.worlds.inject(devtools),
      this.frames.load(devtools),
      devtools.send('Target.setAutoAttach', {
        autoAttach: true,
        waitForDebuggerOnStart: false,
        flatten: true,
      }),
      options.prepare?.(this, devtools),
      // A page without a renderer answers only once it runs; what stands above has been taken in by then.
      devtools.tell('Runtime.runIfWaitingForDebugger'),
    ])
  }

  /** @param {Error} error */
  failed(error) {
    if (this.gone || browserState.exiting) return
    process.stderr.write(`electron-runtime: a page could not be opened: ${error.message}\n`)
  }

  /**
   * @template {import('../chromium/protocol').Command} Name
   * @param {Name} name
   * @param {import('../chromium/protocol').Parameters<Name>} [parameters]
   * @returns {Promise<import('../chromium/protocol').Result<Name>>}
   */
  async send(name, parameters) {
    if (!this.devtools) await this.ready
    if (!this.devtools) throw new Error(`electron-runtime: ${name}: the page is gone`)
    return this.devtools.send(name, parameters)
  }

  /**
   * For commands whose failure only means that the page went.
   * @template {import('../chromium/protocol').Command} Name
   * @param {Name} name
   * @param {import('../chromium/protocol').Parameters<Name>} [parameters]
   * @returns {Promise<import('../chromium/protocol').Result<Name> | undefined>}
   */
  tell(name, parameters) {
    return this.send(name, parameters).catch(() => undefined)
  }

  /** The page no longer exists, for whatever reason. */
  close() {
    this.gone = true
    this.devtools?.close()
  }
}

module.exports = { Page }
