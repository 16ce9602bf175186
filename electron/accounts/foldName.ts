import { foldKanji } from './kanjiVariants'

const HIRAGANA = /[\u3041-\u3096\u309d\u309e]/gu
const KATAKANA_AHEAD = 0x60
/** Chosen by some fonts and forms to draw one character differently. */
const VARIATION_SELECTORS = /[\ufe00-\ufe0f\u{e0100}-\u{e01ef}]/gu
const DASHES_AFTER_KATAKANA = /(?<=[\u30a1-\u30fa\u30fc])[-\u2010-\u2015\u2212\u2500]/gu
const LATIN_ACCENTS = /(?<=\p{Script=Latin}\p{M}*)\p{M}/gu
const BETWEEN_NAMES = /[\s\p{P}\p{Cf}]/gu

function toKatakana(text: string): string {
  return text.replace(HIRAGANA, (kana) =>
    String.fromCodePoint((kana.codePointAt(0) ?? 0) + KATAKANA_AHEAD),
  )
}

/** A Japanese keyboard has no é: José and Jose are one. */
function dropLatinAccents(text: string): string {
  return text.normalize('NFD').replace(LATIN_ACCENTS, '').normalize('NFC')
}

/** 三ヶ島 and 三ケ島 are one name; all other small kana are kept, ショ is not シヨ. */
function unifySmallKe(text: string): string {
  return text.replace(/ヶ/gu, 'ケ').replace(/ヵ/gu, 'カ')
}

/**
 * The form under which a name or a place is compared: both widths, hiragana and katakana, upper and
 * lower case, spaces, ・ and common kanji variants make no difference. Only compared, never shown.
 */
export function foldName(name: string): string {
  const joined = name.replace(/\u309b/gu, '\u3099').replace(/\u309c/gu, '\u309a')
  const plain = joined.normalize('NFKC').replace(VARIATION_SELECTORS, '')
  const kana = unifySmallKe(toKatakana(plain)).replace(DASHES_AFTER_KATAKANA, 'ー')
  return foldKanji(dropLatinAccents(kana.replace(BETWEEN_NAMES, '').toLowerCase()))
}
