import fc from 'fast-check'
import { afterEach, describe, expect, test, vi } from 'vitest'
import type { CalendarDate } from '#shared/rules/calendarDate'
import { readBirthDate } from '#shared/rules/readBirthDate'
import { formatBirthDate } from '#shared/text/formatBirthDate'

/** 22 November 2026, noon in Japan. */
const NOW_MS = Date.UTC(2026, 10, 22, 3)

function read(year: string, month = '4', day = '12', nowMs = NOW_MS) {
  return readBirthDate({ year, month, day }, nowMs)
}

function dateOf(daysSince1970: number): CalendarDate {
  const date = new Date(daysSince1970 * 86_400_000)
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() }
}

const FIRST_DAY = Date.UTC(1890, 0, 1) / 86_400_000
const LAST_DAY = Date.UTC(2026, 10, 22) / 86_400_000
const realDates = fc.integer({ min: FIRST_DAY, max: LAST_DAY }).map(dateOf)

function problem(result: ReturnType<typeof readBirthDate>) {
  return result.ok ? null : result.error
}

afterEach(() => {
  vi.unstubAllEnvs()
})

describe('a birth date', () => {
  test.each([
    ['1961', '4', '12'],
    ['１９６１', '０４', '１２'],
    ['1961年', '4月', '12日'],
    ['1961年生', '4月', '12日'],
    ['西暦1961年', '４月', '１２日'],
    ['一九六一', '四', '十二'],
    ['千九百六十一年', '四月', '一二日'],
    ['昭和36', '4', '12'],
    ['昭和３６年', '4', '12'],
    ['昭和三十六', '四月', '十二日'],
    ['昭和三六年', '4', '12'],
    ['昭 36', '4', '12'],
    ['S36', '4', '12'],
    ['s.36', '4', '12'],
    ['Ｓ３６', '4', '12'],
    ['㍼36年', '4', '12'],
  ])('typed as %s, %s, %s is 12 April 1961', (year, month, day) => {
    expect(read(year, month, day)).toEqual({ ok: true, value: { year: 1961, month: 4, day: 12 } })
  })

  test.each([
    ['明治45', '7', '30', 1912],
    ['大正元', '7', '30', 1912],
    ['大正15', '12', '25', 1926],
    ['昭和元年', '12', '25', 1926],
    ['昭和64', '1', '7', 1989],
    ['平成1', '1', '8', 1989],
    ['H31', '4', '30', 2019],
    ['R1', '5', '1', 2019],
    ['令和元', '5', '1', 2019],
    ['平成12', '2', '29', 2000],
    ['M23', '1', '1', 1890],
    ['T10', '6', '30', 1921],
  ])('of %s, %s, %s was in %i', (year, month, day, western) => {
    const date = { year: western, month: Number(month), day: Number(day) }
    expect(read(year, month, day)).toEqual({ ok: true, value: date })
  })

  test('is null when nothing was typed', () => {
    expect(read('', '', '')).toEqual({ ok: true, value: null })
    expect(read(' ', '\u3000', '')).toEqual({ ok: true, value: null })
  })

  test.each([
    ['', '4', '12', 'date-incomplete'],
    ['1961', '', '12', 'date-incomplete'],
    ['1961', '4', '\u3000', 'date-incomplete'],
    ['61', '4', '12', 'date-not-understood'],
    ['19611', '4', '12', 'date-not-understood'],
    ['慶応3', '4', '12', 'date-not-understood'],
    ['昭和', '4', '12', 'date-not-understood'],
    ['昭和0', '4', '12', 'date-not-understood'],
    ['昭和十三十', '4', '12', 'date-not-understood'],
    ['-1961', '4', '12', 'date-not-understood'],
    ['1961', '四月頃', '12', 'date-not-understood'],
    ['1961', '4日', '12', 'date-not-understood'],
    ['1961', '4', '1.5', 'date-not-understood'],
    ['1961', '4', '123', 'date-not-understood'],
    ['1961', '0', '12', 'date-impossible'],
    ['1961', '13', '12', 'date-impossible'],
    ['1961', '4', '0', 'date-impossible'],
    ['1961', '6', '31', 'date-impossible'],
    ['1961', '9', '31', 'date-impossible'],
    ['1961', '1', '32', 'date-impossible'],
    ['2023', '2', '29', 'date-impossible'],
    ['1900', '2', '29', 'date-impossible'],
    ['昭和63', '2', '30', 'date-impossible'],
    ['昭和64', '1', '8', 'date-outside-era'],
    ['昭和65', '4', '1', 'date-outside-era'],
    ['平成元', '1', '7', 'date-outside-era'],
    ['平成31', '5', '1', 'date-outside-era'],
    ['令和元', '4', '30', 'date-outside-era'],
    ['大正元', '7', '29', 'date-outside-era'],
    ['昭和元', '12', '24', 'date-outside-era'],
    ['明治45', '7', '31', 'date-outside-era'],
    ['平成999', '1', '1', 'date-outside-era'],
    ['2026', '11', '23', 'date-in-future'],
    ['令和9', '1', '1', 'date-in-future'],
    ['1889', '12', '31', 'date-too-early'],
    ['明治5', '2', '30', 'date-too-early'],
  ])('typed as %s, %s, %s is refused: %4$s', (year, month, day, code) => {
    expect(read(year, month, day)).toEqual({ ok: false, error: { code, field: 'birthDate' } })
  })

  test.each(['Asia/Tokyo', 'UTC', 'Pacific/Kiritimati', 'Pacific/Niue'])(
    'may be today, and today begins at midnight in Japan: on a machine in %s',
    (zone) => {
      vi.stubEnv('TZ', zone)
      const midnightMs = Date.UTC(2026, 10, 21, 15)
      expect(read('2026', '11', '22', midnightMs).ok).toBe(true)
      expect(problem(read('2026', '11', '22', midnightMs - 1))?.code).toBe('date-in-future')
    },
  )
})

