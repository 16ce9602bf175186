/** Chance that a seed repeats exactly. */
export interface SeededRandom {
  /** 0 … 1, without 1. */
  next(): number
  /** 0 … `limit` - 1. */
  integerBelow(limit: number): number
  isLikely(probability: number): boolean
  pick<T>(choices: readonly T[]): T
  bytes(count: number): Uint8Array
}

/**
 * mulberry32 over a seed of several parts, so that one case out of thousands can be repeated
 * without those before it.
 */
export function seededRandom(...seed: readonly number[]): SeededRandom {
  let state = seed.reduce((mixed, part) => Math.imul(mixed ^ part, 0x9e3779b1) >>> 0, 0x85ebca6b)
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  const integerBelow = (limit: number): number => Math.floor(next() * limit)
  return {
    next,
    integerBelow,
    isLikely: (probability) => next() < probability,
    pick: (choices) => {
      const picked = choices[integerBelow(choices.length)]
      if (picked === undefined) throw new Error('there is nothing to pick from')
      return picked
    },
    bytes: (count) => Uint8Array.from({ length: count }, () => integerBelow(256)),
  }
}
