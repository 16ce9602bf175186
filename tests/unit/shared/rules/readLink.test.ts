import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { BRAND } from '#shared/procedure/brand'
import { readLink } from '#shared/rules/readLink'

const SECRET = 'Zm9v-YmFy_AbCdEfGhIjKlMnOpQrStUvWxYz012345A'
const LINK = BRAND.linkBase + SECRET
const secrets = fc
  .uint8Array({ minLength: 32, maxLength: 32 })
  .map((bytes) => Buffer.from(bytes).toString('base64url'))

function toFullWidth(text: string): string {
  return text.replace(/[!-~]/g, (character) =>
    String.fromCodePoint((character.codePointAt(0) ?? 0) + 0xfee0),
  )
}

function refusal(typed: string) {
  const result = readLink(typed)
  return result.ok ? null : result.error
}

describe('a link', () => {
  test.each([
    ['whole', LINK],
    ['as its secret alone', SECRET],
    ['without its beginning', LINK.replace('https://', '')],
    ['with the beginning in capitals', LINK.replace('https://madoguchi', 'HTTPS://Madoguchi')],
    ['in pointed brackets', `<${LINK}>`],
    ['in Japanese quotes', `「${LINK}」。`],
    ['in full-width parentheses', `（${LINK}）`],
    ['in quotes', `"${LINK}"`],
    ['quoted by a mail program', `> ${LINK}`],
    ['wrapped by a mail program', `${LINK.slice(0, 50)}\r\n${LINK.slice(50)}`],
    ['with spaces', ` ${LINK.slice(0, 40)} ${LINK.slice(40)}\u3000`],
    ['with a soft break', `${LINK.slice(0, 40)}\u200b${LINK.slice(40)}`],
    ['in full width', toFullWidth(LINK)],
  ])('is read when it was copied %s', (_how, typed) => {
    expect(readLink(typed)).toEqual({ ok: true, value: SECRET })
  })

  test.each([
    ['nothing', '', 'required'],
    ['spaces', ' \n\u3000', 'required'],
    ['its beginning', BRAND.linkBase, 'link-incomplete'],
    ['a secret that lacks its last character', LINK.slice(0, -1), 'link-incomplete'],
    ['a secret with one more', `${LINK}A`, 'link-incomplete'],
    ['a character that no secret has', `${LINK.slice(0, -2)}*A`, 'link-incomplete'],
    ['a last character that no secret ends in', `${LINK.slice(0, -1)}B`, 'link-incomplete'],
    ['another site', `https://example.com/link#${SECRET}`, 'link-incomplete'],
    ['another path', `https://madoguchi.example/other#${SECRET}`, 'link-incomplete'],
    ['an address in front of it', `https://example.com/?${LINK}`, 'link-incomplete'],
    ['no #', LINK.replace('#', ''), 'link-incomplete'],
  ])('is refused with %s', (_what, typed, code) => {
    expect(refusal(typed)).toEqual({ code, field: 'link' })
  })

  test('is not looked for in a whole mail', () => {
    expect(refusal('a'.repeat(200))?.code).toBe('link-incomplete')
    expect(refusal('a'.repeat(201))).toEqual({ code: 'too-long', field: 'link', maximum: 200 })
  })

  test('gives back every secret of 32 bytes, letter by letter, in both widths', () => {
    fc.assert(
      fc.property(secrets, fc.boolean(), fc.boolean(), (secret, isWhole, isWide) => {
        const link = (isWhole ? BRAND.linkBase : '') + secret
        expect(readLink(isWide ? toFullWidth(link) : link)).toEqual({ ok: true, value: secret })
      }),
    )
  })

  test('is refused when it was cut anywhere in its secret', () => {
    fc.assert(
      fc.property(secrets, fc.integer({ min: 1, max: 42 }), (secret, kept) => {
        expect(refusal(BRAND.linkBase + secret.slice(0, kept))?.code).toBe('link-incomplete')
      }),
    )
  })

  test('means another secret in another case', () => {
    const lowered = SECRET.slice(0, -1).toLowerCase() + 'A'
    expect(readLink(lowered)).toEqual({ ok: true, value: lowered })
  })
})
