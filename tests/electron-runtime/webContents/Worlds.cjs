// @ts-check
'use strict'

const { createWire } = require('../page/wire.cjs')
const { isolatedUrl, isolatedWorldSource, mainWorldSource } = require('../page/source.cjs')
const { readPreload } = require('./preload.cjs')
const { answerQuestion } = require('./questions.cjs')
const { takeMessage } = require('./ipcMessages.cjs')
const { schemes } = require('../chromium/addresses.cjs')

/** @typedef {import('../chromium/devToolsSession.cjs').DevToolsSession} DevToolsSession */
/** @typedef {{ id: number, frameId: string, isolated: boolean }} Context */
/** @typedef {{ type: string } & Record<string, unknown>} WorldMessage */

const wire = createWire()

/** The page's own worlds and the isolated one that holds the preload script. */
class Worlds {
  /** @param {import('./Page.cjs').Page} page */
  constructor(page) {
    this.page = page
    this.worldName = `Electron Isolated Context ${page.secret.slice(-6)}`
    /** @type {Map<number, Context>} */
    this.contexts = new Map()
    /** @type {Map<string, number>} scripts that may pause the page to ask, and their world */
    this.askingScripts = new Map()
    /** @type {import('./questions.cjs').Question[]} */
    this.questions = []
    this.watchKeys = page.contents.listenerCount('before-input-event') > 0
    this.scriptId = ''
    this.injectedSource = ''
    page.contents.on(
      'newListener',
      (name) => name === 'before-input-event' && this.setWatchKeys(true),
    )
  }

  /** @param {DevToolsSession} devtools */
  watch(devtools) {
    devtools.on('Runtime.executionContextCreated', ({ context }) => this.contextCreated(context))
    devtools.on('Runtime.executionContextDestroyed', ({ executionContextId }) =>
      this.contextGone(executionContextId),
    )
    devtools.on('Runtime.executionContextsCleared', () => this.forget())
    devtools.on('Runtime.bindingCalled', ({ name, payload, executionContextId }) => {
      if (name === this.bindingName) this.receive(JSON.parse(payload), executionContextId)
    })
    devtools.on('Debugger.scriptParsed', ({ url, scriptId, executionContextId }) => {
      if (url === isolatedUrl) this.askingScripts.set(scriptId, executionContextId)
    })
    devtools.on('Debugger.paused', (event) => void this.paused(devtools, event))
  }

  get bindingName() {
    return `${this.page.secret}post`
  }

  get receiverName() {
    return `${this.page.secret}receive`
  }

  /** @param {DevToolsSession} devtools */
  inject(devtools) {
    const main = mainWorldSource({ secret: this.page.secret })
    return Promise.all([
      devtools.send('Runtime.addBinding', {
        name: this.bindingName,
        executionContextName: this.worldName,
      }),
      devtools.send('Page.addScriptToEvaluateOnNewDocument', { source: main }),
      this.injectIsolated(devtools),
    ])
  }

  /** Said anew when what it holds has changed: the preload's text, or whether keys are watched. @param {DevToolsSession} devtools */
  async injectIsolated(devtools) {
    const source = this.isolatedSource()
    if (source === this.injectedSource) return
    this.injectedSource = source
    const old = this.scriptId
    const added = devtools.send('Page.addScriptToEvaluateOnNewDocument', {
      source,
      worldName: this.worldName,
    })
    if (old) void devtools.tell('Page.removeScriptToEvaluateOnNewDocument', { identifier: old })
    this.scriptId = (await added).identifier
  }

  isolatedSource() {
    const { preferences, contents, secret } = this.page
    const config = {
      secret,
      post: this.bindingName,
      receive: this.receiverName,
      watchKeys: this.watchKeys,
      preload: Boolean(preferences.preload),
      subframes: Boolean(preferences.nodeIntegrationInSubFrames),
      mappedOrigins: [],
      schemes: [...schemes.keys()],
    }
    const { versions, platform, arch, env } = process
    const argv = [process.execPath, ...(preferences.additionalArguments ?? [])]
    return isolatedWorldSource(
      config,
      { versions: { ...versions }, platform, arch, argv, env: { ...env } },
      readPreload(contents, preferences.preload),
    )
  }

  /** Before a navigation of our own; a changed preload file is read again, as Electron does. */
  refresh() {
    if (this.page.devtools) void this.injectIsolated(this.page.devtools).catch(() => undefined)
  }

  /** @param {boolean} value */
  setWatchKeys(value) {
    if (this.watchKeys === value) return
    this.watchKeys = value
    this.refresh()
    for (const context of this.contexts.values())
      if (context.isolated) this.deliver(context.id, { type: 'watchKeys', value })
  }

  /** @param {import('../chromium/protocol').Protocol.Runtime.ExecutionContextDescription} context */
  contextCreated({ id, name, auxData }) {
    const { frameId = '', isDefault = false } =
      /** @type {{ frameId?: string, isDefault?: boolean }} */ (auxData ?? {})
    const isolated = !isDefault && name === this.worldName
    if (!isolated && !isDefault) return
    this.contexts.set(id, { id, frameId, isolated })
  }

  /** @param {number} id */
  contextGone(id) {
    this.contexts.delete(id)
    for (const [script, context] of this.askingScripts)
      if (context === id) this.askingScripts.delete(script)
  }

  /** Nothing of the old document can ask or be told anything any more. */
  forget() {
    this.contexts.clear()
    this.askingScripts.clear()
    this.questions.length = 0
  }

  /** @param {string} frameId @param {boolean} isolated */
  findContext(frameId, isolated) {
    return [...this.contexts.values()].findLast(
      (context) => context.frameId === frameId && context.isolated === isolated,
    )
  }

  /** @param {string} frameId @returns {Promise<number | undefined>} */
  async mainContext(frameId) {
    return this.findContext(frameId, false)?.id
  }

  /** @param {number} contextId @param {object} message */
  deliver(contextId, message) {
    const expression = `${this.receiverName}(${JSON.stringify(message)})`
    void this.page.tell('Runtime.evaluate', { expression, contextId, silent: true })
  }

  /** @param {string} frameId @param {string} channel @param {unknown[]} words */
  sendMessage(frameId, channel, words) {
    const text = wire.encode(words)
    const context = this.findContext(frameId, true)
    if (context) this.deliver(context.id, { type: 'message', channel, words: text })
  }

  /** @param {WorldMessage} message @param {number} contextId */
  receive(message, contextId) {
    const context = this.contexts.get(contextId)
    if (!context?.isolated) return
    const question = { ...message, frameId: context.frameId }
    if (message.type === 'question') this.questions.push(question)
    else takeMessage(this.page, question, (answer) => this.deliver(contextId, answer))
  }

  /** @param {DevToolsSession} devtools @param {import('../chromium/protocol').EventOf<'Debugger.paused'>[0]} event */
  async paused(devtools, { callFrames: [top] }) {
    // A page can give its own script the same name, but not run it in the isolated world.
    const world = this.contexts.get(this.askingScripts.get(top?.location.scriptId ?? '') ?? -1)
    const question = world?.isolated ? this.questions.shift() : undefined
    if (top && question) {
      const answer = await answerQuestion(this.page, question).catch(() => undefined)
      const expression = `reply.answer = ${JSON.stringify(answer) ?? 'undefined'}`
      // Waited for: a `resume` sent right behind it may overtake it.
      await devtools.tell('Debugger.evaluateOnCallFrame', {
        callFrameId: top.callFrameId,
        expression,
        silent: true,
      })
    }
    void devtools.tell('Debugger.resume')
  }
}

module.exports = { Worlds }
