import { describe, expect, test } from 'vitest'
import { formatBirthDate } from '#shared/text/formatBirthDate'

describe('a birth date', () => {
  test.each([
    [1961, 4, 12, '1961年（昭和36年）4月12日'],
    [1868, 10, 22, '1868年10月22日'],
    [1868, 10, 23, '1868年（明治元年）10月23日'],
    [1912, 7, 29, '1912年（明治45年）7月29日'],
    [1912, 7, 30, '1912年（大正元年）7月30日'],
    [1926, 12, 24, '1926年（大正15年）12月24日'],
    [1926, 12, 25, '1926年（昭和元年）12月25日'],
    [1989, 1, 7, '1989年（昭和64年）1月7日'],
    [1989, 1, 8, '1989年（平成元年）1月8日'],
    [2019, 4, 30, '2019年（平成31年）4月30日'],
    [2019, 5, 1, '2019年（令和元年）5月1日'],
    [2026, 11, 22, '2026年（令和8年）11月22日'],
  ])('%i-%i-%i is shown in both countings: %s', (year, month, day, shown) => {
    expect(String(formatBirthDate({ year, month, day }))).toBe(shown)
  })
})
