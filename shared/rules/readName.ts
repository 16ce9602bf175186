import { LIMITS } from '../procedure/limits'
import type { Problem, ProblemField } from '../procedure/problems'
import type { Result } from '../result'
import { fail, succeed } from '../result'
import { hasControlCharacters } from './halfWidth'

/**
 * Everything but CJK compatibility ideographs: NFC would already turn the 神 of U+FA19 into another
 * character, and no form may rewrite a registered name.
 */
const COMPOSABLE = /[^\uf900-\ufaff\u{2f800}-\u{2fa1f}]+/gu
const HALF_WIDTH_KANA = /[\uff61-\uff9f]+/gu

/** Marks typed as characters of their own join the kana before them: か゛ becomes が. */
function joinSoundMarks(text: string): string {
  return text.replace(/\u309b/gu, '\u3099').replace(/\u309c/gu, '\u309a')
}

function spellName(typed: string): string {
  const wide = typed.replace(HALF_WIDTH_KANA, (kana) => kana.normalize('NFKC'))
  const composed = joinSoundMarks(wide).replace(COMPOSABLE, (run) => run.normalize('NFC'))
  return composed.replace(/\s+/gu, ' ').trim()
}

/** A name as it is kept, empty if nothing was typed. Only what the keyboard did is undone. */
export function readName(typed: string, field: ProblemField): Result<string, Problem> {
  if (hasControlCharacters(typed)) return fail({ code: 'control-characters', field })
  const name = spellName(typed)
  const maximum = LIMITS.nameMaximumCharacters
  return [...name].length > maximum ? fail({ code: 'too-long', field, maximum }) : succeed(name)
}

/** The same where a name must be given. */
export function readRequiredName(typed: string, field: ProblemField): Result<string, Problem> {
  const name = readName(typed, field)
  return name.ok && name.value === '' ? fail({ code: 'required', field }) : name
}
