const MINUTE_MS = 60_000

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
