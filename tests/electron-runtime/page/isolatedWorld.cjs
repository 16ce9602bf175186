// @ts-check
'use strict'

/** @typedef {typeof import('./bridge.cjs').createBridge} CreateBridge */
/** @typedef {typeof import('./wire.cjs').createWire} CreateWire */

/**
 * @typedef {object} IsolatedConfig
 * @property {string} secret name of the event that hands the shared node to the page's world
 * @property {string} post name of the binding to the main process
 * @property {string} receive name under which the main process reaches this world
 * @property {boolean} watchKeys whether anybody listens to 'before-input-event'
 * @property {boolean} preload
 * @property {boolean} subframes whether the preload runs in frames too
 * @property {string[]} mappedOrigins addresses that stand for the app's own schemes
 * @property {string[]} schemes the app's own schemes
 */

/**
 * The world of the preload script: private to the runtime, in the same document as the page.
 * @param {IsolatedConfig} config
 * @param {CreateBridge} createBridge
 * @param {CreateWire} createWire
 */
function isolatedWorld(config, createBridge, createWire) {
  const names = /** @type {Record<string, unknown>} */ (/** @type {unknown} */ (globalThis))
  const post = /** @type {(text: string) => void} */ (names[config.post])
  delete names[config.post]
  const wire = createWire()
  const bridge = createBridge({ outgoing: `${config.secret}-out`, incoming: `${config.secret}-in` })
  let watchKeys = config.watchKeys
  const reply = { /** @type {unknown} */ answer: undefined }
  let isStopped = false
  // A page that stands still hears no event: what main says meanwhile would be lost.
  /** @type {{ type: string }[]} */
  const held = []

  /** @param {Record<string, unknown>} message */
  const tell = (message) => post(JSON.stringify(message))

  /**
   * Stops this page until the main process has answered. `debugger` is the one statement that waits for somebody
   * outside; the runtime answers by setting `reply.answer` and resuming. Undefined when nobody answers.
   * (A local variable would not do: optimised code does not see it change.)
   * @param {Record<string, unknown>} question
   * @returns {unknown}
   */
  function askAndWait(question) {
    reply.answer = undefined
    isStopped = true
    tell({ type: 'question', ...question })
    debugger
    isStopped = false
    if (held.length > 0) setTimeout(receiveHeld)
    return reply.answer
  }

  /** Hands the shared node over, then hides it in a closed shadow tree. */
  function openBridge() {
    const target = document.createElement('b')
    document.dispatchEvent(new MouseEvent(config.secret, { relatedTarget: target }))
    document.createElement('div').attachShadow({ mode: 'closed' }).append(target)
    bridge.open(target, (message) => {
      const { question } = /** @type {{ question: Record<string, unknown> }} */ (
        /** @type {unknown} */ (message)
      )
      return askAndWait(question) ?? { allow: false }
    })
  }

  /** @type {Record<string, (message: never) => void>} */
  const receivers = {
    watchKeys: (/** @type {{ value: boolean }} */ message) => void (watchKeys = message.value),
  }
  /** @param {{ type: string }} message */
  function receive(message) {
    receivers[message.type]?.(/** @type {never} */ (message))
  }

  function receiveHeld() {
    for (const message of held.splice(0)) receive(message)
  }
  Object.defineProperty(globalThis, config.receive, {
    value: (/** @type {{ type: string }} */ message) =>
      isStopped ? void held.push(message) : receive(message),
  })

  /** @param {KeyboardEvent} event @returns {Record<string, unknown>} */
  function describeKey(event) {
    const { key, code, repeat, isComposing, shiftKey, ctrlKey, altKey, metaKey, location } = event
    return {
      kind: 'key',
      phase: event.type,
      key,
      code,
      repeat,
      isComposing,
      shiftKey,
      ctrlKey,
      altKey,
      metaKey,
      location,
    }
  }

  // Keys that main forbids must also not become the character that follows them.
  /** @type {string | undefined} */
  let swallowed
  /** @param {KeyboardEvent} event */
  function onKey(event) {
    if (!watchKeys || !event.isTrusted) return
    if (
      event.type === 'keypress'
        ? swallowed !== undefined && [swallowed, ''].includes(event.code)
        : askAndWait(describeKey(event)) === 'prevent'
    ) {
      event.preventDefault()
      event.stopImmediatePropagation()
      swallowed = event.code
    } else swallowed = undefined
  }
  for (const type of ['keydown', 'keypress', 'keyup'])
    window.addEventListener(type, (event) => onKey(/** @type {KeyboardEvent} */ (event)), true)

  const navigation = /** @type {EventTarget | undefined} */ (names['navigation'])
  // Addresses that never become a network request are stopped here; all others by the request itself.
  navigation?.addEventListener('navigate', (event) => {
    const { destination, cancelable, hashChange, navigationType, downloadRequest } =
      /** @type {Event & { destination: { url: string, sameDocument: boolean }, hashChange: boolean, navigationType: string, downloadRequest: string | null }} */ (
        event
      )
    if (
      destination.sameDocument ||
      hashChange ||
      !cancelable ||
      navigationType === 'traverse' ||
      downloadRequest !== null
    )
      return
    if (/^(https?|javascript):/.test(destination.url)) return
    if (askAndWait({ kind: 'navigate', url: destination.url }) !== 'allow') event.preventDefault()
  })

  let title = ''
  function reportTitle() {
    if (document.title === title) return
    title = document.title
    tell({ type: 'title', title })
  }

  /** Chromium tells of a new title only at some later event, so it is watched where it stands. */
  function watchTitle() {
    reportTitle()
    const watcher = new MutationObserver(reportTitle)
    if (document.head)
      watcher.observe(document.head, { childList: true, subtree: true, characterData: true })
  }
  if (window === window.top)
    document.addEventListener('DOMContentLoaded', watchTitle, { once: true })

  openBridge()
  return { bridge, wire, tell, askAndWait, receivers, config }
}

module.exports = { isolatedWorld }
