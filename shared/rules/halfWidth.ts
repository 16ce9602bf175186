/** The dashes that Japanese keyboards and copied texts hold in place of a hyphen; NFKC leaves most. */
const DASHES = /[\u2010-\u2015\u2212\u2500\u30fc\uff0d\uff70\u301c\uff5e\ufe63]/gu
const FULL_STOPS = /[。｡．]/gu

/**
 * Text as it was meant where ASCII is asked for: full-width letters, digits and signs become ASCII,
 * white space goes away. Never for names and never for passwords.
 */
export function toHalfWidth(text: string): string {
  return text.replace(DASHES, '-').normalize('NFKC').replace(FULL_STOPS, '.').replace(/\s/gu, '')
}

/** Controls and invisible format characters, white space apart: no field means them. */
export function hasControlCharacters(text: string): boolean {
  return /[\p{Cc}\p{Cf}]/u.test(text.replace(/\s/gu, ''))
}
