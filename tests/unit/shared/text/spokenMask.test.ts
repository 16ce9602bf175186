import fc from 'fast-check'
import { expect, test } from 'vitest'
import { maskEmail, maskTelephone } from '#shared/rules/maskContact'
import { spokenMask } from '#shared/text/spokenMask'

test.each([
  ['ms*****@outlook.com', 'ms で始まる outlook.com のメール アドレス'],
  ['𠮷野*****@example.jp', '𠮷野 で始まる example.jp のメール アドレス'],
  ['*****@example.jp', 'example.jp のメール アドレス'],
  ['********78', '末尾が78の電話番号'],
])('%s is said as %s', (mask, spoken) => {
  expect(spokenMask(mask)).toBe(spoken)
})

test('what hides nothing is no mask', () => {
  expect(spokenMask('yamada.taro@outlook.com')).toBeNull()
  expect(spokenMask('7')).toBeNull()
  expect(spokenMask('')).toBeNull()
})

test('no mask of any contact is said with its asterisks, or with more than it shows', () => {
  const localPart = fc.stringMatching(/^[a-z]{3,20}$/)
  fc.assert(
    fc.property(localPart, fc.stringMatching(/^0\d{9,10}$/), (name, number) => {
      const address = spokenMask(maskEmail(`${name}@example.jp`))
      expect(address).toBe(`${name.slice(0, 2)} で始まる example.jp のメール アドレス`)
      expect(spokenMask(maskTelephone(number))).toBe(`末尾が${number.slice(-2)}の電話番号`)
    }),
  )
})
