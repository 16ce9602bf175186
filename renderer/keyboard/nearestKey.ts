export type Arrow = 'ArrowUp' | 'ArrowDown' | 'ArrowLeft' | 'ArrowRight'

interface Box {
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
}

const DIRECTIONS: Readonly<Record<Arrow, readonly [x: number, y: number]>> = {
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
}
/** What lies straight ahead comes before what is near but aside. */
const ASIDE_WEIGHT = 3

export function isArrow(key: string): key is Arrow {
  return key in DIRECTIONS
}

/** How far a key lies in a direction; null for one that lies elsewhere. */
function distance(from: Box, to: Box, arrow: Arrow): number | null {
  const [x, y] = DIRECTIONS[arrow]
  const right = to.left + to.width / 2 - from.left - from.width / 2
  const down = to.top + to.height / 2 - from.top - from.height / 2
  const ahead = right * x + down * y
  const aside = Math.abs(right * y) + Math.abs(down * x)
  return ahead > 1 && ahead >= aside ? ahead + aside * ASIDE_WEIGHT : null
}

/** The key that an arrow leads to; null at the edge. */
export function nearestKey(boxes: readonly Box[], current: number, arrow: Arrow): number | null {
  const from = boxes[current]
  if (from === undefined) return null
  const distances = boxes.map((box) => distance(from, box, arrow) ?? Infinity)
  const nearest = Math.min(...distances)
  return nearest === Infinity ? null : distances.indexOf(nearest)
}
