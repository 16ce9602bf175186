import { LIMITS } from '#shared/procedure/limits'
import type { PasswordHasher } from '../platform/passwordHasher'
import type { Secrets } from '../platform/secrets'
import type { HashedPassword } from './passwordRepository'

export interface PasswordHashing {
  readonly secrets: Secrets
  readonly passwordHasher: PasswordHasher
}

/**
 * What is compared when somebody remembers a former password in part: its first characters, upper
 * and lower case alike. Null where fewer were typed than are ever compared.
 *
 * Whoever has both the store and its key can guess the beginning before the rest, so it is hashed at
 * the full price of a password and the key must not lie with the store.
 */
export function keyedBeginning(secrets: Secrets, password: string): string | null {
  const characters = [...password.toLowerCase()].slice(0, LIMITS.passwordBeginningCharacters)
  return characters.length < LIMITS.passwordBeginningCharacters
    ? null
    : secrets.digest('password-beginning', characters.join(''))
}

/** A password as it is going to rest. Rule R10 makes it longer than its beginning. */
export async function hashNewPassword(
  { secrets, passwordHasher }: PasswordHashing,
  password: string,
): Promise<HashedPassword> {
  const beginning = keyedBeginning(secrets, password)
  // One after the other: each takes 128 MiB while it is made.
  const passwordHash = await passwordHasher.hash(password)
  const beginningHash = beginning === null ? null : await passwordHasher.hash(beginning)
  return { passwordHash, beginningHash }
}
