import { marked } from './parseMarked'
import type { Said } from './said'

const MINUTE_MS = 60_000
const HOUR_MS = 60 * MINUTE_MS
const WEEKDAYS = [
  ...['{日|にち}', '{月|げつ}', '{火|か}', '{水|すい}'],
  ...['{木|もく}', '{金|きん}', '{土|ど}'],
]

/** Days whose names are no number and 「にち」, number and all. */
const NAMED_DAYS: Readonly<Record<number, string>> = {
  ...{ 1: 'ついたち', 2: 'ふつか', 3: 'みっか', 4: 'よっか', 5: 'いつか', 6: 'むいか' },
  ...{ 7: 'なのか', 8: 'ようか', 9: 'ここのか', 10: 'とおか' },
  ...{ 14: 'じゅうよっか', 20: 'はつか', 24: 'にじゅうよっか' },
}
const HARD_MINUTES = [0, 1, 3, 4, 6, 8]

/** 「2ふん」, but 「3ぷん」. */
function minutesText(minutes: number): string {
  return `${minutes}{分|${HARD_MINUTES.includes(minutes % 10) ? 'ぷん' : 'ふん'}}`
}

export function dayOfMonthText(day: number): string {
  const name = NAMED_DAYS[day]
  return name === undefined ? `${day}{日|にち}` : `{${day}日|${name}}`
}

function clockTime(moment: Date): string {
  const hours = moment.getHours()
  const half = hours < 12 ? '{午前|ごぜん}' : '{午後|ごご}'
  const minutes = moment.getMinutes()
  return `${half}${hours % 12}{時|じ}${minutes === 0 ? '' : minutesText(minutes)}`
}

/** A moment as it is said: 「午後2時35分」, with the date in front when it is not today. */
export function formatMoment(atMs: number, nowMs: number): Said {
  const moment = new Date(atMs)
  const now = new Date(nowMs)
  const isToday = moment.toDateString() === now.toDateString()
  const day = `${moment.getMonth() + 1}{月|がつ}${dayOfMonthText(moment.getDate())}の`
  return marked((isToday ? '' : day) + clockTime(moment))
}

/** The moment from which something is possible again, rounded up so that nobody comes too early. */
export function formatOpening(atMs: number, nowMs: number): Said {
  return formatMoment(Math.ceil(atMs / MINUTE_MS) * MINUTE_MS, nowMs)
}

/** A waiting time as it is said; rounded up, so that it is never over before it says so. */
export function formatWait(waitMs: number): Said {
  const seconds = Math.max(1, Math.ceil(waitMs / 1000))
  return marked(seconds < 60 ? `${seconds}{秒|びょう}` : minutesText(Math.ceil(seconds / 60)))
}

/** A day as it stands on a calendar: 「2026年11月22日（日）」. */
export function formatDay(atMs: number): Said {
  const day = new Date(atMs)
  const weekday = WEEKDAYS[day.getDay()] ?? ''
  const date = `${day.getMonth() + 1}{月|がつ}${dayOfMonthText(day.getDate())}`
  return marked(`${day.getFullYear()}{年|ねん}${date}（${weekday}）`)
}

/** How long something is, in whole minutes: 「24時間10分」. */
export function formatSpan(spanMs: number): Said {
  const hours = Math.floor(spanMs / HOUR_MS)
  const minutes = Math.floor((spanMs % HOUR_MS) / MINUTE_MS)
  const inHours = hours === 0 ? '' : `${hours}{時間|じかん}`
  return marked(minutes === 0 && hours > 0 ? inHours : inHours + minutesText(minutes))
}
