import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { checkPassword, newPasswordProblems, passwordProblem } from '#shared/rules/passwordRules'

describe('a new password (R10)', () => {
  test.each(['abcdefg1', 'ABCDEFGh', 'abcdefg!', '1234567~', 'Sakura-2014', 'A1'.repeat(8)])(
    '%s is good',
    (password) => {
      expect(passwordProblem(password)).toBeNull()
    },
  )

  test.each([
    ['', { code: 'required' }],
    ['abcdef1', { code: 'password-short', length: 7 }],
    [`${'a'.repeat(16)}1`, { code: 'password-long', length: 17 }],
    ['abcdefgh', { code: 'password-kinds' }],
    ['12345678', { code: 'password-kinds' }],
    ['!!!!!!!!', { code: 'password-kinds' }],
    ['ａｂｃｄｅｆ１２', { code: 'password-full-width' }],
    ['abcdefg　1', { code: 'password-full-width' }],
    ['さくら2014-15', { code: 'password-not-ascii' }],
    ['sakura😀2014', { code: 'password-not-ascii' }],
    ['sakura\t2014', { code: 'password-not-ascii' }],
    ['sakura 2014', { code: 'password-space' }],
    ['sakura2014 ', { code: 'password-space' }],
  ])('%j is refused', (password, problem) => {
    expect(passwordProblem(password)).toEqual({ ...problem, field: 'password' })
  })

  test('that meets every rule of the list has no problem, and the other way round', () => {
    const printable = fc.string({ unit: 'grapheme-ascii', maxLength: 20 })
    fc.assert(
      fc.property(printable, (password) => {
        const { hasLength, hasKinds, isHalfWidth } = checkPassword(password)
        expect(passwordProblem(password) === null).toBe(hasLength && hasKinds && isHalfWidth)
      }),
      { numRuns: 1000 },
    )
  })
})

describe('the two fields of a new password', () => {
  const address = 'yamada.taro@outlook.com'

  test('must be equal to the letter', () => {
    expect(newPasswordProblems('Asagao-2026', 'asagao-2026', address)).toEqual([
      { code: 'passwords-differ', field: 'confirmation' },
    ])
    expect(newPasswordProblems('Asagao-2026', 'Asagao-2026', address)).toEqual([])
  })

  test('ask for the second one when it is empty', () => {
    expect(newPasswordProblems('Asagao-2026', '', address)).toEqual([
      { code: 'required', field: 'confirmation' },
    ])
  })

  test('must not repeat the account', () => {
    expect(newPasswordProblems('Yamada.Taro', 'Yamada.Taro', address)).toEqual([
      { code: 'password-is-address', field: 'password' },
    ])
  })
})
