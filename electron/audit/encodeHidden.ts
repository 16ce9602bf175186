/** Controls, format characters such as bidi overrides, line separators, and lone surrogates. */
export const HIDDEN = /[\p{C}\p{Zl}\p{Zp}]/gu

/**
 * Writes out what a terminal or an editor would obey instead of show (ASVS 16.4.1): a masked mailbox
 * still holds a domain that somebody typed.
 */
export function encodeHidden(text: string): string {
  return text.replace(HIDDEN, (character) => {
    const code = (character.codePointAt(0) ?? 0).toString(16).padStart(4, '0')
    return `\\u{${code}}`
  })
}
