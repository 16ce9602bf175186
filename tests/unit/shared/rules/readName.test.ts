import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readName, readRequiredName } from '#shared/rules/readName'

function nameOf(typed: string): string | null {
  const result = readName(typed, 'familyName')
  return result.ok ? result.value : null
}

describe('a name', () => {
  test.each([
    ['山田', '山田'],
    ['  山田\u3000', '山田'],
    ['Maria  da\u3000Silva', 'Maria da Silva'],
    ['ﾔﾏﾀﾞ', 'ヤマダ'],
    ['ﾊﾟｰﾏｰ', 'パーマー'],
    ['か゛く', 'がく'],
    ['ハ゜', 'パ'],
    ['か\u3099', 'が'],
    ['Jose\u0301', 'José'],
    ['Ｊｏｈｎ', 'Ｊｏｈｎ'],
    ['', ''],
  ])('typed as %j is kept as %j', (typed, kept) => {
    expect(nameOf(typed)).toBe(kept)
  })

  test.each(['髙橋', '山﨑', '渡邉', '\ufa19谷', '手\ufa10', '𠮷野', '葛\u{e0100}城', '㈱'])(
    'keeps its characters: %s',
    (name) => {
      expect(nameOf(name)).toBe(name)
    },
  )

  test.each(['山\u0000田', '山\u200b田', '\u202e山田'])('has no invisible ones: %j', (typed) => {
    const error = { code: 'control-characters', field: 'givenName' }
    expect(readName(typed, 'givenName')).toEqual({ ok: false, error })
  })

  test('has 60 characters at the most, whatever room they take', () => {
    expect(nameOf('𠮷'.repeat(60))).toBe('𠮷'.repeat(60))
    const error = { code: 'too-long', field: 'familyName', maximum: 60 }
    expect(readName('𠮷'.repeat(61), 'familyName')).toEqual({ ok: false, error })
  })

  test('may be missing on the form and may not on registration', () => {
    const error = { code: 'required', field: 'givenName' }
    expect(readName(' ', 'givenName')).toEqual({ ok: true, value: '' })
    expect(readRequiredName('\u3000', 'givenName')).toEqual({ ok: false, error })
    expect(readRequiredName(' 花子 ', 'givenName')).toEqual({ ok: true, value: '花子' })
    expect(readRequiredName('\u0000', 'givenName')).toMatchObject({
      error: { code: 'control-characters' },
    })
  })

  test('as it is kept reads back as itself', () => {
    const typed = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 60 }),
      fc.string({ unit: fc.constantFrom('ｶ', 'ﾞ', 'ﾟ', '゛', 'か', '\ufa19', 'e', '\u0301', ' ') }),
    )
    fc.assert(
      fc.property(typed, (text) => {
        const kept = nameOf(text)
        if (kept !== null) expect(nameOf(kept)).toBe(kept)
      }),
      { numRuns: 1000 },
    )
  })
})
