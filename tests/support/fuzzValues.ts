import fc from 'fast-check'

/** Names that mean something to whoever copies, looks up or prints an object. */
const TREACHEROUS_KEYS = [
  '__proto__',
  'constructor',
  'prototype',
  'toString',
  'valueOf',
  'toJSON',
  'then',
  'length',
  '__defineGetter__',
  'hasOwnProperty',
]
const LONGEST_TEXT = 1024 * 1024
const DEEPEST = 400

const oddNumber = fc.constantFrom(
  ...[Number.NaN, -0, Infinity, -Infinity, 2 ** 53, -(2 ** 53), 1e308, 5e-324, 0.1, 2 ** 31],
)

/** A lone surrogate, whole characters of two units, controls, characters that no font has. */
const brokenText = fc
  .array(fc.oneof(fc.integer({ min: 0, max: 0xffff }), fc.integer({ min: 0xd7f0, max: 0xe00f })), {
    minLength: 1,
    maxLength: 12,
  })
  .map((units) => String.fromCharCode(...units))

const text = fc.oneof(
  { weight: 6, arbitrary: fc.string({ unit: 'binary', maxLength: 40 }) },
  { weight: 6, arbitrary: brokenText },
  { weight: 2, arbitrary: fc.constantFrom('', '{}', 'null', '[object Object]', '__proto__') },
)

/** What JSON says, so that `__proto__` is a key of its own and not the prototype. */
const treacherousObject = fc
  .tuple(fc.constantFrom(...TREACHEROUS_KEYS), fc.jsonValue({ maxDepth: 2 }))
  .map(([key, value]): unknown => JSON.parse(`{${JSON.stringify(key)}:${JSON.stringify(value)}}`))

const anything = fc.anything({
  withMap: true,
  withSet: true,
  withDate: true,
  withBigInt: true,
  withTypedArray: true,
  withSparseArray: true,
  withBoxedValues: true,
  withNullPrototype: true,
  maxDepth: 3,
})

const bytes = fc.uint8Array({ maxLength: 64 })

const cloneable = fc.oneof(
  { weight: 6, arbitrary: anything },
  { weight: 2, arbitrary: text },
  { weight: 2, arbitrary: treacherousObject },
  { weight: 1, arbitrary: oddNumber },
  { weight: 1, arbitrary: fc.date({ noInvalidDate: false }) },
  { weight: 1, arbitrary: bytes },
  { weight: 1, arbitrary: bytes.map((view) => view.slice().buffer) },
  { weight: 1, arbitrary: bytes.map((view) => new DataView(view.slice().buffer)) },
  { weight: 1, arbitrary: fc.constantFrom(/(a+)+$/u, new Error('x'), new RangeError('y')) },
  { weight: 1, arbitrary: anything.map(inCircle) },
  { weight: 1, arbitrary: fc.integer({ min: 2, max: DEEPEST }).map(nested) },
  { weight: 1, arbitrary: fc.tuple(anything, anything).map((pair) => new Map([pair])) },
)

function inCircle(value: unknown): unknown {
  const circle: Record<string, unknown> = { value }
  circle['self'] = circle
  return Object.assign(circle, { list: [circle], map: new Map([[circle, circle]]) })
}

function nested(depth: number): unknown {
  let value: unknown = {}
  for (let level = 0; level < depth; level += 1) value = level % 2 === 0 ? [value] : { value }
  return value
}

/** Each costs a copy of a megabyte for every call: a few are enough. */
export const HUGE_VALUES: readonly unknown[] = [
  'x'.repeat(LONGEST_TEXT),
  '\ud800'.repeat(LONGEST_TEXT / 2),
  { address: 'あ'.repeat(LONGEST_TEXT) },
  { [`${'k'.repeat(LONGEST_TEXT)}`]: 1 },
  new Uint8Array(LONGEST_TEXT),
  Array.from({ length: 20_000 }, (_, index) => index),
]

/** As many values as asked for that a page could send, the same ones for the same seed. */
export function cloneableValues(count: number, seed: number): readonly unknown[] {
  return fc.sample(cloneable, { numRuns: count, seed })
}
