// @ts-check
'use strict'

/** @typedef {ReturnType<typeof import('./bridge.cjs').createBridge>} Bridge */
/** @typedef {(self: unknown, words: unknown[]) => Record<string, unknown>} Describe */

/**
 * Calls whose answer is the main process's to give and for which Chromium has no hook. A Proxy around the
 * native function keeps its name, length and text; whoever gets round it finds the engine's own refusal.
 * @param {Bridge} bridge
 */
function wrapPageCalls(bridge) {
  const { apply, defineProperty, getOwnPropertyDescriptor } = Reflect
  const OwnDOMException = DOMException
  const OwnProxy = Proxy
  const rejected = Promise.reject.bind(Promise)
  const toText = String
  const names = /** @type {Record<string, { prototype?: object } | undefined>} */ (
    /** @type {unknown} */ (window)
  )

  /** @param {Record<string, unknown>} question @returns {{ allow?: boolean }} */
  function ask(question) {
    return /** @type {{ allow?: boolean }} */ (
      /** @type {unknown} */ (
        bridge.ask(/** @type {never} */ ({ __proto__: null, type: 'question', question }))
      )
    )
  }

  /** @param {object | undefined} owner @param {string} name @param {(call: Function, self: unknown, words: unknown[]) => unknown} replace */
  function wrap(owner, name, replace) {
    const descriptor = owner && getOwnPropertyDescriptor(owner, name)
    if (!descriptor || typeof descriptor.value !== 'function') return
    const handler = /** @type {ProxyHandler<Function>} */ (
      /** @type {unknown} */ ({ __proto__: null, apply: replace })
    )
    defineProperty(owner, name, { ...descriptor, value: new OwnProxy(descriptor.value, handler) })
  }

  wrap(window, 'open', (call, self, words) => {
    const [url, name, features] = [words[0], words[1], words[2]]
    const answer = ask({
      kind: 'window-open',
      url: url === undefined ? '' : toText(url),
      name: name === undefined ? '' : toText(name),
      features: features === undefined ? '' : toText(features),
    })
    return answer.allow ? apply(call, self, words) : null
  })

  /** The engine decides, as the main process has just told it to. @param {object | undefined} owner @param {string} name @param {string} permission @param {Describe} [describe] */
  function wrapAsked(owner, name, permission, describe) {
    wrap(owner, name, (call, self, words) => {
      ask({ kind: 'permission', permission, details: describe ? describe(self, words) : {} })
      return apply(call, self, words)
    })
  }

  /** The engine knows no such permission, or asks too late, so a refusal is given here. @param {object | undefined} owner @param {string} name @param {string} permission @param {Describe} [describe] */
  function wrapRefusable(owner, name, permission, describe) {
    wrap(owner, name, (call, self, words) => {
      const { allow } = ask({
        kind: 'permission',
        permission,
        details: describe ? describe(self, words) : {},
      })
      return allow
        ? apply(call, self, words)
        : rejected(new OwnDOMException('Permission denied.', 'NotAllowedError'))
    })
  }

  /** @param {string} name @returns {object | undefined} */
  const prototypeOf = (name) => names[name]?.prototype

  /** @param {unknown} self @param {unknown[]} words */
  const mediaTypes = (self, words) => {
    const wanted = /** @type {{ audio?: unknown, video?: unknown } | undefined} */ (words[0])
    return {
      mediaTypes: [...(wanted?.video ? ['video'] : []), ...(wanted?.audio ? ['audio'] : [])],
    }
  }
  wrapAsked(names['Notification'], 'requestPermission', 'notifications')
  wrapAsked(prototypeOf('Geolocation'), 'getCurrentPosition', 'geolocation')
  wrapAsked(prototypeOf('Geolocation'), 'watchPosition', 'geolocation')
  wrapRefusable(prototypeOf('MediaDevices'), 'getUserMedia', 'media', mediaTypes)
  wrapAsked(prototypeOf('Clipboard'), 'read', 'clipboard-read')
  wrapAsked(prototypeOf('Clipboard'), 'readText', 'clipboard-read')
  wrapAsked(prototypeOf('Clipboard'), 'write', 'clipboard-sanitized-write')
  wrapAsked(prototypeOf('Clipboard'), 'writeText', 'clipboard-sanitized-write')
  wrapAsked(prototypeOf('Navigator'), 'requestMIDIAccess', 'midiSysex')
  wrapAsked(names['IdleDetector'], 'requestPermission', 'idle-detection')
  wrapAsked(prototypeOf('Document'), 'requestStorageAccess', 'storage-access')
  wrapAsked(window, 'getScreenDetails', 'window-management')
  for (const name of ['showOpenFilePicker', 'showSaveFilePicker', 'showDirectoryPicker'])
    wrapRefusable(window, name, 'fileSystem')
  wrapRefusable(prototypeOf('Element'), 'requestFullscreen', 'fullscreen')
  wrapRefusable(prototypeOf('Element'), 'requestPointerLock', 'pointerLock')
  wrapRefusable(prototypeOf('Keyboard'), 'lock', 'keyboardLock')
  wrapRefusable(prototypeOf('MediaDevices'), 'getDisplayMedia', 'display-capture')
  wrapRefusable(prototypeOf('MediaDevices'), 'selectAudioOutput', 'speaker-selection')
  wrapRefusable(prototypeOf('Navigator'), 'requestMediaKeySystemAccess', 'mediaKeySystem')

  wrap(prototypeOf('Permissions'), 'query', (call, self, words) => {
    const wanted = /** @type {{ name?: unknown } | undefined} */ (words[0])
    ask({ kind: 'permission-check', name: toText(wanted?.name) })
    return apply(call, self, words)
  })

  // There are no devices to choose from; the app is asked all the same, as in Electron.
  for (const [owner, name, event] of /** @type {const} */ ([
    ['HID', 'requestDevice', 'select-hid-device'],
    ['Serial', 'requestPort', 'select-serial-port'],
    ['USB', 'requestDevice', 'select-usb-device'],
    ['Bluetooth', 'requestDevice', 'select-bluetooth-device'],
  ])) {
    wrap(prototypeOf(owner), name, () => {
      ask({ kind: 'device', event })
      return rejected(new OwnDOMException('No device selected.', 'NotFoundError'))
    })
  }
}

module.exports = { wrapPageCalls }
