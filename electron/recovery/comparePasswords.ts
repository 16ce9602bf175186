import { LIMITS } from '#shared/procedure/limits'
import { keyedBeginning, type PasswordHashing } from '../accounts/hashNewPassword'
import type { HashedPassword } from '../accounts/passwordRepository'
import type { FactTally } from './recoveryScore'

/** The present one and as many former ones as are kept. */
const SLOTS = LIMITS.formerPasswordsKept + 1
const NO_PASSWORD = { passwordHash: null, beginningHash: null }

/**
 * Passwords that somebody remembers, wholly or by their beginning, against the hashes of those that
 * the account has had. Each answer counts once, also when its password was used twice.
 *
 * Every answer is compared with every slot, whole and beginning, found or not: when the answer came
 * would otherwise tell whether the account exists and which guess was right. One after the other,
 * because each comparison takes 128 MiB.
 */
export async function comparePasswords(
  hashing: PasswordHashing,
  typed: readonly string[],
  known: readonly HashedPassword[],
): Promise<FactTally> {
  const answers = [...new Set(typed.filter((password) => password !== ''))]
  const slots = Array.from({ length: SLOTS }, (_, index) => known[index] ?? NO_PASSWORD)
  let matching = 0
  let nearlyMatching = 0
  for (const answer of answers) {
    const isWhole = await isAnyWhole(hashing, answer, slots)
    const isBeginning = await isAnyBeginning(hashing, answer, slots)
    if (isWhole) matching += 1
    else if (isBeginning) nearlyMatching += 1
  }
  return { isOnRecord: known.length > 0, answered: answers.length, matching, nearlyMatching }
}

type Slot = HashedPassword | typeof NO_PASSWORD

async function isAnyWhole(
  { passwordHasher }: PasswordHashing,
  answer: string,
  slots: readonly Slot[],
): Promise<boolean> {
  let isFound = false
  for (const { passwordHash } of slots) {
    const isSame = await passwordHasher.verify(answer, passwordHash)
    isFound ||= isSame
  }
  return isFound
}

async function isAnyBeginning(
  { secrets, passwordHasher }: PasswordHashing,
  answer: string,
  slots: readonly Slot[],
): Promise<boolean> {
  const beginning = keyedBeginning(secrets, answer)
  if (beginning === null) return false
  let isFound = false
  for (const { beginningHash } of slots) {
    const isSame = await passwordHasher.verify(beginning, beginningHash)
    isFound ||= isSame
  }
  return isFound
}
