import { say } from './say'

const EMAIL_MASK = /^([^*@]*)\*+@(.+)$/u
const TELEPHONE_MASK = /^\*+(\d+)$/

function maskInWords(mask: string) {
  const [, start, domain] = EMAIL_MASK.exec(mask) ?? []
  if (start !== undefined && domain !== undefined) {
    if (start === '') return say('speech.mask.hiddenEmail', { domain })
    return say('speech.mask.email', { start, domain })
  }
  const digits = TELEPHONE_MASK.exec(mask)?.[1]
  return digits === undefined ? null : say('speech.mask.telephone', { digits })
}

/** A masked contact in words, as its asterisks say nothing when read out; null for anything else. */
export function spokenMask(mask: string): string | null {
  return maskInWords(mask)?.plain() ?? null
}
