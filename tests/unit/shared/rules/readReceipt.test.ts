import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { formatReceipt, readReceipt } from '#shared/rules/readReceipt'

describe('a receipt number', () => {
  test.each([
    '482109375526',
    '4821-0937-5526',
    '4821 0937 5526',
    '４８２１－０９３７－５５２６',
    '４８２１ー０９３７ー５５２６',
    '受付番号：4821-0937-5526',
    '受付番号 482109375526',
    '受付番号は 4821-0937-5526 です。',
    '◆受付番号\n4821-0937-5526\n',
  ])('is read from %j', (typed) => {
    expect(readReceipt(typed)).toEqual({ ok: true, value: '482109375526' })
  })

  test.each([
    ['', 'required'],
    [' \u3000', 'required'],
    ['4821-0937-552', 'receipt-format'],
    ['4821-0937-55261', 'receipt-format'],
    ['受付番号', 'receipt-format'],
    ['受付番号：4821', 'receipt-format'],
    ['A821-0937-5526', 'receipt-format'],
    ['482109375526\u0000', 'receipt-format'],
  ])('typed as %j is refused: %s', (typed, code) => {
    expect(readReceipt(typed)).toEqual({ ok: false, error: { code, field: 'receipt' } })
  })

  test('is written in groups of four', () => {
    expect(formatReceipt('482109375526')).toBe('4821-0937-5526')
  })

  test('reads back as it was written', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^\d{12}$/), (digits) => {
        expect(readReceipt(formatReceipt(digits))).toEqual({ ok: true, value: digits })
      }),
    )
  })
})