describe('any day since 1890', () => {
  const inBothCountings = /^(\d+年)（(.+?年)）(\d+月)(\d+日)$/

  test('reads back from its formatted form, western and of its era', () => {
    fc.assert(
      fc.property(realDates, (date) => {
        const [, western = '', era = '', month = '', day = ''] =
          inBothCountings.exec(String(formatBirthDate(date))) ?? []
        expect(read(western, month, day)).toEqual({ ok: true, value: date })
        expect(read(era, month, day)).toEqual({ ok: true, value: date })
      }),
      { numRuns: 2000 },
    )
  })

  test('is the same day in full width', () => {
    fc.assert(
      fc.property(realDates, ({ year, month, day }) => {
        const [wideYear = '', wideMonth = '', wideDay = ''] = [year, month, day].map((part) =>
          String(part).replace(/\d/g, (digit) => String.fromCodePoint(0xff10 + Number(digit))),
        )
        expect(read(wideYear, wideMonth, wideDay)).toEqual({
          ok: true,
          value: { year, month, day },
        })
      }),
    )
  })

  test('is refused when the calendar does not have it', () => {
    const years = fc.integer({ min: 1890, max: 2026 })
    const parts = [fc.integer({ min: 0, max: 99 }), fc.integer({ min: 0, max: 99 })] as const
    fc.assert(
      fc.property(years, ...parts, (year, month, day) => {
        const date = new Date(Date.UTC(year, month - 1, day))
        fc.pre(date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day)
        expect(problem(read(String(year), String(month), String(day)))?.code).toBe(
          'date-impossible',
        )
      }),
    )
  })
})

test('whatever is typed as a birth date is answered, never thrown at', () => {
  const typed = fc.string({ unit: 'binary' })
  fc.assert(
    fc.property(typed, typed, typed, (year, month, day) => {
      const result = read(year, month, day)
      expect(result.ok || result.error.field === 'birthDate').toBe(true)
    }),
  )
})
