/** The two halves of the checksum that SQLite rolls over its log. */
export interface LogChecksum {
  readonly first: number
  readonly second: number
}

export const NO_CHECKSUM: LogChecksum = { first: 0, second: 0 }

/**
 * Rolls the checksum on over `byteCount` bytes, a multiple of 8.
 * https://www.sqlite.org/fileformat2.html#checksum_algorithm
 */
export function rolledOver(
  { first, second }: LogChecksum,
  view: DataView,
  start: number,
  byteCount: number,
  isLittleEndian: boolean,
): LogChecksum {
  let one = first
  let two = second
  for (let at = start; at < start + byteCount; at += 8) {
    one = (one + view.getUint32(at, isLittleEndian) + two) >>> 0
    two = (two + view.getUint32(at + 4, isLittleEndian) + one) >>> 0
  }
  return { first: one, second: two }
}

export const isSame = (left: LogChecksum, right: LogChecksum): boolean =>
  left.first === right.first && left.second === right.second

/** The checksum that is written down at a place of the log. */
export const storedChecksum = (view: DataView, at: number): LogChecksum => ({
  first: view.getUint32(at),
  second: view.getUint32(at + 4),
})
