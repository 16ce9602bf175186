/** Where something stands inside a value, key by key. */
export type Place = readonly string[]

const isArray = (value: unknown): value is readonly unknown[] => Array.isArray(value)
const entriesOf = (value: unknown) => Object.entries(Object(value))

/** Where the texts, numbers and truths of a value stand. */
export function leavesOf(value: unknown, place: Place = []): readonly Place[] {
  return value instanceof Object
    ? entriesOf(value).flatMap(([key, inner]) => leavesOf(inner, [...place, key]))
    : [place]
}

/** Where its objects and lists stand, the whole included. */
export function objectsOf(value: unknown, place: Place = []): readonly Place[] {
  if (!(value instanceof Object)) return []
  return [place, ...entriesOf(value).flatMap(([key, inner]) => objectsOf(inner, [...place, key]))]
}

export function at(value: unknown, place: Place): unknown {
  return place.reduce<unknown>((inner, key) => Reflect.get(Object(inner), key), value)
}

function copyOf(value: unknown): object {
  return isArray(value) ? [...value] : { ...Object(value) }
}

/** A copy with another thing at one place; everything else as it was. */
export function replaced(value: unknown, [key, ...rest]: Place, by: unknown): unknown {
  if (key === undefined) return by
  const copy = copyOf(value)
  Reflect.set(copy, key, replaced(Reflect.get(copy, key), rest, by))
  return copy
}

/** A copy without what stands at a place; a list becomes shorter. */
export function without(value: unknown, place: Place): unknown {
  const key = place.at(-1) ?? ''
  const parent = at(value, place.slice(0, -1))
  const rest = entriesOf(parent).filter(([name]) => name !== key)
  const smaller = isArray(parent) ? rest.map(([, inner]) => inner) : Object.fromEntries(rest)
  return replaced(value, place.slice(0, -1), smaller)
}

/** A copy with one thing more in the object or list at a place. */
export function withMore(value: unknown, place: Place, more: unknown): unknown {
  const parent = at(value, place)
  return replaced(value, [...place, isArray(parent) ? String(parent.length) : 'extra'], more)
}
