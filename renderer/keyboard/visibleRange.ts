/** A stretch from top to bottom. */
export interface Extent {
  readonly top: number
  readonly bottom: number
}

function union(first: Extent, second: Extent): Extent {
  return {
    top: Math.min(first.top, second.top),
    bottom: Math.max(first.bottom, second.bottom),
  }
}

/** What is to be seen of the parts, the most important first: as many as there is room for. */
export function rangeToShow(parts: readonly Extent[], room: number): Extent | null {
  const [first, ...others] = parts
  if (first === undefined) return null
  return others.reduce((range, part) => {
    const wider = union(range, part)
    return wider.bottom - wider.top <= room ? wider : range
  }, first)
}

/** How far to scroll so that the range is in view, and no further. */
export function scrollDistance(range: Extent, view: Extent): number {
  if (range.top < view.top) return range.top - view.top
  return Math.max(0, Math.min(range.bottom - view.bottom, range.top - view.top))
}
