import type { PathCommand } from 'opentype.js'
import type { RandomSource } from '../platform/randomSource'
import { between, shuffled } from './chance'

export type Point = readonly [x: number, y: number]
/** The corners of a closed line. */
export type Contour = readonly Point[]
/** Moves a point of an outline somewhere else. */
export type Warp = (point: Point) => Point

const CURVE_STEPS = 12
const SHORTEST_STEP = 1.6
const LONGEST_STEP = 4.8

function mix([fromX, fromY]: Point, [toX, toY]: Point, share: number): Point {
  return [fromX + (toX - fromX) * share, fromY + (toY - fromY) * share]
}

/** De Casteljau's construction, for a curve of any degree. */
export function pointOnCurve(controls: readonly Point[], share: number): Point {
  const [first, ...others] = controls
  if (first === undefined) throw new Error('a curve without points')
  if (others.length === 0) return first
  const nearer = others.map((point, index) => mix(controls[index] ?? first, point, share))
  return pointOnCurve(nearer, share)
}

function controlsOf(command: PathCommand): readonly Point[] {
  switch (command.type) {
    case 'M':
    case 'L':
      return [[command.x, command.y]]
    case 'Q':
      return [
        [command.x1, command.y1],
        [command.x, command.y],
      ]
    case 'C':
      return [
        [command.x1, command.y1],
        [command.x2, command.y2],
        [command.x, command.y],
      ]
    case 'Z':
      return []
  }
}

function flattened(from: Point, controls: readonly Point[]): readonly Point[] {
  if (controls.length < 2) return controls
  return Array.from({ length: CURVE_STEPS }, (_, step) =>
    pointOnCurve([from, ...controls], (step + 1) / CURVE_STEPS),
  )
}

/** The closed lines of an outline, curves included as many short straights. */
export function contoursOf(commands: readonly PathCommand[]): readonly Contour[] {
  const contours: Point[][] = []
  for (const command of commands) {
    const controls = controlsOf(command)
    const contour = contours.at(-1)
    const from = contour?.at(-1)
    if (command.type === 'M') contours.push([...controls])
    else if (contour !== undefined && from !== undefined) {
      contour.push(...flattened(from, controls))
    }
  }
  return contours
}

/** The point so far along a closed line; a line once around has its whole length. */
function pointAlong(contour: Contour, sides: readonly number[], distance: number): Point {
  let left = distance
  for (const [index, from] of contour.entries()) {
    const side = sides[index] ?? 0
    const to = contour[(index + 1) % contour.length] ?? from
    if (left < side) return mix(from, to, left / side)
    left -= side
  }
  return pointAlong(contour, sides, 0)
}

/**
 * The same closed line through other points: a random start, direction and number of them, so that
 * neither their count nor their order says which character of the font it was.
 */
export function retraced(contour: Contour, random: RandomSource): Contour {
  const sides = contour.map(([x, y], index) => {
    const [nextX, nextY] = contour[(index + 1) % contour.length] ?? [x, y]
    return Math.hypot(nextX - x, nextY - y)
  })
  const length = sides.reduce((sum, side) => sum + side, 0)
  const start = between(random, 0, length)
  const points: Point[] = []
  let walked = 0
  while (walked < length) {
    points.push(pointAlong(contour, sides, (start + walked) % length))
    walked += between(random, SHORTEST_STEP, LONGEST_STEP)
  }
  return random.integerBelow(2) === 0 ? points : points.reverse()
}

function number(value: number): string {
  return value.toFixed(1)
}

/** SVG path data of all contours in a random order, none of them marked as belonging to another. */
export function pathData(contours: readonly Contour[], random: RandomSource): string {
  return shuffled(contours, random)
    .map((contour) => `M${contour.map((point) => point.map(number).join(' ')).join(' ')}Z`)
    .join('')
}
