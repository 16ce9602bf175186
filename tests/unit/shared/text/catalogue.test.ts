import { describe, expect, test } from 'vitest'
import type { z } from 'zod'
import { problem, problemField, type Problem } from '#shared/procedure/problems'
import { catalogue } from '#shared/text/catalogue'
import { formatMoment, formatOpening, formatWait } from '#shared/text/formatMoment'
import { problemText } from '#shared/text/problemText'
import { say } from '#shared/text/say'

const NOON_MS = new Date(2026, 10, 22, 12, 0).getTime()
const MINUTE_MS = 60_000

/** One problem of every code, and of every field where the sentence depends on it. */
function everyProblem(): readonly Problem[] {
  const codes = problem.options.map((option: z.ZodObject) => option.shape)
  return codes.flatMap((shape) =>
    problemField.options.map((field) => {
      const entries = Object.keys(shape).map((key) => [key, sampleOf(key, shape, field)])
      return problem.parse(Object.fromEntries(entries))
    }),
  )
}

function sampleOf(key: string, shape: z.core.$ZodShape, field: string): unknown {
  if (key === 'field') return field
  if (key === 'code') return [...(shape['code'] as z.ZodLiteral<string>).values][0]
  return key === 'untilMs' ? NOON_MS + 5 * MINUTE_MS : 3
}

describe('every problem', () => {
  test('has a sentence that says something, with all its values filled in', () => {
    const problems = everyProblem()
    expect(problems.length).toBeGreaterThan(30 * problemField.options.length)
    for (const each of problems) {
      const text = problemText(each, NOON_MS)
      expect(text, each.code).toMatch(/。$|）$/)
      expect(text, each.code).not.toMatch(/[{}]|undefined|NaN/)
    }
  })

  test('says by when a request is answered and when another one can be filed', () => {
    const untilMs = NOON_MS + 24 * 60 * MINUTE_MS
    const open = { code: 'request-open', field: 'form', untilMs } as const
    const exhausted = { code: 'requests-exhausted', field: 'form', untilMs } as const
    expect(problemText(open, NOON_MS)).toContain('11月23日の午後0時まで')
    expect(problemText(exhausted, NOON_MS)).toContain('11月23日の午後0時を過ぎてから')
  })

  test('says when a lock ends, or what opens it when time does not', () => {
    const field = 'password'
    const locked = { code: 'sign-in-locked', field, untilMs: NOON_MS + MINUTE_MS } as const
    expect(problemText(locked, NOON_MS)).toContain('午後0時1分を過ぎてから')
    expect(problemText({ ...locked, untilMs: null }, NOON_MS)).toContain('ロック')
  })
})

describe('the catalogue', () => {
  test('holds no sentence over 60 characters', () => {
    const sentences = Object.values(catalogue).flatMap(({ standard }) => standard.split(/[。\n]/))
    expect(sentences.filter((sentence) => [...sentence].length > 60)).toEqual([])
  })

  test('blames nobody and uses no words that say nothing', () => {
    const phrases = /不正|無効|申し訳ございません|お手数|してはいけません|下さい|出来|事が/
    const texts = Object.values(catalogue).map(({ standard }) => standard)
    expect(texts.filter((text) => phrases.test(text))).toEqual([])
  })

  test('fills its placeholders in', () => {
    expect(say('contact.email', { mask: 'ms*****@outlook.com' })).toBe(
      'ms*****@outlook.com にメールを送信',
    )
  })
})

describe('a moment', () => {
  test('is said as a clock time, with the date when it is not today', () => {
    expect(formatMoment(NOON_MS - 3 * 60 * MINUTE_MS, NOON_MS)).toBe('午前9時')
    expect(formatMoment(NOON_MS + 155 * MINUTE_MS, NOON_MS)).toBe('午後2時35分')
    expect(formatMoment(NOON_MS + 24 * 60 * MINUTE_MS, NOON_MS)).toBe('11月23日の午後0時')
  })

  test('from which something is possible again is never said too early', () => {
    expect(formatOpening(NOON_MS + 1, NOON_MS)).toBe('午後0時1分')
    expect(formatOpening(NOON_MS, NOON_MS)).toBe('午後0時')
  })

  test('to wait for is never said to be shorter than it is', () => {
    expect(formatWait(59_001)).toBe('1分')
    expect(formatWait(12_300)).toBe('13秒')
    expect(formatWait(61_000)).toBe('2分')
    expect(formatWait(-5)).toBe('1秒')
  })
})
