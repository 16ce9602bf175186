import type { CalendarDate } from '../rules/calendarDate'
import { eraOf } from '../rules/japaneseEras'

/** The first year of an era is called 元年. */
function yearOfEra(count: number): string {
  return count === 1 ? '元年' : `${count}年`
}

/** A birth date in both countings, so that a slip in either is seen: 「1961年（昭和36年）4月12日」. */
export function formatBirthDate(date: CalendarDate): string {
  const era = eraOf(date)
  const inEra = era && `（${era.name}${yearOfEra(date.year - era.firstDay.year + 1)}）`
  return `${date.year}年${inEra ?? ''}${date.month}月${date.day}日`
}
