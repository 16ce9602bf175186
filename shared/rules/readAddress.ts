import type { Result } from '../result'
import { fail, succeed } from '../result'
import type { Problem, ProblemField } from '../procedure/problems'
import { LIMITS } from '../procedure/limits'
import { hasControlCharacters, toHalfWidth } from './halfWidth'

/** A local part and a domain of at least two labels; stricter rules refuse addresses that exist. */
const ADDRESS =
  /^[^\s@"(),:;<>[\\\]]+@[a-z0-9](?:[a-z0-9-]*[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]*[a-z0-9])?)+$/u

/** The canonical form of a typed account: half-width and lower case, so that aliases count as one. */
export function readAddress(
  typed: string,
  field: ProblemField = 'address',
): Result<string, Problem> {
  if (hasControlCharacters(typed)) return fail({ code: 'control-characters', field })
  const address = toHalfWidth(typed).toLowerCase()
  if (address === '') return fail({ code: 'required', field })
  const maximum = LIMITS.addressMaximumCharacters
  if (address.length > maximum) return fail({ code: 'too-long', field, maximum })
  return ADDRESS.test(address) ? succeed(address) : fail({ code: 'address-format', field })
}
