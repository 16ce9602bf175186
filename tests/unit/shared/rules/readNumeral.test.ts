import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readNumeral } from '#shared/rules/readNumeral'

const DIGITS = [...'〇一二三四五六七八九']

function digitByDigit(number: number): string {
  return [...String(number)].map((digit) => DIGITS[Number(digit)]).join('')
}

/** The way numbers are written out: 千九百六十一. */
function withUnits(number: number): string {
  const units = ['千', '百', '十', '']
  return [...String(number).padStart(4, '0')]
    .map((digit, place) => {
      if (digit === '0') return ''
      const unit = units[place] ?? ''
      return (digit === '1' && unit !== '' ? '' : (DIGITS[Number(digit)] ?? '')) + unit
    })
    .join('')
}

test('every number from 1 to 9999 is read in digits and in both kanji spellings', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 9999 }), (number) => {
      expect(readNumeral(String(number))).toBe(number)
      expect(readNumeral(digitByDigit(number))).toBe(number)
      expect(readNumeral(withUnits(number))).toBe(number)
    }),
    { numRuns: 2000 },
  )
})

test('zero has two kanji', () => {
  expect(readNumeral('二〇〇四')).toBe(2004)
  expect(readNumeral('二零零四')).toBe(2004)
})

test.each(['', '元', '十百', '三十五十', '1十', '六0', 'x', '-1'])('%j is no number', (text) => {
  expect(readNumeral(text)).toBeNull()
})
