import type { RandomSource } from '../platform/randomSource'

/** An even choice out of [from, to). */
export function between(random: RandomSource, from: number, to: number): number {
  return from + (random.integerBelow(10_000) / 10_000) * (to - from)
}

/** The same items, every order as likely as any other. */
export function shuffled<Item>(items: readonly Item[], random: RandomSource): readonly Item[] {
  const left = [...items]
  return items.flatMap(() => left.splice(random.integerBelow(left.length), 1))
}
