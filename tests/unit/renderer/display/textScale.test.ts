import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type ScreenSize, textScale } from '../../../../renderer/display/textScale'

const BODY_PIXELS = 20
const FULL_HD = { widthPixels: 1920, heightPixels: 1080 }

/**
 * ux.md, 「Size of things on real screens」: the body text in pixels whose capitals are 4.8 mm high,
 * which counts close to the screen, and whose capitals cover 0.7 degrees from 500 mm.
 */
const MONITORS = [
  { diagonalInches: 15.6, closePixels: 37, pixelsFrom500Mm: 46 },
  { diagonalInches: 21.5, closePixels: 27, pixelsFrom500Mm: 34 },
  { diagonalInches: 23.8, closePixels: 24, pixelsFrom500Mm: 30 },
  { diagonalInches: 27, closePixels: 21, pixelsFrom500Mm: 27 },
] as const

/** The body text of 「特大」; the table's own pixels are rounded, and so one more or less is right. */
function largestPixels(diagonalInches: number, viewingDistanceMm: number): number {
  return textScale('largest', { ...FULL_HD, diagonalInches, viewingDistanceMm }) * BODY_PIXELS
}

/** What is asked for, between 150 % and 200 %. */
function promised(pixels: number): number {
  return Math.min(2 * BODY_PIXELS, Math.max(1.5 * BODY_PIXELS, pixels))
}

describe.each(MONITORS)('on a monitor of $diagonalInches inches', (monitor) => {
  const { diagonalInches, closePixels, pixelsFrom500Mm } = monitor

  test('「特大」 has capitals of 4.8 mm, however close the person is', () => {
    for (const distanceMm of [100, 300, 392]) {
      const offBy = largestPixels(diagonalInches, distanceMm) - promised(closePixels)
      expect(Math.abs(offBy)).toBeLessThan(1)
    }
  })

  test('「特大」 covers 0.7 degrees from 500 mm', () => {
    const offBy = largestPixels(diagonalInches, 500) - promised(pixelsFrom500Mm)
    expect(Math.abs(offBy)).toBeLessThan(1)
  })
})

describe('whatever the screen and the distance', () => {
  const screen: fc.Arbitrary<ScreenSize> = fc.record({
    widthPixels: fc.integer({ min: 320, max: 7680 }),
    heightPixels: fc.integer({ min: 240, max: 4320 }),
    diagonalInches: fc.double({ min: 5, max: 100, noNaN: true }),
    viewingDistanceMm: fc.double({ min: 100, max: 5000, noNaN: true }),
  })

  test('「特大」 is at least 150 % and at most 200 %, beyond which nothing is promised', () => {
    fc.assert(
      fc.property(screen, (any) => {
        const scale = textScale('largest', any)
        expect(scale).toBeGreaterThanOrEqual(1.5)
        expect(scale).toBeLessThanOrEqual(2)
      }),
    )
  })

  test('「標準」 is 100 %, and 「大」 lies between it and 「特大」', () => {
    fc.assert(
      fc.property(screen, (any) => {
        expect(textScale('standard', any)).toBe(1)
        expect(textScale('large', any)).toBeGreaterThan(1)
        expect(textScale('large', any)).toBeLessThan(textScale('largest', any))
      }),
    )
  })

  test('「特大」 is never smaller from farther away, or on a finer screen', () => {
    fc.assert(
      fc.property(screen, fc.double({ min: 1, max: 3, noNaN: true }), (any, times) => {
        const scale = textScale('largest', any)
        const farther = { ...any, viewingDistanceMm: any.viewingDistanceMm * times }
        const finer = { ...any, diagonalInches: any.diagonalInches / times }
        expect(textScale('largest', farther)).toBeGreaterThanOrEqual(scale)
        expect(textScale('largest', finer)).toBeGreaterThanOrEqual(scale)
      }),
    )
  })
})
