import fc from 'fast-check'
import { expect, test } from 'vitest'
import { passwordInHalfWidth, passwordWidth } from '../../../../renderer/keyboard/passwordWidth'

test('full-width letters, digits and signs become ASCII', () => {
  expect(passwordInHalfWidth('Ｓａｋｕｒａ－２０２６！')).toBe('Sakura-2026!')
  expect(passwordInHalfWidth('ａ　ｂ￥”’‘')).toBe('a b\\"\'`')
})

test('what has no half-width form stays, and so does its order', () => {
  expect(passwordInHalfWidth('さＫＵ桜①ー')).toBe('さKU桜①ー')
})

test('a password in ASCII is never changed', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary-ascii' }), (password) => {
      expect(passwordInHalfWidth(password)).toBe(password)
    }),
  )
})

test('says what can be put right and what has to be typed again', () => {
  expect(passwordWidth('')).toBe('half')
  expect(passwordWidth('Sakura-2026')).toBe('half')
  expect(passwordWidth('さｋura')).toBe('full')
  expect(passwordWidth('さkura')).toBe('other')
})
