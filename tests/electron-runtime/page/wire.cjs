// @ts-check
'use strict'

/** @typedef {import('./packed').Packed} Packed */
/** @typedef {{ encode: (value: unknown) => string, decode: (text: string) => unknown }} Wire */

/**
 * Carries every value of the structured clone algorithm as text, exactly. The same source runs in the main
 * process and in the isolated world, so it may use nothing from outside.
 * @returns {Wire}
 */
function createWire() {
  const typedArrays =
    /** @type {Record<string, new (buffer: ArrayBuffer, offset: number, length: number) => ArrayBufferView>} */ (
      /** @type {unknown} */ (globalThis)
    )
  const errors = /** @type {Record<string, ErrorConstructor>} */ ({
    Error,
    EvalError,
    RangeError,
    ReferenceError,
    SyntaxError,
    TypeError,
    URIError,
  })

  /** @param {ArrayBuffer} buffer */
  function toBase64(buffer) {
    const bytes = new Uint8Array(buffer)
    let text = ''
    for (let start = 0; start < bytes.length; start += 8192) {
      text += String.fromCharCode(...bytes.subarray(start, start + 8192))
    }
    return btoa(text)
  }

  /** @param {string} text */
  function fromBase64(text) {
    return Uint8Array.from(atob(text), (character) => character.charCodeAt(0)).buffer
  }

  /** @param {number} value @returns {Packed} */
  function packNumber(value) {
    if (Object.is(value, -0)) return ['n', '-0']
    return Number.isFinite(value) ? value : ['n', String(value)]
  }

  /** @param {unknown} value @param {Map<unknown, number>} seen @returns {Packed} */
  function pack(value, seen) {
    if (value === null || typeof value === 'string' || typeof value === 'boolean') return value
    if (value === undefined) return ['u']
    if (typeof value === 'number') return packNumber(value)
    if (typeof value === 'bigint') return ['b', String(value)]
    const known = seen.get(value)
    if (known !== undefined) return ['r', known]
    seen.set(value, seen.size)
    return packObject(/** @type {object} */ (value), seen)
  }

  /** @param {object} value @param {Map<unknown, number>} seen @returns {Packed} */
  function packObject(value, seen) {
    if (Array.isArray(value)) return packArray(value, seen)
    const tag = Object.prototype.toString.call(value).slice(8, -1)
    if (ArrayBuffer.isView(value)) return packView(value, tag, seen)
    const prototype = Object.getPrototypeOf(value)
    if (prototype === Object.prototype || prototype === null)
      return ['p', ...Object.entries(value).flatMap(([key, item]) => [key, pack(item, seen)])]
    if (value instanceof Error)
      return ['e', value.name, value.message, value.stack ?? '', pack(value.cause, seen)]
    if (value instanceof Map)
      return ['m', ...[...value].flatMap(([key, item]) => [pack(key, seen), pack(item, seen)])]
    if (value instanceof Set) return ['s', ...[...value].map((item) => pack(item, seen))]
    return packLeaf(value, tag)
  }

  /** @param {unknown[]} value @param {Map<unknown, number>} seen @returns {Packed} */
  function packArray(value, seen) {
    /** @type {Packed[]} */
    const items = []
    for (let index = 0; index < value.length; index++)
      items.push(index in value ? pack(value[index], seen) : ['h'])
    return ['a', ...items]
  }

  /** @param {ArrayBufferView} view @param {string} tag @param {Map<unknown, number>} seen @returns {Packed} */
  function packView(view, tag, seen) {
    const length = 'length' in view ? Number(view.length) : view.byteLength
    return ['v', tag, view.byteOffset, length, pack(view.buffer, seen)]
  }

  /** @param {object} value @param {string} tag @returns {Packed} */
  function packLeaf(value, tag) {
    if (value instanceof Date) return ['d', packNumber(value.getTime())]
    if (value instanceof RegExp) return ['x', value.source, value.flags]
    if (value instanceof ArrayBuffer) return ['B', toBase64(value)]
    if (['Number', 'String', 'Boolean', 'BigInt'].includes(tag))
      return ['o', pack(value.valueOf(), new Map())]
    throw new Error('An object could not be cloned.')
  }

  /** @param {Packed} packed @param {unknown[]} seen @returns {unknown} */
  function unpack(packed, seen) {
    if (!Array.isArray(packed)) return packed
    const [type, first] = packed
    if (type === 'u') return undefined
    if (type === 'n') return Number(first)
    if (type === 'b') return BigInt(String(first))
    if (type === 'r') return seen[Number(first)]
    const place = seen.push(undefined) - 1
    const rest = packed.slice(1)
    const container = emptyContainer(String(type))
    seen[place] = container
    if (container) fill(container, rest, seen)
    else seen[place] = unpackLeaf(String(type), rest, seen)
    return seen[place]
  }

  /** @param {string} type */
  function emptyContainer(type) {
    if (type === 'a') return []
    if (type === 'p') return {}
    if (type === 'm') return new Map()
    return type === 's' ? new Set() : undefined
  }

  /** @param {object} container @param {Packed[]} rest @param {unknown[]} seen */
  function fill(container, rest, seen) {
    if (Array.isArray(container)) return fillArray(container, rest, seen)
    if (container instanceof Set) return rest.forEach((item) => container.add(unpack(item, seen)))
    for (let index = 0; index < rest.length; index += 2) {
      const key = rest[index] ?? null
      const value = rest[index + 1] ?? null
      if (container instanceof Map) container.set(unpack(key, seen), unpack(value, seen))
      // defineProperty, because assigning to "__proto__" would do something else.
      else
        Object.defineProperty(container, String(key), {
          value: unpack(value, seen),
          writable: true,
          enumerable: true,
          configurable: true,
        })
    }
  }

  /** @param {unknown[]} array @param {Packed[]} rest @param {unknown[]} seen */
  function fillArray(array, rest, seen) {
    array.length = rest.length
    rest.forEach((item, index) => {
      if (!(Array.isArray(item) && item[0] === 'h')) array[index] = unpack(item, seen)
    })
  }

  /** @param {string} type @param {Packed[]} rest @param {unknown[]} seen */
  function unpackLeaf(type, rest, seen) {
    const [first = null, second = null, third = null, fourth = null] = rest
    if (type === 'd') return new Date(Number(unpack(first, seen)))
    if (type === 'x') return new RegExp(String(first), String(second))
    if (type === 'B') return fromBase64(String(first))
    if (type === 'o') return Object(unpack(first, []))
    if (type === 'e')
      return unpackError(String(first), String(second), String(third), unpack(fourth, seen))
    const constructor = typedArrays[String(first)]
    if (!constructor) throw new Error('An object could not be cloned.')
    return new constructor(
      /** @type {ArrayBuffer} */ (unpack(fourth, seen)),
      Number(second),
      Number(third),
    )
  }

  /** @param {string} name @param {string} message @param {string} stack @param {unknown} cause */
  function unpackError(name, message, stack, cause) {
    const error = new (errors[name] ?? Error)(message, cause === undefined ? undefined : { cause })
    Object.defineProperty(error, 'stack', { value: stack, writable: true, configurable: true })
    return error
  }

  /** @param {unknown} value */
  function clone(value) {
    try {
      return structuredClone(value)
    } catch {
      throw new Error('An object could not be cloned.')
    }
  }

  return {
    encode: (value) => JSON.stringify(pack(clone(value), new Map())),
    decode: (text) => unpack(JSON.parse(text), []),
  }
}

module.exports = { createWire }
