import type { Result } from '../result'
import { fail, succeed } from '../result'
import type { Problem } from '../procedure/problems'
import { LIMITS } from '../procedure/limits'
import { hasControlCharacters, toHalfWidth } from './halfWidth'

/** What a mail writes before the digits; people copy it along. */
const COPIED_LABEL = /^[^\d:]*:/u

/** R6: seven digits. Takes both widths, spaces, hyphens and the label copied from the mail. */
export function readSecurityCode(typed: string): Result<string, Problem> {
  const field = 'code'
  if (hasControlCharacters(typed)) return fail({ code: 'control-characters', field })
  const code = toHalfWidth(typed).replace(COPIED_LABEL, '').replace(/-/g, '')
  if (code === '') return fail({ code: 'required', field })
  if (!/^\d+$/.test(code)) return fail({ code: 'code-not-digits', field })
  const missing = LIMITS.codeDigits - code.length
  if (missing > 0) return fail({ code: 'code-short', field, missing })
  return missing < 0 ? fail({ code: 'code-long', field }) : succeed(code)
}
