/** What a Japanese keyboard writes in place of ASCII; 全角 letters, digits and most signs come in order. */
const FULL_WIDTH = /[\uff01-\uff5e]/gu
const DISTANCE_TO_ASCII = 0xfee0
const OTHER_FORMS: Readonly<Record<string, string>> = {
  '\u3000': ' ',
  '\u2018': '`',
  '\u2019': "'",
  '\u201d': '"',
  '\uffe5': '\\',
}
const OTHER_FULL_WIDTH = /[\u3000\u2018\u2019\u201d\uffe5]/gu

/** A password with its full-width letters in half width. Whatever has no such form stays. */
export function passwordInHalfWidth(password: string): string {
  return password
    .replace(FULL_WIDTH, (wide) => String.fromCharCode(wide.charCodeAt(0) - DISTANCE_TO_ASCII))
    .replace(OTHER_FULL_WIDTH, (wide) => OTHER_FORMS[wide] ?? wide)
}

export type PasswordWidth = 'half' | 'full' | 'other'

/** 'full' where all or some of it can be put right, 'other' where it has to be typed again. */
export function passwordWidth(password: string): PasswordWidth {
  if (passwordInHalfWidth(password) !== password) return 'full'
  return /^[ -~]*$/.test(password) ? 'half' : 'other'
}
