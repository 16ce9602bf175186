import type { Channel } from '../procedure/screens'
import type { Problem } from '../procedure/problems'
import { LIMITS } from '../procedure/limits'
import type { Result } from '../result'
import { fail, succeed } from '../result'
import { hasControlCharacters, toHalfWidth } from './halfWidth'

const LAST_DIGITS = 4

/** R5: the whole part left of 「@」. The whole address counts too, as people paste it. */
function readLocalPart(proof: string, domain: string): string {
  const lowered = proof.toLowerCase()
  return lowered.endsWith(domain) ? lowered.slice(0, -domain.length) : lowered
}

/** R5: the last four digits, out of the whole number if somebody types that. */
function readLastDigits(proof: string): Result<string, Problem> {
  const digits = proof.replace(/[-()+]/g, '')
  return /^\d{4,15}$/.test(digits)
    ? succeed(digits.slice(-LAST_DIGITS))
    : fail({ code: 'proof-not-four-digits', field: 'proof' })
}

/**
 * What a person typed to prove a contact, in the form that is compared.
 * `domain` is what the screen shows behind the field (`@outlook.com`), null for a telephone.
 */
export function readContactProof(
  typed: string,
  { channel, domain }: { channel: Channel; domain: string | null },
): Result<string, Problem> {
  const field = 'proof'
  if (hasControlCharacters(typed)) return fail({ code: 'control-characters', field })
  const proof = toHalfWidth(typed)
  if (proof === '') return fail({ code: 'required', field })
  const maximum = LIMITS.addressMaximumCharacters
  if (proof.length > maximum) return fail({ code: 'too-long', field, maximum })
  return channel === 'email' ? succeed(readLocalPart(proof, domain ?? '')) : readLastDigits(proof)
}
