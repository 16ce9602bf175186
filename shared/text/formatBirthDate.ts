import type { CalendarDate } from '../rules/calendarDate'
import { eraOf } from '../rules/japaneseEras'
import { dayOfMonthText } from './formatMoment'
import { marked } from './parseMarked'
import type { Said } from './said'

/** The first year of an era is called 元年. */
function yearOfEra(count: number): string {
  return count === 1 ? '{元年|がんねん}' : `${count}{年|ねん}`
}

/** A birth date in both countings, so that a slip in either is seen: 「1961年（昭和36年）4月12日」. */
export function formatBirthDate(date: CalendarDate): Said {
  const era = eraOf(date)
  const inEra =
    era && `（{${era.name}|${era.reading}}${yearOfEra(date.year - era.firstDay.year + 1)}）`
  return marked(
    `${date.year}{年|ねん}${inEra ?? ''}${date.month}{月|がつ}${dayOfMonthText(date.day)}`,
  )
}
