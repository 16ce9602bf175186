/** A day of the calendar: of no time zone, so that no conversion can move a birthday. */
export interface CalendarDate {
  readonly year: number
  readonly month: number
  readonly day: number
}

/** Japan has had no summer time since 1951; its day begins nine hours before UTC's. */
const JAPAN_AHEAD_MS = 9 * 60 * 60 * 1000
const MONTHS = 12

function isLeapYear(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
}

function daysOfMonth(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28
  return [4, 6, 9, 11].includes(month) ? 30 : 31
}

/** False for 31 June and for 29 February of most years. */
export function isRealDate({ year, month, day }: CalendarDate): boolean {
  return month >= 1 && month <= MONTHS && day >= 1 && day <= daysOfMonth(year, month)
}

/** Negative when `left` comes first, zero for the same day. */
export function compareDates(left: CalendarDate, right: CalendarDate): number {
  return left.year - right.year || left.month - right.month || left.day - right.day
}

/** What the calendar on a wall in Japan says at a moment, wherever the machine believes to be. */
export function dateInJapan(atMs: number): CalendarDate {
  const moment = new Date(atMs + JAPAN_AHEAD_MS)
  const month = moment.getUTCMonth() + 1
  return { year: moment.getUTCFullYear(), month, day: moment.getUTCDate() }
}
