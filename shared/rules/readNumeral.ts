const DIGITS = '〇一二三四五六七八九'
const DIGITS_ONLY = new RegExp(`^[${DIGITS}]+$`, 'u')
/** 千九百六十一: each unit once, in falling order, with or without a digit before it. */
const WITH_UNITS =
  /^(?:([一二三四五六七八九]?)千)?(?:([一二三四五六七八九]?)百)?(?:([一二三四五六七八九]?)十)?([一二三四五六七八九]?)$/u
const UNITS = [1000, 100, 10, 1]

/** A group is missing where its unit is; an empty one before a unit means one of it. */
function valueOf(digit: string | undefined, unit: number): number {
  if (digit === undefined || (digit === '' && unit === 1)) return 0
  return (digit === '' ? 1 : DIGITS.indexOf(digit)) * unit
}

function readUnits(kanji: string): number | null {
  const groups = WITH_UNITS.exec(kanji)?.slice(1)
  if (groups === undefined || kanji === '') return null
  return UNITS.reduce((sum, unit, index) => sum + valueOf(groups[index], unit), 0)
}

/** A whole number in ASCII or kanji digits, null for anything else. Takes what `toHalfWidth` gives. */
export function readNumeral(text: string): number | null {
  if (/^\d+$/.test(text)) return Number(text)
  const kanji = text.replace(/零/gu, '〇')
  if (!DIGITS_ONLY.test(kanji)) return readUnits(kanji)
  return Number([...kanji].map((digit) => DIGITS.indexOf(digit)).join(''))
}
