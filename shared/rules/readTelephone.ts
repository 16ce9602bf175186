import type { Problem } from '../procedure/problems'
import type { Result } from '../result'
import { fail, succeed } from '../result'
import { hasControlCharacters, toHalfWidth } from './halfWidth'
import { groupTelephone, telephoneUseOf } from './telephoneNumbers'

const field = 'contactValue'
const SEPARATORS = /[-().・]/gu
/** ITU-T E.164: 15 digits at the most; fewer than 8 with the country is no subscriber's number. */
const FOREIGN = /^\+[1-9]\d{7,14}$/
/** The country's code, often with the 0 that belongs to calls within it: +81 (0)90. */
const JAPAN_FROM_ABROAD = /^\+810?/

/**
 * A telephone that somebody registers, as what they say it is. Numbers of Japan are checked against
 * the numbering plan; of others nothing shows what they can take, so the person's word counts.
 */
export function readTelephone(typed: string, kind: 'landline' | 'mobile'): Result<string, Problem> {
  if (hasControlCharacters(typed)) return fail({ code: 'control-characters', field })
  const number = toHalfWidth(typed).replace(SEPARATORS, '').replace(JAPAN_FROM_ABROAD, '0')
  if (number === '') return fail({ code: 'required', field })
  if (FOREIGN.test(number)) return succeed(number)
  const use = telephoneUseOf(number)
  if (use === null) return fail({ code: 'telephone-format', field })
  return use === kind ? succeed(groupTelephone(number)) : fail({ code: 'telephone-kind', field })
}
