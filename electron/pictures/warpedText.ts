import type { Font } from 'opentype.js'
import type { RandomSource } from '../platform/randomSource'
import { between } from './chance'
import { contoursOf, retraced, type Contour, type Point, type Warp } from './contour'

/** What a character covers: the corner at its upper left and how far it reaches from there. */
interface Box {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}
export interface Size {
  readonly width: number
  readonly height: number
}

const FONT_SIZE = 70
const MARGIN_X = 8
const GAP_X = 6
/** What the bend of the line takes of the height, and a little air. */
const MARGIN_Y = 8
const GREATEST_SHIFT_Y = 5

/** Turns, stretches and leans a character. */
function turn(random: RandomSource): Warp {
  const angle = between(random, -0.24, 0.24)
  const stretchX = between(random, 0.9, 1.12)
  const stretchY = between(random, 0.95, 1.15)
  const lean = between(random, -0.2, 0.2)
  return ([x, y]) => {
    const leantX = x * stretchX + y * lean
    const stretchedY = y * stretchY
    return [
      leantX * Math.cos(angle) - stretchedY * Math.sin(angle),
      leantX * Math.sin(angle) + stretchedY * Math.cos(angle),
    ]
  }
}

/**
 * Waves across and along, which no turning and stretching undoes. One after the other, each moves
 * points in one direction only, so that lines which did not cross before do not cross after.
 */
function waves(random: RandomSource, height: readonly [from: number, to: number]): Warp {
  const wave = () => {
    const size = between(random, ...height)
    const length = between(random, 42, 75)
    const phase = between(random, 0, 2 * Math.PI)
    return (at: number) => size * Math.sin((2 * Math.PI * at) / length + phase)
  }
  const across = wave()
  const along = wave()
  return ([x, y]) => {
    const movedX = x + across(y)
    return [movedX, y + along(movedX)]
  }
}

/** Bends the whole line. */
function bend(random: RandomSource): Warp {
  const heightY = between(random, 3, 6)
  const lengthX = between(random, 90, 140)
  const phase = between(random, 0, 2 * Math.PI)
  return ([x, y]) => [x, y + heightY * Math.sin((2 * Math.PI * x) / lengthX + phase)]
}

function moved(contours: readonly Contour[], warp: Warp): readonly Contour[] {
  return contours.map((contour) => contour.map(warp))
}

function boxOf(contours: readonly Contour[]): Box {
  const xs = contours.flat().map(([x]) => x)
  const ys = contours.flat().map(([, y]) => y)
  const [x, y] = [Math.min(...xs), Math.min(...ys)]
  return { x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y }
}

function warpedCharacter(font: Font, character: string, random: RandomSource) {
  const outline = contoursOf(font.getPath(character, 0, 0, FONT_SIZE).commands)
  const turned = moved(
    outline.map((contour) => retraced(contour, random)),
    turn(random),
  )
  const contours = moved(turned, waves(random, [1.2, 2.2]))
  return { contours, box: boxOf(contours) }
}

/**
 * Where each character begins, and how much narrower all are drawn to fit. They stay apart: where
 * two covered each other, the even-odd rule would cut a hole.
 */
function layOut(boxes: readonly Box[], width: number, random: RandomSource) {
  const wanted = boxes.reduce((sum, box) => sum + box.width, 0)
  const room = width - 2 * MARGIN_X - GAP_X * (boxes.length - 1)
  const scale = Math.min(1, room / wanted)
  const shares = Array.from({ length: boxes.length + 1 }, () => between(random, 0.5, 1.5))
  const spare = (room - wanted * scale) / shares.reduce((sum, share) => sum + share, 0)
  let end = MARGIN_X - GAP_X
  const starts = boxes.map((box, index) => {
    const start = end + GAP_X + spare * (shares[index] ?? 0)
    end = start + box.width * scale
    return start
  })
  return { scale, starts }
}

function startY(box: Box, height: number, random: RandomSource): number {
  const middle = (height - box.height) / 2
  const shift = Math.max(0, Math.min(GREATEST_SHIFT_Y, middle - MARGIN_Y))
  return middle + between(random, -shift, shift)
}

/** The closed lines of a text that is easy to see and hard to trace back to the font. */
export function warpedText(
  font: Font,
  text: string,
  { width, height }: Size,
  random: RandomSource,
): readonly Contour[] {
  const characters = [...text].map((character) => warpedCharacter(font, character, random))
  const boxes = characters.map(({ box }) => box)
  const { scale, starts } = layOut(boxes, width, random)
  const line = bend(random)
  return characters.flatMap(({ contours, box }, index) => {
    const top = startY(box, height, random)
    const place = ([x, y]: Point): Point => [
      (starts[index] ?? 0) + (x - box.x) * scale,
      top + y - box.y,
    ]
    return moved(contours, (point) => line(place(point)))
  })
}
