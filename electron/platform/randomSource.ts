import { randomBytes, randomInt } from 'node:crypto'

/** Unguessable randomness. */
export interface RandomSource {
  bytes(length: number): Uint8Array
  /** An even choice out of 0 … `limit` - 1; rejection-sampled, so no value is likelier. */
  integerBelow(limit: number): number
}

export const systemRandom: RandomSource = {
  bytes: (length) => randomBytes(length),
  integerBelow: (limit) => randomInt(limit),
}

/** 128 bits as text: a name that nobody can guess (ASVS 7.2.3). */
export function randomIdentifier(random: RandomSource): string {
  return Buffer.from(random.bytes(16)).toString('hex')
}
