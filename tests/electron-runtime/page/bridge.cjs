// @ts-check
'use strict'

/**
 * One end of the way between a page's world and the isolated world. The page is the attacker: everything used
 * is taken before the page's first script runs, and nothing is looked up on a prototype afterwards. So there is
 * no method call, no spread and no `for of` on a value below, however clumsy that looks.
 *
 * Both ends hold the same DOM node, which hangs in a closed shadow tree: only events in a document's light tree
 * become `window.event`, and so the page never gets hold of the node.
 *
 * @param {{ outgoing: string, incoming: string }} names
 */
function createBridge(names) {
  const { apply, defineProperty, getOwnPropertyDescriptor, getPrototypeOf, ownKeys } = Reflect
  const { freeze, getOwnPropertyNames } = Object
  const { isArray } = Array
  const { isView } = ArrayBuffer
  const objectToString = Object.prototype.toString
  const promiseThen = Promise.prototype.then
  const objectPrototype = Object.prototype
  const { addEventListener, dispatchEvent } = EventTarget.prototype
  const mapGet = Map.prototype.get
  const mapSet = Map.prototype.set
  const mapDelete = Map.prototype.delete
  const weakGet = WeakMap.prototype.get
  const weakSet = WeakMap.prototype.set
  const OwnCustomEvent = CustomEvent
  const OwnError = Error
  const OwnMap = Map
  const OwnPromise = Promise
  const OwnString = String
  const getDetail = /** @type {() => unknown} */ (
    getOwnPropertyDescriptor(CustomEvent.prototype, 'detail')?.get
  )
  const cloned = /** @type {Record<string, true>} */ (Object.create(null))
  for (const tag of [
    'Date',
    'RegExp',
    'Map',
    'Set',
    'ArrayBuffer',
    'Blob',
    'File',
    'ImageData',
    'Number',
    'String',
    'Boolean',
    'BigInt',
  ])
    cloned[`[object ${tag}]`] = true

  /** @typedef {{ kind: string, value: unknown, keys: string[] | null, items: Node[] | null, id: number }} Node */
  /** @typedef {(...words: unknown[]) => unknown} Callable */
  /** @typedef {{ resolve: (value: unknown) => void, reject: (error: unknown) => void }} Settlers */

  const functions = /** @type {Map<number, Callable>} */ (new OwnMap())
  const functionIds = /** @type {WeakMap<Callable, number>} */ (new WeakMap())
  const proxies = /** @type {WeakMap<Callable, number>} */ (new WeakMap())
  const promises = /** @type {Map<number, Settlers>} */ (new OwnMap())
  /** @type {EventTarget | undefined} */
  let channel
  /** @type {unknown} */
  let reply
  let lastId = 0
  const forget = new FinalizationRegistry(
    (/** @type {number} */ id) => void tell({ __proto__: null, type: 'forget', id }),
  )
  const forgetRegister = FinalizationRegistry.prototype.register

  /** @param {object} object @param {string | number} key @param {unknown} value */
  function define(object, key, value) {
    defineProperty(
      object,
      key,
      /** @type {PropertyDescriptor} */ ({
        __proto__: null,
        value,
        writable: true,
        enumerable: true,
        configurable: true,
      }),
    )
  }

  /** @param {string} kind @param {unknown} value @param {number} id @param {string[] | null} keys @param {Node[] | null} items @returns {Node} */
  function node(kind, value, id, keys, items) {
    return /** @type {Node} */ (
      /** @type {unknown} */ ({ __proto__: null, kind, value, id, keys, items })
    )
  }

  /** @param {Callable} callable */
  function encodeFunction(callable) {
    const theirs = /** @type {number | undefined} */ (apply(weakGet, proxies, [callable]))
    if (theirs !== undefined) return node('yours', undefined, theirs, null, null)
    let id = /** @type {number | undefined} */ (apply(weakGet, functionIds, [callable]))
    if (id === undefined) {
      id = ++lastId
      apply(weakSet, functionIds, [callable, id])
    }
    apply(mapSet, functions, [id, callable])
    return node('function', undefined, id, null, null)
  }

  /** A brand check that cannot be deceived: `then` itself refuses what is no promise. @param {object} value */
  function encodePromise(value) {
    const id = ++lastId
    const settle = (/** @type {boolean} */ fulfilled) => (/** @type {unknown} */ result) => {
      tell({ __proto__: null, type: 'settle', id, fulfilled, result: encodeSafely(result) })
    }
    try {
      apply(promiseThen, value, [settle(true), settle(false)])
      return node('promise', undefined, id, null, null)
    } catch {
      return undefined
    }
  }

  /** @param {unknown} value */
  function encodeSafely(value) {
    try {
      return encode(value, new OwnMap(), 0)
    } catch (error) {
      return encode(error, new OwnMap(), 0)
    }
  }

  /** @param {unknown} value @param {Map<unknown, number>} seen @param {number} depth @returns {Node} */
  function encode(value, seen, depth) {
    if (typeof value === 'function') return encodeFunction(/** @type {Callable} */ (value))
    if (typeof value === 'symbol') return node('clone', undefined, 0, null, null)
    if (typeof value !== 'object' || value === null) return node('clone', value, 0, null, null)
    if (depth > 1000)
      throw new OwnError(
        'Electron contextBridge recursion depth exceeded.  Nested objects deeper than 1000 are not supported.',
      )
    const known = /** @type {number | undefined} */ (apply(mapGet, seen, [value]))
    if (known !== undefined) return node('seen', undefined, known, null, null)
    const id = ++lastId
    apply(mapSet, seen, [value, id])
    return encodeObject(value, id, seen, depth)
  }

  /** @param {object} value @param {number} id @param {Map<unknown, number>} seen @param {number} depth */
  function encodeObject(value, id, seen, depth) {
    if (isArray(value)) return encodeItems('array', value, id, seen, depth)
    const tag = /** @type {string} */ (apply(objectToString, value, []))
    if (isView(value) || cloned[tag]) return node('clone', value, 0, null, null)
    if (tag === '[object Error]') return node('error', messageOf(value), id, null, null)
    if (getPrototypeOf(value) !== objectPrototype) {
      const promise = encodePromise(value)
      if (promise) return promise
      if (typeof EventTarget === 'function' && tag !== '[object Object]')
        throw new OwnError('An object could not be cloned.')
    }
    return encodeItems('object', value, id, seen, depth)
  }

  /** @param {object} error */
  function messageOf(error) {
    const message = /** @type {{ message?: unknown }} */ (error).message
    return typeof message === 'string' ? message : ''
  }

  /** @param {string} kind @param {object} value @param {number} id @param {Map<unknown, number>} seen @param {number} depth */
  function encodeItems(kind, value, id, seen, depth) {
    /** @type {string[]} */
    const keys = []
    /** @type {Node[]} */
    const items = []
    const names = getOwnPropertyNames(value)
    for (let index = 0, count = 0; index < names.length; index++) {
      const key = /** @type {string} */ (names[index])
      if (!getOwnPropertyDescriptor(value, key)?.enumerable) continue
      define(keys, count, key)
      define(
        items,
        count++,
        encode(/** @type {Record<string, unknown>} */ (value)[key], seen, depth + 1),
      )
    }
    return node(kind, isArray(value) ? value.length : undefined, id, keys, items)
  }

  /** @param {Node} packed @param {Map<number, object>} seen @param {boolean} frozen @returns {unknown} */
  function decode(packed, seen, frozen) {
    const { kind, id } = packed
    if (kind === 'clone') return packed.value
    if (kind === 'seen') return apply(mapGet, seen, [id])
    if (kind === 'yours') return apply(mapGet, functions, [id])
    if (kind === 'function') return frozen ? freeze(decodeFunction(id)) : decodeFunction(id)
    if (kind === 'error') return new OwnError(/** @type {string} */ (packed.value))
    if (kind === 'promise') return decodePromise(id)
    return decodeItems(packed, seen, frozen)
  }

  /** @param {Node} packed @param {Map<number, object>} seen @param {boolean} frozen */
  function decodeItems(packed, seen, frozen) {
    /** @type {object} */
    const result = packed.kind === 'array' ? [] : {}
    if (packed.kind === 'array')
      define2Length(/** @type {unknown[]} */ (result), Number(packed.value))
    apply(mapSet, seen, [packed.id, result])
    const { keys, items } = packed
    if (keys && items)
      for (let index = 0; index < keys.length; index++)
        define(
          result,
          /** @type {string} */ (keys[index]),
          decode(/** @type {Node} */ (items[index]), seen, frozen),
        )
    return frozen ? freeze(result) : result
  }

  /** @param {unknown[]} array @param {number} length */
  function define2Length(array, length) {
    array.length = length
  }

  /** @param {number} id */
  function decodeFunction(id) {
    const proxy = /** @type {Callable} */ (
      (...words) => {
        const answer = ask({
          __proto__: null,
          type: 'call',
          id,
          words: encode(words, new OwnMap(), 0),
        })
        const value = decode(answer.result, new OwnMap(), false)
        if (answer.fulfilled) return value
        throw value
      }
    )
    apply(weakSet, proxies, [proxy, id])
    apply(forgetRegister, forget, [proxy, id])
    return proxy
  }

  /** @param {number} id */
  function decodePromise(id) {
    return new OwnPromise((resolve, reject) => {
      apply(mapSet, promises, [id, /** @type {unknown} */ ({ __proto__: null, resolve, reject })])
    })
  }

  /** @typedef {{ __proto__: null, type: string, id?: number, words?: Node, fulfilled?: boolean, result?: Node, key?: string, value?: Node }} Message */

  /** @param {Message} message @returns {{ fulfilled: boolean, result: Node }} */
  function ask(message) {
    reply = undefined
    tell(message)
    const answer = /** @type {{ fulfilled: boolean, result: Node } | undefined | null} */ (reply)
    reply = undefined
    if (!answer) throw new OwnError('An object could not be cloned.')
    return answer
  }

  /** @param {Message} message */
  function tell(message) {
    send(names.outgoing, message)
  }

  /** @param {string} name @param {unknown} detail */
  function send(name, detail) {
    const options = /** @type {CustomEventInit} */ (
      /** @type {unknown} */ ({ __proto__: null, detail })
    )
    if (channel) apply(dispatchEvent, channel, [new OwnCustomEvent(name, options)])
  }

  /** @param {Message | null} message null when the engine could not clone it */
  function receive(message) {
    if (!message) return
    if (message.type === 'call') answerCall(message)
    else if (message.type === 'settle') settle(message)
    else if (message.type === 'forget') apply(mapDelete, functions, [message.id])
    else if (extra) send(`${names.incoming}-reply`, extra(message))
  }

  /** @param {Message} message */
  function answerCall(message) {
    let fulfilled = true
    /** @type {Node} */
    let result
    try {
      const callable = /** @type {Callable | undefined} */ (apply(mapGet, functions, [message.id]))
      if (!callable) throw new OwnError('The function is gone.')
      result = encode(
        apply(
          callable,
          undefined,
          /** @type {unknown[]} */ (
            decode(/** @type {Node} */ (message.words), new OwnMap(), false)
          ),
        ),
        new OwnMap(),
        0,
      )
    } catch (error) {
      fulfilled = false
      result = encodeSafely(error)
    }
    send(`${names.incoming}-reply`, { __proto__: null, fulfilled, result })
  }

  /** @param {Message} message */
  function settle(message) {
    const settlers = /** @type {Settlers | undefined} */ (apply(mapGet, promises, [message.id]))
    apply(mapDelete, promises, [message.id])
    const value = decode(/** @type {Node} */ (message.result), new OwnMap(), false)
    if (message.fulfilled) settlers?.resolve(value)
    else settlers?.reject(value)
  }

  /** @type {((message: Message) => unknown) | undefined} */
  let extra

  return {
    ask,
    encode: (/** @type {unknown} */ value) => encode(value, new OwnMap(), 0),
    decodeFrozen: (/** @type {Node} */ packed) => decode(packed, new OwnMap(), true),
    text: OwnString,
    ownKeys,
    /** @param {EventTarget} target @param {(message: Message) => unknown} [handle] */
    open(target, handle) {
      channel = target
      extra = handle
      const detail = (/** @type {Event} */ event) => apply(getDetail, event, [])
      apply(addEventListener, target, [
        names.incoming,
        (/** @type {Event} */ event) => receive(/** @type {Message} */ (detail(event))),
      ])
      apply(addEventListener, target, [
        `${names.outgoing}-reply`,
        (/** @type {Event} */ event) => (reply = detail(event)),
      ])
    },
  }
}

module.exports = { createBridge }
