import type { CalendarDate } from './calendarDate'
import { compareDates } from './calendarDate'

export interface JapaneseEra {
  readonly name: string
  readonly reading: string
  /** What people write for it, after `toHalfWidth` and in upper case. */
  readonly spellings: readonly string[]
  readonly firstDay: CalendarDate
  /** Null while it lasts. */
  readonly lastDay: CalendarDate | null
}

/**
 * The edicts' days, newest first. 明治 and 大正 end on the day on which the next era begins: those two
 * changes took effect at once, and registers hold that day under either name. A table and not
 * `Intl`, which moves days with the machine's time zone.
 */
export const JAPANESE_ERAS: readonly JapaneseEra[] = [
  {
    name: '令和',
    reading: 'れいわ',
    spellings: ['令和', '令', 'R'],
    firstDay: { year: 2019, month: 5, day: 1 },
    lastDay: null,
  },
  {
    name: '平成',
    reading: 'へいせい',
    spellings: ['平成', '平', 'H'],
    firstDay: { year: 1989, month: 1, day: 8 },
    lastDay: { year: 2019, month: 4, day: 30 },
  },
  {
    name: '昭和',
    reading: 'しょうわ',
    spellings: ['昭和', '昭', 'S'],
    firstDay: { year: 1926, month: 12, day: 25 },
    lastDay: { year: 1989, month: 1, day: 7 },
  },
  {
    name: '大正',
    reading: 'たいしょう',
    spellings: ['大正', '大', 'T'],
    firstDay: { year: 1912, month: 7, day: 30 },
    lastDay: { year: 1926, month: 12, day: 25 },
  },
  {
    name: '明治',
    reading: 'めいじ',
    spellings: ['明治', '明', 'M'],
    firstDay: { year: 1868, month: 10, day: 23 },
    lastDay: { year: 1912, month: 7, day: 30 },
  },
]

export function isWithinEra(date: CalendarDate, { firstDay, lastDay }: JapaneseEra): boolean {
  if (compareDates(date, firstDay) < 0) return false
  return lastDay === null || compareDates(date, lastDay) <= 0
}

/** The era of a day; the newer one on a day that has two, null before 明治. */
export function eraOf(date: CalendarDate): JapaneseEra | null {
  return JAPANESE_ERAS.find((era) => isWithinEra(date, era)) ?? null
}
