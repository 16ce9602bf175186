import type { Font, PathCommand } from 'opentype.js'

type Point = readonly [x: number, y: number]
interface Outline {
  readonly character: string
  readonly points: readonly Point[]
}

const mean = (values: readonly number[]) =>
  values.reduce((sum, value) => sum + value, 0) / values.length
const dot = (one: readonly number[], other: readonly number[]) =>
  one.reduce((sum, value, index) => sum + value * (other[index] ?? 0), 0)

/** Deviations from the mean: of all x, and of all y. */
function centred(points: readonly Point[]): readonly [readonly number[], readonly number[]] {
  const [meanX, meanY] = [mean(points.map(([x]) => x)), mean(points.map(([, y]) => y))]
  return [points.map(([x]) => x - meanX), points.map(([, y]) => y - meanY)]
}

/** How far, on average and squared, points stay from the best affine image of others. */
export function affineResidual(source: readonly Point[], drawn: readonly Point[]): number {
  const [x, y] = centred(source)
  const [xx, xy, yy] = [dot(x, x), dot(x, y), dot(y, y)]
  const misses = centred(drawn).map((goal) => {
    const [gx, gy] = [dot(goal, x), dot(goal, y)]
    const a = (gx * yy - gy * xy) / (xx * yy - xy * xy)
    const b = (gy * xx - gx * xy) / (xx * yy - xy * xy)
    return dot(goal, goal) - a * gx - b * gy
  })
  return misses.reduce((sum, miss) => sum + miss, 0) / source.length
}

function numbersOf(command: PathCommand): readonly number[] {
  switch (command.type) {
    case 'M':
    case 'L':
      return [command.x, command.y]
    case 'Q':
      return [command.x1, command.y1, command.x, command.y]
    case 'C':
      return [command.x1, command.y1, command.x2, command.y2, command.x, command.y]
    case 'Z':
      return []
  }
}

/** Any SVG path data of absolute commands, as the points of each closed line in their order. */
export function pointsOf(pathData: string): readonly (readonly Point[])[] {
  return pathData
    .split('M')
    .slice(1)
    .map((contour) => {
      const numbers = contour.match(/-?\d+(\.\d+)?/g)?.map(Number) ?? []
      return numbers.flatMap((x, index): Point[] =>
        index % 2 === 0 ? [[x, numbers[index + 1] ?? 0]] : [],
      )
    })
}

export function outlineOf(font: Font, character: string): string {
  return font
    .getPath(character, 0, 70, 64)
    .commands.map((command) => command.type + numbersOf(command).join(' '))
    .join('')
}

/** The same closed line from every start, in both directions. */
function readings(points: readonly Point[]): readonly (readonly Point[])[] {
  return [points, points.toReversed()].flatMap((line) =>
    line.map((_, start) => [...line.slice(start), ...line.slice(0, start)]),
  )
}

function bestGuess(drawn: readonly Point[], outlines: readonly Outline[]): string {
  const fits = outlines
    .filter(({ points }) => points.length === drawn.length)
    .map(({ character, points }) => ({
      character,
      residual: Math.min(...readings(drawn).map((reading) => affineResidual(points, reading))),
    }))
    .sort((one, other) => one.residual - other.residual)
  return fits[0]?.character ?? ''
}

/**
 * Reads a picture without looking at it: every closed line is the character whose outline in the
 * font has as many points and comes closest to it by turning, stretching and leaning.
 */
export function createOutlineSolver(font: Font, characters: string) {
  const outlines = [...characters].map((character): Outline => {
    return { character, points: pointsOf(outlineOf(font, character))[0] ?? [] }
  })
  return (pathData: string): string =>
    pointsOf(pathData)
      .map((points) => ({ x: mean(points.map(([x]) => x)), points }))
      .sort((one, other) => one.x - other.x)
      .map(({ points }) => bestGuess(points, outlines))
      .join('')
}
