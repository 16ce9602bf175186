const MINUTE_MS = 60_000
const HOUR_MS = 60 * MINUTE_MS
const WEEKDAYS = '日月火水木金土'

function clockTime(moment: Date): string {
  const hours = moment.getHours()
  const half = hours < 12 ? '午前' : '午後'
  const minutes = moment.getMinutes()
  return `${half}${hours % 12}時${minutes === 0 ? '' : `${minutes}分`}`
}

/** A moment as it is said: 「午後2時35分」, with the date in front when it is not today. */
export function formatMoment(atMs: number, nowMs: number): string {
  const moment = new Date(atMs)
  const now = new Date(nowMs)
  const isToday = moment.toDateString() === now.toDateString()
  const date = isToday ? '' : `${moment.getMonth() + 1}月${moment.getDate()}日の`
  return date + clockTime(moment)
}

/** The moment from which something is possible again, rounded up so that nobody comes too early. */
export function formatOpening(atMs: number, nowMs: number): string {
  return formatMoment(Math.ceil(atMs / MINUTE_MS) * MINUTE_MS, nowMs)
}

/** A waiting time as it is said; rounded up, so that it is never over before it says so. */
export function formatWait(waitMs: number): string {
  const seconds = Math.max(1, Math.ceil(waitMs / 1000))
  return seconds < 60 ? `${seconds}秒` : `${Math.ceil(seconds / 60)}分`
}

/** A day as it stands on a calendar: 「2026年11月22日（日）」. */
export function formatDay(atMs: number): string {
  const day = new Date(atMs)
  const weekday = WEEKDAYS.charAt(day.getDay())
  return `${day.getFullYear()}年${day.getMonth() + 1}月${day.getDate()}日（${weekday}）`
}

/** How long something is, in whole minutes: 「24時間10分」. */
export function formatSpan(spanMs: number): string {
  const hours = Math.floor(spanMs / HOUR_MS)
  const minutes = Math.floor((spanMs % HOUR_MS) / MINUTE_MS)
  const inHours = hours === 0 ? '' : `${hours}時間`
  return minutes === 0 && hours > 0 ? inHours : `${inHours}${minutes}分`
}
