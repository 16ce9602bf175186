import { LIMITS } from '#shared/procedure/limits'
import type { SeededRandom } from '../crash/seededRandom'
import { at, leavesOf, objectsOf, replaced, withMore, without, type Place } from './changedCopies'

/** How an input that is right is made into one that is nearly so. */
type Mutation = (good: unknown, random: SeededRandom, others: readonly unknown[]) => unknown

const NOT_WELL_FORMED = ['\ud800', 'a\udc00b', '\udfff\ud800', `${'x'.repeat(200)}\ud83d`]
const TOO_LONG = 'x'.repeat(LIMITS.fieldMaximumCharacters + 1)
const EXTRA_KEYS = ['__proto__', 'constructor', 'toString', '', '0', 'channel', 'sessionId']

/** Like `pick`, where `undefined` is a value like any other. */
const anyOf = (random: SeededRandom, values: readonly unknown[]): unknown =>
  values[random.integerBelow(values.length)]

const pickLeaf = (good: unknown, random: SeededRandom): Place | null => {
  const leaves = leavesOf(good).filter((place) => place.length > 0)
  return leaves.length === 0 ? null : random.pick(leaves)
}

/** Own, also where the name is `__proto__`. */
function withKey(good: unknown, key: string, value: unknown): unknown {
  const copy = { ...Object(good) }
  return Object.defineProperty(copy, key, { value, enumerable: true, configurable: true })
}

const putOther: Mutation = (good, random, others) => {
  const place = random.pick([...leavesOf(good), ...objectsOf(good)])
  const other = anyOf(random, others)
  // What is a text may be a right one there: texts have a mutation of their own.
  return replaced(good, place, typeof other === 'string' ? [other] : other)
}

const putBadText: Mutation = (good, random) => {
  const place = pickLeaf(good, random)
  const text = random.isLikely(0.05) ? TOO_LONG : random.pick(NOT_WELL_FORMED)
  return place === null ? text : replaced(good, place, text)
}

const leaveOut: Mutation = (good, random) => {
  const place = pickLeaf(good, random)
  return place === null ? undefined : without(good, place)
}

const addKey: Mutation = (good, random, others) =>
  withKey(good, random.pick(EXTRA_KEYS), anyOf(random, others))

const addInside: Mutation = (good, random, others) =>
  withMore(good, random.pick(objectsOf(good)), anyOf(random, others))

const wrap: Mutation = (good, random) =>
  anyOf(random, [
    ...[[good], { input: good }, JSON.stringify(good)],
    new Map(Object.entries(Object(good))),
  ])

/** A leaf inside a list, as a number, as an object that would turn into it. */
const disguise: Mutation = (good, random) => {
  const place = pickLeaf(good, random)
  if (place === null) return [good]
  const leaf = at(good, place)
  const disguises = [[leaf], { value: leaf }, Object(leaf), Number(leaf), null, undefined]
  return replaced(good, place, anyOf(random, disguises))
}

const MUTATIONS: readonly Mutation[] = [
  putOther,
  putBadText,
  leaveOut,
  addKey,
  addInside,
  wrap,
  disguise,
]

/** Inputs that are one change away from a right one. */
export function mutationsOf(
  good: unknown,
  count: number,
  random: SeededRandom,
  others: readonly unknown[],
): readonly unknown[] {
  return Array.from({ length: count }, () => random.pick(MUTATIONS)(good, random, others))
}
