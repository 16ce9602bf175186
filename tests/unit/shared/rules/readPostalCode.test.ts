import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readPostalCode } from '#shared/rules/readPostalCode'

describe('a postal code', () => {
  test.each([
    '1000001',
    '100-0001',
    '〒100-0001',
    '〒 100 0001',
    '１００－０００１',
    '１００ー０００１',
    '100−0001',
    '100‐0001',
    '郵便番号：100-0001',
  ])('is read from %s', (typed) => {
    expect(readPostalCode(typed)).toEqual({ ok: true, value: { kind: 'full', digits: '1000001' } })
  })

  test.each([
    ['100', '100'],
    ['〒１００', '100'],
    ['100-01', '10001'],
    ['10001', '10001'],
  ])('from before 1998 is known as such: %s', (typed, digits) => {
    expect(readPostalCode(typed)).toEqual({ ok: true, value: { kind: 'old', digits } })
  })

  test.each(['', '  ', '\u3000'])('may be left out: %j', (typed) => {
    expect(readPostalCode(typed)).toEqual({ ok: true, value: null })
  })

  test.each([
    '1',
    '10',
    '1000',
    '100-000',
    '100-00011',
    '10-00001',
    '〒',
    '100-0001番',
    'abc',
    '-',
  ])('is refused: %s', (typed) => {
    const error = { code: 'postal-code-format', field: 'postalCode' }
    expect(readPostalCode(typed)).toEqual({ ok: false, error })
  })

  test('keeps its digits in whatever form it is written', () => {
    const digits = fc.stringMatching(/^\d{7}$/)
    const marks = fc.constantFrom('', '〒', '〒 ', '郵便番号')
    const dashes = fc.constantFrom('', '-', '－', 'ー', '–', ' ', '\u3000')
    fc.assert(
      fc.property(digits, marks, dashes, fc.boolean(), (code, mark, dash, isWide) => {
        const plain = mark + code.slice(0, 3) + dash + code.slice(3)
        const typed = isWide
          ? plain.replace(/\d/g, (digit) => String.fromCodePoint(0xff10 + Number(digit)))
          : plain
        expect(readPostalCode(typed)).toEqual({ ok: true, value: { kind: 'full', digits: code } })
      }),
    )
  })

  test('has three, five or seven digits and no other number of them', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^\d{1,12}$/), (digits) => {
        expect(readPostalCode(digits).ok).toBe([3, 5, 7].includes(digits.length))
      }),
    )
  })
})
