import { LIMITS } from '../procedure/limits'
import type { Problem } from '../procedure/problems'

const KINDS = [/[A-Z]/, /[a-z]/, /[0-9]/, /[!-/:-@[-`{-~]/]
const PRINTABLE_ASCII = /^[ -~]*$/
const FULL_WIDTH_OF_ASCII = /[\uff01-\uff5e\u3000]/u

/** R10, one answer a rule, for the list beside the field. An empty password meets none. */
export interface PasswordChecks {
  readonly hasLength: boolean
  readonly hasKinds: boolean
  readonly isHalfWidth: boolean
}

function countCharacters(password: string): number {
  return [...password].length
}

function hasEnoughKinds(password: string): boolean {
  const kinds = KINDS.filter((kind) => kind.test(password)).length
  return kinds >= LIMITS.passwordMinimumKinds
}

export function checkPassword(password: string): PasswordChecks {
  const length = countCharacters(password)
  return {
    hasLength:
      length >= LIMITS.passwordMinimumCharacters && length <= LIMITS.passwordMaximumCharacters,
    hasKinds: hasEnoughKinds(password),
    isHalfWidth: password !== '' && /^[!-~]+$/.test(password),
  }
}

/** The first rule of R10 that a password breaks. A password is judged as typed, never changed. */
export function passwordProblem(password: string): Problem | null {
  const field = 'password'
  const length = countCharacters(password)
  if (length === 0) return { code: 'required', field }
  if (FULL_WIDTH_OF_ASCII.test(password)) return { code: 'password-full-width', field }
  if (!PRINTABLE_ASCII.test(password)) return { code: 'password-not-ascii', field }
  if (password.includes(' ')) return { code: 'password-space', field }
  if (length < LIMITS.passwordMinimumCharacters) return { code: 'password-short', field, length }
  if (length > LIMITS.passwordMaximumCharacters) return { code: 'password-long', field, length }
  return hasEnoughKinds(password) ? null : { code: 'password-kinds', field }
}

/** Both fields of 「パスワードのリセット」 at once. */
export function newPasswordProblems(
  password: string,
  confirmation: string,
  address: string,
): readonly Problem[] {
  const rule = passwordProblem(password)
  if (rule !== null) return [rule]
  if (isLikeAddress(password, address)) return [{ code: 'password-is-address', field: 'password' }]
  if (confirmation === '') return [{ code: 'required', field: 'confirmation' }]
  if (password !== confirmation) return [{ code: 'passwords-differ', field: 'confirmation' }]
  return []
}

/** ASVS 6.2.11: the account's own name is the first thing that is guessed. */
function isLikeAddress(password: string, address: string): boolean {
  const lowered = password.toLowerCase()
  return lowered === address || lowered === address.slice(0, address.lastIndexOf('@'))
}
