import type { TextSize } from './displaySettings'

/** What whoever set the kiosk up knows of its screen. */
export interface ScreenSize {
  readonly widthPixels: number
  readonly heightPixels: number
  readonly diagonalInches: number
  readonly viewingDistanceMm: number
}

const MM_PER_INCH = 25.4
/** The body text at 100 %. */
const BODY_PIXELS = 20
/** Measured from the bundled font. */
const CAPITAL_PER_EM = 0.733
/** EN 301 549 5.1.4 and section 508 402.4: a capital letter of 3/16 inch … */
const LEAST_CAPITAL_MM = 4.8
/** … that covers 0.7 degrees from where the person stands. */
const LEAST_CAPITAL_PER_DISTANCE = 0.01222
const LARGE_SCALE = 1.25
const LEAST_LARGEST_SCALE = 1.5
/** WCAG 1.4.4: up to 200 % nothing may be lost, and so nothing is promised beyond. */
const GREATEST_SCALE = 2

function largestScale({ widthPixels, heightPixels, ...screen }: ScreenSize): number {
  const diagonalPixels = Math.hypot(widthPixels, heightPixels)
  const mmPerPixel = (screen.diagonalInches * MM_PER_INCH) / diagonalPixels
  const fromAfarMm = screen.viewingDistanceMm * LEAST_CAPITAL_PER_DISTANCE
  const bodyPixels = Math.max(LEAST_CAPITAL_MM, fromAfarMm) / (mmPerPixel * CAPITAL_PER_EM)
  return Math.min(GREATEST_SCALE, Math.max(LEAST_LARGEST_SCALE, bodyPixels / BODY_PIXELS))
}

/** How many times its usual size all text has. 「特大」 follows from the screen and the distance. */
export function textScale(size: TextSize, screen: ScreenSize): number {
  switch (size) {
    case 'standard':
      return 1
    case 'large':
      return LARGE_SCALE
    case 'largest':
      return largestScale(screen)
  }
}
