import { describe, expect, test } from 'vitest'
import { PRACTICE_PIN } from '#shared/procedure/staff'
import { readNewStaffPin, readStaffPin } from '#shared/rules/readStaffPin'

const GOOD = '482915'

describe('a PIN', () => {
  test.each([
    ['in full width', '４８２９１５'],
    ['with spaces', ' 482 915 '],
  ])('is read %s', (_how, typed) => {
    expect(readStaffPin(typed)).toEqual({ ok: true, value: GOOD })
  })

  test.each([
    ['', 'pin-required'],
    ['48291', 'pin-short'],
    ['4829150000001', 'pin-long'],
    ['48291a', 'pin-not-digits'],
    ['48２9１x', 'pin-not-digits'],
    ['-482915', 'pin-not-digits'],
    ['٤٨٢٩١٥', 'pin-not-digits'],
  ] as const)('%j is answered with %s', (typed, problem) => {
    expect(readStaffPin(typed)).toEqual({ ok: false, error: problem })
  })

  test.each(['482915', '482915482917'])('of %s is long enough and not too long', (typed) => {
    expect(readStaffPin(typed).ok).toBe(true)
  })

  test('that was made before may be one that could not be made now', () => {
    expect(readStaffPin('123456').ok).toBe(true)
  })
})

describe('a new PIN', () => {
  test.each([
    ...['000000', '777777', '123456', '654321', '012345', '890123', '246802', '987654'],
    ...['123456123456', '1234512345', `${PRACTICE_PIN}${PRACTICE_PIN}`],
    ...['121212', '123123', '48294829', '112112', PRACTICE_PIN, '１２３４５６'],
  ])('is not %s', (pin) => {
    expect(readNewStaffPin(pin, pin)).toEqual({ ok: false, error: 'pin-guessable' })
  })

  test.each([GOOD, '135792', '112233', '100000'])('may be %s', (pin) => {
    expect(readNewStaffPin(pin, pin)).toEqual({ ok: true, value: pin })
  })

  test('is the same both times, in whatever width', () => {
    expect(readNewStaffPin(GOOD, '４８２９１５')).toEqual({ ok: true, value: GOOD })
    expect(readNewStaffPin(GOOD, '482916')).toEqual({ ok: false, error: 'pins-differ' })
    expect(readNewStaffPin(GOOD, '')).toEqual({ ok: false, error: 'pins-differ' })
  })
})
