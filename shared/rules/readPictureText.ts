import type { Result } from '../result'
import { fail, succeed } from '../result'
import type { Problem } from '../procedure/problems'
import { hasControlCharacters, toHalfWidth } from './halfWidth'

/** R1: case does not matter, full-width input counts. */
export function readPictureText(typed: string): Result<string, Problem> {
  const field = 'pictureText'
  if (hasControlCharacters(typed)) return fail({ code: 'control-characters', field })
  const text = toHalfWidth(typed).toUpperCase()
  return text === '' ? fail({ code: 'required', field }) : succeed(text)
}
