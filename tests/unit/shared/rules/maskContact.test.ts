import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { maskEmail, maskTelephone } from '#shared/rules/maskContact'

describe('a masked mail address (R2)', () => {
  test.each([
    ['msabc123@outlook.com', 'ms*****@outlook.com'],
    ['abc@example.jp', 'ab*****@example.jp'],
    ['ab@example.jp', 'a*****@example.jp'],
    ['a@example.jp', '*****@example.jp'],
    ['first.last+tag@mail.example.co.jp', 'fi*****@mail.example.co.jp'],
    ['𠮷野家@example.jp', '𠮷野*****@example.jp'],
  ])('%s is shown as %s', (address, mask) => {
    expect(maskEmail(address)).toBe(mask)
  })

  test('shows two characters of the local part at the most and never its length', () => {
    const localPart = fc.stringMatching(/^[a-z0-9.+]{3,40}$/)
    fc.assert(
      fc.property(localPart, (name) => {
        expect(maskEmail(`${name}@example.jp`)).toBe(`${name.slice(0, 2)}*****@example.jp`)
      }),
    )
  })
})

describe('a masked telephone (R3)', () => {
  test.each([
    ['03-1234-5978', '********78'],
    ['090-9876-5432', '*********32'],
    ['0120-444-444', '********44'],
    ['+81 90 9876 5432', '**********32'],
    ['7', '7'],
  ])('%s is shown as %s', (number, mask) => {
    expect(maskTelephone(number)).toBe(mask)
  })
})
