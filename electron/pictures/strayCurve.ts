import type { RandomSource } from '../platform/randomSource'
import { between } from './chance'
import { pointOnCurve, type Contour, type Point } from './contour'
import type { Size } from './warpedText'

const THICKNESS = 1.3

/** A curve from edge to edge across the characters: a closed line like theirs, only thin. */
export function strayCurve({ width, height }: Size, random: RandomSource): Contour {
  const controls = [0, 1, 2, 3].map((third): Point => {
    return [(width * third) / 3, between(random, height * 0.1, height * 0.9)]
  })
  const there = side(controls, -THICKNESS / 2, random)
  const back = side(controls, THICKNESS / 2, random).toReversed()
  const around = [...there, ...back]
  const start = random.integerBelow(around.length)
  return [...around.slice(start), ...around.slice(0, start)]
}

/** One side of the curve, through points of its own. */
function side(controls: readonly Point[], offsetY: number, random: RandomSource): Contour {
  const shares: number[] = []
  for (let share = 0; share < 1; share += between(random, 0.012, 0.03)) shares.push(share)
  return [...shares, 1].map((share) => {
    const [x, y] = pointOnCurve(controls, share)
    return [x, y + offsetY]
  })
}
