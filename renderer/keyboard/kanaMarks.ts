const VOICED = '\u3099'
const HALF_VOICED = '\u309a'
const LARGE = 'アイウエオツヤユヨワあいうえおつやゆよわ'
const SMALL = 'ァィゥェォッャュョヮぁぃぅぇぉっゃゅょゎ'

/** Another mark takes the place of the one before; the same one takes it away. */
function withMark(kana: string, mark: string): string | null {
  const [base = '', former] = kana.normalize('NFD')
  if (former === mark) return base
  const joined = (base + mark).normalize('NFC')
  return joined.length === 1 ? joined : null
}

/** カ becomes ガ, and ガ becomes カ again; null for what has no such sound. */
export function voiced(kana: string): string | null {
  return withMark(kana, VOICED)
}

/** ハ becomes パ. */
export function halfVoiced(kana: string): string | null {
  return withMark(kana, HALF_VOICED)
}

/** ツ becomes ッ, and ッ becomes ツ again. */
export function resized(kana: string): string | null {
  if (kana.length !== 1) return null
  return SMALL[LARGE.indexOf(kana)] ?? LARGE[SMALL.indexOf(kana)] ?? null
}
