import type { Problem } from '../procedure/problems'
import type { Result } from '../result'
import { fail, succeed } from '../result'
import type { CalendarDate } from './calendarDate'
import { compareDates, dateInJapan, isRealDate } from './calendarDate'
import { toHalfWidth } from './halfWidth'
import type { JapaneseEra } from './japaneseEras'
import { JAPANESE_ERAS, isWithinEra } from './japaneseEras'
import { readNumeral } from './readNumeral'

const field = 'birthDate'

/**
 * Our judgement: nobody born earlier is alive (the oldest are some 117), so it is a slip. It also
 * leaves out the years before 1873, when Japan counted its months by the moon.
 */
const EARLIEST_YEAR = 1890
const WESTERN_YEAR_DIGITS = 4

interface TypedDate {
  readonly year: string
  readonly month: string
  readonly day: string
}
interface ReadYear {
  readonly year: number
  /** Null for a western year. */
  readonly era: JapaneseEra | null
}

function readYearOfEra(typed: string, era: JapaneseEra): number | null {
  const spelling = era.spellings.find((known) => typed.startsWith(known))
  if (spelling === undefined) return null
  const count = typed.slice(spelling.length).replace(/^\./, '')
  const yearOfEra = count === '元' ? 1 : readNumeral(count)
  return yearOfEra === null || yearOfEra === 0 ? null : era.firstDay.year + yearOfEra - 1
}

/** Two digits alone are not understood: 36 may mean 1936 or 昭和36年, which was 1961. */
function readWesternYear(typed: string): ReadYear | null {
  const year = readNumeral(typed.replace(/^西暦/u, ''))
  return year === null || String(year).length !== WESTERN_YEAR_DIGITS ? null : { year, era: null }
}

function readYear(typed: string): ReadYear | null {
  const spelled = typed.toUpperCase().replace(/年生?$/u, '')
  for (const era of JAPANESE_ERAS) {
    const year = readYearOfEra(spelled, era)
    if (year !== null) return { year, era }
  }
  return readWesternYear(spelled)
}

/** A month or a day: two digits at the most, so that a slip of the finger is not called impossible. */
function readPart(typed: string, unit: '月' | '日'): number | null {
  const number = readNumeral(typed.endsWith(unit) ? typed.slice(0, -1) : typed)
  return number === null || number > 99 ? null : number
}

/** Too early comes first: before 1873 there were days that today's calendar calls impossible. */
function judge(date: CalendarDate, era: JapaneseEra | null, nowMs: number): Problem | null {
  if (date.year < EARLIEST_YEAR) return { code: 'date-too-early', field }
  if (!isRealDate(date)) return { code: 'date-impossible', field }
  if (era !== null && !isWithinEra(date, era)) return { code: 'date-outside-era', field }
  return compareDates(date, dateInJapan(nowMs)) > 0 ? { code: 'date-in-future', field } : null
}

/** A birth date typed in three fields, the year western or of a Japanese era; null when all are empty. */
export function readBirthDate(
  typed: TypedDate,
  nowMs: number,
): Result<CalendarDate | null, Problem> {
  const texts = [typed.year, typed.month, typed.day].map(toHalfWidth)
  if (texts.every((text) => text === '')) return succeed(null)
  if (texts.includes('')) return fail({ code: 'date-incomplete', field })
  const read = readYear(toHalfWidth(typed.year))
  const month = readPart(toHalfWidth(typed.month), '月')
  const day = readPart(toHalfWidth(typed.day), '日')
  if (read === null || month === null || day === null) {
    return fail({ code: 'date-not-understood', field })
  }
  const date = { year: read.year, month, day }
  const problem = judge(date, read.era, nowMs)
  return problem === null ? succeed(date) : fail(problem)
}
