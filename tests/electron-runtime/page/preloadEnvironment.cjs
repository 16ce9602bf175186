// @ts-check
'use strict'

/** @typedef {ReturnType<typeof import('./isolatedWorld.cjs').isolatedWorld>} World */
/** @typedef {(event: object, ...words: unknown[]) => void} Listener */

/**
 * What Electron's sandbox gives a preload script: `require` with a handful of modules, and a part of `process`.
 * @param {World} world
 * @param {{ versions: Record<string, string>, platform: string, arch: string, argv: string[], env: Record<string, string> }} facts
 */
function preloadEnvironment(world, facts) {
  const { bridge, wire, tell, receivers } = world

  class Emitter {
    /** @type {Map<string, { listener: Listener, once: boolean }[]>} */
    listeners = new Map()
    /** @param {string} name @param {Listener} listener */
    on(name, listener) {
      return this.add(name, listener, false)
    }
    /** @param {string} name @param {Listener} listener */
    once(name, listener) {
      return this.add(name, listener, true)
    }
    /** @param {string} name @param {Listener} listener */
    addListener(name, listener) {
      return this.add(name, listener, false)
    }
    /** @param {string} name @param {Listener} listener @param {boolean} once */
    add(name, listener, once) {
      if (typeof listener !== 'function')
        throw new TypeError('The "listener" argument must be of type Function.')
      this.listeners.set(name, [...(this.listeners.get(name) ?? []), { listener, once }])
      return this
    }
    /** @param {string} name @param {Listener} listener */
    removeListener(name, listener) {
      const list = [...(this.listeners.get(name) ?? [])]
      const index = list.findLastIndex((entry) => entry.listener === listener)
      if (index >= 0) list.splice(index, 1)
      this.listeners.set(name, list)
      return this
    }
    /** @param {string} name @param {Listener} listener */
    off(name, listener) {
      return this.removeListener(name, listener)
    }
    /** @param {string} [name] */
    removeAllListeners(name) {
      if (name === undefined) this.listeners.clear()
      else this.listeners.delete(name)
      return this
    }
    /** @param {string} name */
    listenerCount(name) {
      return this.listeners.get(name)?.length ?? 0
    }
    /** @param {string} name @param {unknown[]} words */
    emit(name, ...words) {
      const list = this.listeners.get(name) ?? []
      for (const { listener, once } of list) {
        if (once) this.removeListener(name, listener)
        Reflect.apply(listener, this, words)
      }
      return list.length > 0
    }
  }

  let lastId = 0
  /** @type {Map<number, { resolve: (value: unknown) => void, reject: (error: Error) => void }>} */
  const waiting = new Map()

  class IpcRenderer extends Emitter {
    /** @param {string} channel @param {unknown[]} words @returns {Promise<unknown>} */
    async invoke(channel, ...words) {
      const text = wire.encode(words)
      const id = ++lastId
      return new Promise((resolve, reject) => {
        waiting.set(id, { resolve, reject })
        tell({ type: 'invoke', id, channel: String(channel), words: text })
      })
    }
    /** @param {string} channel @param {unknown[]} words */
    send(channel, ...words) {
      tell({ type: 'send', channel: String(channel), words: wire.encode(words) })
    }
    /** @param {string} channel @param {unknown[]} words */
    sendSync(channel, ...words) {
      const answer = world.askAndWait({
        kind: 'send-sync',
        channel: String(channel),
        words: wire.encode(words),
      })
      return typeof answer === 'string' ? wire.decode(answer) : null
    }
  }
  for (const name of ['postMessage', 'sendToHost', 'invokeSync']) {
    Object.defineProperty(IpcRenderer.prototype, name, {
      value() {
        throw new Error(`electron-runtime: ipcRenderer.${name} is not implemented`)
      },
    })
  }
  const ipcRenderer = new IpcRenderer()

  receivers['result'] = (/** @type {{ id: number, words?: string, error?: string }} */ message) => {
    const settlers = waiting.get(message.id)
    waiting.delete(message.id)
    if (message.error !== undefined) settlers?.reject(new Error(message.error))
    else settlers?.resolve(wire.decode(String(message.words)))
  }
  receivers['message'] = (/** @type {{ channel: string, words: string }} */ message) => {
    const event = {
      sender: ipcRenderer,
      senderId: 0,
      ports: [],
      defaultPrevented: false,
      preventDefault() {},
    }
    ipcRenderer.emit(
      message.channel,
      event,
      .../** @type {unknown[]} */ (wire.decode(message.words)),
    )
  }

  const contextBridge = {
    /** @param {string} key @param {unknown} api */
    exposeInMainWorld(key, api) {
      const done = bridge.ask(
        /** @type {never} */ ({ type: 'expose', key: String(key), value: bridge.encode(api) }),
      )
      if (!done.fulfilled)
        throw new Error('Cannot bind an API on top of an existing property on the window object')
    },
    exposeInIsolatedWorld() {
      throw new Error('electron-runtime: contextBridge.exposeInIsolatedWorld is not implemented')
    },
    executeInMainWorld() {
      throw new Error('electron-runtime: contextBridge.executeInMainWorld is not implemented')
    },
  }

  /** @param {string} label @param {Record<string, unknown>} members */
  const partly = (label, members) =>
    new Proxy(members, {
      get(target, name, receiver) {
        if (typeof name === 'string' && !(name in target) && name !== 'then' && name !== 'toJSON')
          throw new Error(`electron-runtime: ${label}.${name} is not implemented`)
        return Reflect.get(target, name, receiver)
      },
    })

  let zoomLevel = 0
  const webFrame = partly('webFrame', {
    setZoomFactor: (/** @type {number} */ factor) =>
      tell({ type: 'zoom', level: (zoomLevel = Math.log(factor) / Math.log(1.2)) }),
    setZoomLevel: (/** @type {number} */ level) =>
      tell({ type: 'zoom', level: (zoomLevel = level) }),
    getZoomLevel: () => zoomLevel,
    getZoomFactor: () => 1.2 ** zoomLevel,
    setVisualZoomLevelLimits: () => tell({ type: 'visual-zoom-limits' }),
  })

  const electron = partly('electron', {
    contextBridge: partly('contextBridge', contextBridge),
    ipcRenderer,
    webFrame,
  })
  const timers = {
    setTimeout,
    clearTimeout,
    setInterval,
    clearInterval,
    setImmediate: (/** @type {() => void} */ action) => setTimeout(action, 0),
    clearImmediate: clearTimeout,
  }
  const events = Object.assign(Emitter, { EventEmitter: Emitter })
  const modules = /** @type {Record<string, unknown>} */ ({
    electron,
    'electron/renderer': electron,
    'electron/common': electron,
    events,
    timers,
    url: { URL, URLSearchParams },
  })

  /** @param {string} name */
  function require(name) {
    const found = modules[name.replace(/^node:/, '')]
    if (!found) throw new Error(`module not found: ${name}`)
    return found
  }

  const process = Object.assign(new Emitter(), facts, {
    type: 'renderer',
    sandboxed: true,
    contextIsolated: true,
    version: facts.versions['node'] ? `v${facts.versions['node']}` : '',
    isMainFrame: window === window.top,
    uptime: () => performance.now() / 1000,
    hrtime: () => [
      Math.floor(performance.now() / 1000),
      Math.round((performance.now() % 1000) * 1e6),
    ],
    nextTick: (
      /** @type {(...words: unknown[]) => void} */ action,
      /** @type {unknown[]} */ ...words
    ) => queueMicrotask(() => action(...words)),
  })

  return { require, process, setImmediate: timers.setImmediate, clearImmediate: clearTimeout }
}

module.exports = { preloadEnvironment }
