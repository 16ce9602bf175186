import type { Problem } from '../procedure/problems'
import type { Result } from '../result'
import { fail, succeed } from '../result'
import { toHalfWidth } from './halfWidth'

/** Seven digits since 1998; whoever remembers an address from before has three or five. */
export interface PostalCode {
  readonly kind: 'full' | 'old'
  readonly digits: string
}

const POSTAL_CODE = /^(?:郵便番号:?)?〒?(\d{3})-?(\d{4}|\d{2})?$/u
const FULL_DIGITS = 7

/** A postal code of Japan in any width, with or without 〒 and hyphen; null for an empty field. */
export function readPostalCode(typed: string): Result<PostalCode | null, Problem> {
  const text = toHalfWidth(typed)
  if (text === '') return succeed(null)
  const match = POSTAL_CODE.exec(text)
  if (match === null) return fail({ code: 'postal-code-format', field: 'postalCode' })
  const digits = match.slice(1).join('')
  return succeed({ kind: digits.length === FULL_DIGITS ? 'full' : 'old', digits })
}
