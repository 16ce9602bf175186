import { BRAND } from '../procedure/brand'
import type { Problem } from '../procedure/problems'
import type { Result } from '../result'
import { fail, succeed } from '../result'
import { toHalfWidth } from './halfWidth'

const field = 'link'
/** Our judgement: over twice what a link has. Whoever pastes more has pasted the whole mail. */
const MAXIMUM_CHARACTERS = 200
/** Break marks and byte order marks that a copied mail may hold where nothing is to be seen. */
const INVISIBLE = /[\p{Cc}\p{Cf}]/gu
const OPENING_MARKS = /^[<>([{"'`“‘「『《〈【]+/u
const CLOSING_MARKS = /[>)\]}"'`”’」』》〉】.,、;]+$/u
/**
 * 32 bytes as base64url without padding (RFC 4648 5): 43 characters, of which the last has only its
 * upper four bits in use, so that no secret has two spellings.
 */
const SECRET = /^[\w-]{42}[AEIMQUYcgkosw048]$/

/** What stands after 「#」, provided that what stands before it is our address or the end of it. */
function secretOf(link: string): string | null {
  const end = link.lastIndexOf('#') + 1
  const base = link.slice(0, end).toLowerCase()
  return BRAND.linkBase.toLowerCase().endsWith(base) ? link.slice(end) : null
}

/** The secret of a mailed link, out of the whole address or alone. Upper and lower case differ. */
export function readLink(typed: string): Result<string, Problem> {
  const text = toHalfWidth(typed.replace(INVISIBLE, ''))
  if (text === '') return fail({ code: 'required', field })
  const maximum = MAXIMUM_CHARACTERS
  if (text.length > maximum) return fail({ code: 'too-long', field, maximum })
  const secret = secretOf(text.replace(OPENING_MARKS, '').replace(CLOSING_MARKS, ''))
  return secret !== null && SECRET.test(secret)
    ? succeed(secret)
    : fail({ code: 'link-incomplete', field })
}
