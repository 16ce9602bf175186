import { describe, expect, test } from 'vitest'
import {
  formatDay,
  formatMoment,
  formatOpening,
  formatSpan,
  formatWait,
} from '#shared/text/formatMoment'
import type { Said } from '#shared/text/said'

const NOON_MS = new Date(2026, 10, 22, 12, 0).getTime()
const SECOND_MS = 1000
const MINUTE_MS = 60 * SECOND_MS
const HOUR_MS = 60 * MINUTE_MS

/** As it is read out loud, digits left as they are. */
function readingOf(said: Said): string {
  return said
    .pieces('standard')
    .map(({ text, reading }) => reading ?? text)
    .join('')
}

describe('a moment', () => {
  test('is said as a clock time, with the date when it is not today', () => {
    expect(String(formatMoment(NOON_MS - 3 * HOUR_MS, NOON_MS))).toBe('午前9時')
    expect(String(formatMoment(NOON_MS + 155 * MINUTE_MS, NOON_MS))).toBe('午後2時35分')
    expect(String(formatMoment(NOON_MS + 24 * HOUR_MS, NOON_MS))).toBe('11月23日の午後0時')
  })

  test('from which something is possible again is never said too early', () => {
    expect(String(formatOpening(NOON_MS + 1, NOON_MS))).toBe('午後0時1分')
    expect(String(formatOpening(NOON_MS, NOON_MS))).toBe('午後0時')
  })

  test('is the same in both wordings', () => {
    const said = formatMoment(NOON_MS + HOUR_MS, NOON_MS)
    expect(said.plain('easy')).toBe(said.plain('standard'))
  })
})

describe('a length of time', () => {
  test('to wait for is never said to be shorter than it is', () => {
    expect(String(formatWait(59_001))).toBe('1分')
    expect(String(formatWait(12_300))).toBe('13秒')
    expect(String(formatWait(61_000))).toBe('2分')
    expect(String(formatWait(-5))).toBe('1秒')
  })

  test('is said in hours and minutes, and without either where there is none', () => {
    expect(String(formatSpan(24 * HOUR_MS))).toBe('24時間')
    expect(String(formatSpan(24 * HOUR_MS + 10 * MINUTE_MS))).toBe('24時間10分')
    expect(String(formatSpan(0))).toBe('0分')
  })

  test.each([
    ...['1ぷん', '2ふん', '3ぷん', '4ぷん', '5ふん', '6ぷん', '7ふん', '8ぷん', '9ふん', '10ぷん'],
    ...['11ぷん', '15ふん', '20ぷん', '24ぷん', '35ふん'],
  ])('is read %s', (reading) => {
    expect(readingOf(formatWait(Number.parseInt(reading) * MINUTE_MS))).toBe(reading)
  })
})

describe('a day', () => {
  test('is shown as on a calendar', () => {
    expect(String(formatDay(NOON_MS))).toBe('2026年11月22日（日）')
    expect(readingOf(formatDay(NOON_MS))).toBe('2026ねん11がつ22にち（にち）')
  })

  test.each([
    ...([
      [1, 'ついたち'],
      [2, 'ふつか'],
      [3, 'みっか'],
      [4, 'よっか'],
      [5, 'いつか'],
    ] as const),
    ...([
      [6, 'むいか'],
      [7, 'なのか'],
      [8, 'ようか'],
      [9, 'ここのか'],
      [10, 'とおか'],
    ] as const),
    ...([
      [11, '11にち'],
      [14, 'じゅうよっか'],
      [20, 'はつか'],
      [24, 'にじゅうよっか'],
    ] as const),
    ...([[30, '30にち']] as const),
  ])('%i is read %s', (day, reading) => {
    const atMs = new Date(2026, 8, day, 9, 3).getTime()
    expect(readingOf(formatMoment(atMs, NOON_MS))).toBe(`9がつ${reading}のごぜん9じ3ぷん`)
  })

  test.each(['日にち', '月げつ', '火か', '水すい', '木もく', '金きん', '土ど'])(
    'of the week: %s',
    (weekday) => {
      const [name = ''] = weekday
      const offset = '日月火水木金土'.indexOf(name)
      const day = formatDay(NOON_MS + offset * 24 * HOUR_MS)
      expect(String(day)).toContain(`（${name}）`)
      expect(readingOf(day)).toContain(`（${weekday.slice(1)}）`)
    },
  )
})
