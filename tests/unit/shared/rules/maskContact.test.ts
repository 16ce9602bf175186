import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { maskEmail, maskTelephone } from '#shared/rules/maskContact'
import { readAddress } from '#shared/rules/readAddress'
import { readTelephone } from '#shared/rules/readTelephone'

const localParts = fc.stringMatching(/^[a-z0-9+._-]{1,40}$/)
const domains = fc
  .array(fc.stringMatching(/^[a-z0-9]{1,10}$/), { minLength: 2, maxLength: 5 })
  .map((labels) => labels.join('.'))
const japaneseNumbers = fc.oneof(
  fc.stringMatching(/^0[346][1-9]\d{7}$/),
  fc.stringMatching(/^0[5-9]0[1-9]\d{7}$/),
  fc.stringMatching(/^0120\d{6}$/),
)

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

  test('of any address shows its domain, and of its local part at most two of several', () => {
    fc.assert(
      fc.property(localParts, domains, (localPart, domain) => {
        const address = readAddress(`${localPart}@${domain}`)
        const [shown = '', hidden] = maskEmail(address.ok ? address.value : '').split('*****')
        expect(hidden).toBe(`@${domain}`)
        expect(localPart.startsWith(shown)).toBe(true)
        expect(shown).toHaveLength(Math.min(2, localPart.length - 1))
      }),
    )
  })

  test('says the same of all local parts that begin alike', () => {
    fc.assert(
      fc.property(localParts, localParts, domains, (one, other, domain) => {
        const masks = [one, other].map((rest) => maskEmail(`ms${rest}@${domain}`))
        expect(masks[0]).toBe(masks[1])
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

  test('of any number has an asterisk for every digit but the last two', () => {
    const separators = fc.constantFrom('', '-', ' ', '(', ')', '.')
    fc.assert(
      fc.property(japaneseNumbers, separators, fc.nat(9), (digits, separator, at) => {
        const mask = '*'.repeat(digits.length - 2) + digits.slice(-2)
        expect(maskTelephone(digits.slice(0, at) + separator + digits.slice(at))).toBe(mask)
      }),
    )
  })

  test('of another country hides its country too', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[1-9]\d{7,14}$/), (digits) => {
        const mask = '*'.repeat(digits.length - 2) + digits.slice(-2)
        expect(maskTelephone(`+${digits}`)).toBe(mask)
      }),
    )
  })

  test('is the same for +81 and for 0 once the number was registered', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[6789]0[1-9]\d{7}$/), (number) => {
        const [abroad, home] = [`+81 ${number}`, `0${number}`].map((typed) => {
          const kept = readTelephone(typed, 'mobile')
          return kept.ok ? maskTelephone(kept.value) : null
        })
        expect(home).toBe(`*********${number.slice(-2)}`)
        expect(abroad).toBe(home)
      }),
    )
  })
})
