import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { maskTelephone } from '#shared/rules/maskContact'
import { readTelephone } from '#shared/rules/readTelephone'

const landlines = fc.stringMatching(/^0[346][1-9]\d{7}$/)
const mobiles = fc.stringMatching(/^0[6789]0[1-9]\d{7}$/)

function refusal(typed: string, kind: 'landline' | 'mobile') {
  const result = readTelephone(typed, kind)
  return result.ok ? null : result.error
}

describe('a mobile telephone', () => {
  test.each([
    '09012345678',
    '090-1234-5678',
    '０９０－１２３４－５６７８',
    '０９０ー１２３４ー５６７８',
    '090 1234 5678',
    '(090)1234-5678',
    '090.1234.5678',
    '+81 90 1234 5678',
    '+81-(0)90-1234-5678',
    '＋８１９０１２３４５６７８',
  ])('typed as %s is 090-1234-5678', (typed) => {
    expect(readTelephone(typed, 'mobile')).toEqual({ ok: true, value: '090-1234-5678' })
  })

  test('begins with 060, 070, 080 or 090 and is not taken as a home telephone', () => {
    fc.assert(
      fc.property(mobiles, (number) => {
        expect(readTelephone(number, 'mobile').ok).toBe(true)
        expect(refusal(number, 'landline')?.code).toBe('telephone-kind')
      }),
    )
  })
})

describe('a home telephone', () => {
  test.each([
    ['0312345978', '03-1234-5978'],
    ['０６ー６１２３ー４５６７', '06-6123-4567'],
    ['(011) 221-1234', '011-221-1234'],
    ['+81 3 1234 5978', '03-1234-5978'],
    ['05012345678', '050-1234-5678'],
    ['0422-51-1234', '0422511234'],
    ['0920-47-1234', '0920471234'],
  ])('typed as %s is kept as %s', (typed, kept) => {
    expect(readTelephone(typed, 'landline')).toEqual({ ok: true, value: kept })
  })

  test('is not taken as a mobile one', () => {
    fc.assert(
      fc.property(landlines, (number) => {
        expect(readTelephone(number, 'landline').ok).toBe(true)
        expect(refusal(number, 'mobile')?.code).toBe('telephone-kind')
      }),
    )
    expect(refusal('050-1234-5678', 'mobile')?.code).toBe('telephone-kind')
  })
})

describe('a telephone', () => {
  test.each(['0120-444-444', '0800-123-4567', '0570-012-345', '0990-512-345', '020-1234-5678'])(
    'that reaches no person is taken as neither: %s',
    (typed) => {
      expect(refusal(typed, 'landline')?.code).toBe('telephone-kind')
      expect(refusal(typed, 'mobile')?.code).toBe('telephone-kind')
    },
  )

  test.each(['+82 10 1234 5678', '+1 (212) 555-0123', '+4930123456'])(
    'of another country is what its owner says: %s',
    (typed) => {
      const value = typed.replace(/[ ()-]/g, '')
      expect(readTelephone(typed, 'mobile')).toEqual({ ok: true, value })
      expect(readTelephone(typed, 'landline')).toEqual({ ok: true, value })
    },
  )

  test.each([
    ['', 'required'],
    ['\u3000', 'required'],
    ['--', 'required'],
    ['\u202a090-1234-5678', 'control-characters'],
    ['1234-5678', 'telephone-format'],
    ['090-1234-567', 'telephone-format'],
    ['090-1234-56789', 'telephone-format'],
    ['03-1234-597', 'telephone-format'],
    ['03-1234-59789', 'telephone-format'],
    ['090-123-4567', 'telephone-format'],
    ['0012345678', 'telephone-format'],
    ['03-1234-5978内線5', 'telephone-format'],
    ['+0312345978', 'telephone-format'],
    ['+1234567', 'telephone-format'],
    ['+1234567890123456', 'telephone-format'],
    ['+81', 'telephone-format'],
    ['110', 'telephone-format'],
    ['電話', 'telephone-format'],
  ])('typed as %j is refused: %s', (typed, code) => {
    expect(refusal(typed, 'landline')).toEqual({ code, field: 'contactValue' })
    expect(refusal(typed, 'mobile')).toEqual({ code, field: 'contactValue' })
  })

  test('as it is kept reads back as itself', () => {
    fc.assert(
      fc.property(
        fc.oneof(landlines, mobiles, fc.stringMatching(/^\+[1-79]\d{7,14}$/)),
        (typed) => {
          for (const kind of ['landline', 'mobile'] as const) {
            const kept = readTelephone(typed, kind)
            if (kept.ok) expect(readTelephone(kept.value, kind)).toEqual(kept)
          }
        },
      ),
    )
  })

  test('from +81 and from 0 is one and the same', () => {
    fc.assert(
      fc.property(mobiles, fc.constantFrom('+81', '+81 ', '+81-0', '+81(0)'), (number, prefix) => {
        const abroad = readTelephone(prefix + number.slice(1), 'mobile')
        expect(abroad).toEqual(readTelephone(number, 'mobile'))
      }),
    )
  })

  test('as it is kept shows its last two digits only', () => {
    fc.assert(
      fc.property(mobiles, (number) => {
        const kept = readTelephone(number, 'mobile')
        expect(kept.ok && maskTelephone(kept.value)).toBe(`*********${number.slice(-2)}`)
      }),
    )
  })
})
