import { describe, expect, test } from 'vitest'
import type { z } from 'zod'
import { problem, problemField, type Problem } from '#shared/procedure/problems'
import { problemText } from '#shared/text/problemText'
import type { Wording } from '#shared/text/said'

const NOON_MS = new Date(2026, 10, 22, 12, 0).getTime()
const MINUTE_MS = 60_000
const WORDINGS: readonly Wording[] = ['standard', 'easy']

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
      const said = problemText(each, NOON_MS)
      for (const text of WORDINGS.map((wording) => said.plain(wording))) {
        expect(text, each.code).toMatch(/。$|）$/)
        expect(text, each.code).not.toMatch(/[{}]|undefined|NaN/)
      }
    }
  })

  test('says by when a request is answered and when another one can be filed', () => {
    const untilMs = NOON_MS + 24 * 60 * MINUTE_MS
    const open = { code: 'request-open', field: 'form', untilMs } as const
    const exhausted = { code: 'requests-exhausted', field: 'form', untilMs } as const
    expect(String(problemText(open, NOON_MS))).toContain('11月23日の午後0時まで')
    expect(String(problemText(exhausted, NOON_MS))).toContain('11月23日の午後0時を過ぎてから')
  })

  test('says when a lock ends, or what opens it when time does not', () => {
    const field = 'password'
    const locked = { code: 'sign-in-locked', field, untilMs: NOON_MS + MINUTE_MS } as const
    expect(String(problemText(locked, NOON_MS))).toContain('午後0時1分を過ぎてから')
    expect(String(problemText({ ...locked, untilMs: null }, NOON_MS))).toContain('ロック')
  })
})
