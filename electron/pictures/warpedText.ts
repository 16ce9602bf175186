import type { Font, PathCommand } from 'opentype.js'
import type { RandomSource } from '../platform/randomSource'

type Point = readonly [x: number, y: number]
/** Moves a point of an outline somewhere else. */
type Warp = (point: Point) => Point

const FONT_SIZE = 64
const BASELINE_Y = 70
const LEFT_X = 22
const ADVANCE_X = 64

/** An even choice out of [from, to). */
function between(random: RandomSource, from: number, to: number): number {
  return from + (random.integerBelow(10_000) / 10_000) * (to - from)
}

/** Turns, stretches and leans one character about its own middle. */
function characterWarp(random: RandomSource, [centreX, centreY]: Point): Warp {
  const angle = between(random, -0.32, 0.32)
  const stretchX = between(random, 0.9, 1.12)
  const stretchY = between(random, 0.9, 1.12)
  const lean = between(random, -0.2, 0.2)
  const shiftY = between(random, -5, 5)
  return ([x, y]) => {
    const dx = (x - centreX) * stretchX + (y - centreY) * lean
    const dy = (y - centreY) * stretchY
    return [
      centreX + dx * Math.cos(angle) - dy * Math.sin(angle),
      centreY + dx * Math.sin(angle) + dy * Math.cos(angle) + shiftY,
    ]
  }
}

/** Bends the whole line, so that no character keeps the outline that it has in the font. */
function lineWarp(random: RandomSource): Warp {
  const heightY = between(random, 3, 6)
  const lengthX = between(random, 70, 120)
  const phase = between(random, 0, 2 * Math.PI)
  return ([x, y]) => [
    x + 2 * Math.sin(y / 23 + phase),
    y + heightY * Math.sin((2 * Math.PI * x) / lengthX + phase),
  ]
}

function number(value: number): string {
  return value.toFixed(1)
}

function warpCommand(command: PathCommand, warp: Warp): string {
  const at = (x: number, y: number) => warp([x, y]).map(number).join(' ')
  switch (command.type) {
    case 'M':
    case 'L':
      return command.type + at(command.x, command.y)
    case 'Q':
      return `Q${at(command.x1, command.y1)} ${at(command.x, command.y)}`
    case 'C':
      return `C${at(command.x1, command.y1)} ${at(command.x2, command.y2)} ${at(command.x, command.y)}`
    case 'Z':
      return 'Z'
  }
}

/** The text as one outline (SVG path data) in which no character can be read back as text. */
export function warpedText(font: Font, text: string, random: RandomSource): string {
  const bend = lineWarp(random)
  return [...text]
    .map((character, index) => {
      const x = LEFT_X + index * ADVANCE_X
      const turn = characterWarp(random, [x + ADVANCE_X / 3, BASELINE_Y - FONT_SIZE / 3])
      const outline = font.getPath(character, x, BASELINE_Y, FONT_SIZE)
      return outline.commands
        .map((command) => warpCommand(command, (at) => bend(turn(at))))
        .join('')
    })
    .join('')
}

/** A curve from edge to edge that crosses the characters. */
export function strayCurve(width: number, height: number, random: RandomSource): string {
  const y = () => number(between(random, height * 0.2, height * 0.8))
  return `M0 ${y()}C${number(width / 3)} ${y()} ${number((width * 2) / 3)} ${y()} ${width} ${y()}`
}
