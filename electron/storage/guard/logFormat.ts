import type { LogPosition } from './guardFile'
import { PAGE_BYTE_COUNT } from './guardFile'
import { isSame, NO_CHECKSUM, rolledOver, storedChecksum, type LogChecksum } from './logChecksum'

// https://www.sqlite.org/fileformat2.html#the_write_ahead_log; numbers are big endian.
export const LOG_HEADER_BYTE_COUNT = 32
export const FRAME_HEADER_BYTE_COUNT = 24
export const FRAME_BYTE_COUNT = FRAME_HEADER_BYTE_COUNT + PAGE_BYTE_COUNT

const MAGIC_OF_LITTLE_ENDIAN_SUMS = 0x377f0682
const MAGIC_OF_BIG_ENDIAN_SUMS = 0x377f0683
const VERSION = 3007000
const SUMMED_HEADER_BYTE_COUNT = 24
const SUMMED_FRAME_HEADER_BYTE_COUNT = 8

export type LogSalts = Pick<LogPosition, 'salt1' | 'salt2'>

export const isSameLog = (left: LogSalts, right: LogSalts): boolean =>
  left.salt1 === right.salt1 && left.salt2 === right.salt2

/** The first 32 bytes of a log. */
export interface LogHeader {
  readonly salts: LogSalts
  readonly checksum: LogChecksum
  readonly hasLittleEndianSums: boolean
}

/** The header of a log of ours; nothing where SQLite would take the log for an empty one. */
export function decodeLogHeader(view: DataView): LogHeader | undefined {
  if (view.byteLength < LOG_HEADER_BYTE_COUNT) return undefined
  const magic = view.getUint32(0)
  const hasLittleEndianSums = magic === MAGIC_OF_LITTLE_ENDIAN_SUMS
  if (!hasLittleEndianSums && magic !== MAGIC_OF_BIG_ENDIAN_SUMS) return undefined
  if (view.getUint32(4) !== VERSION || view.getUint32(8) !== PAGE_BYTE_COUNT) return undefined
  const checksum = rolledOver(NO_CHECKSUM, view, 0, SUMMED_HEADER_BYTE_COUNT, hasLittleEndianSums)
  if (!isSame(checksum, storedChecksum(view, SUMMED_HEADER_BYTE_COUNT))) return undefined
  return { salts: saltsAt(view, 16), checksum, hasLittleEndianSums }
}

/** What the 24 bytes before a page in the log say. */
export interface FrameHeader {
  readonly page: number
  /** The size of the database in pages where a transaction ends, else 0. */
  readonly commitPageCount: number
  readonly salts: LogSalts
  readonly checksum: LogChecksum
}

export const decodeFrameHeader = (view: DataView): FrameHeader => ({
  page: view.getUint32(0),
  commitPageCount: view.getUint32(4),
  salts: saltsAt(view, 8),
  checksum: storedChecksum(view, 16),
})

/** The checksum that a frame has to carry after one that carries `before`. */
export function frameChecksum(
  view: DataView,
  before: LogChecksum,
  hasLittleEndianSums: boolean,
): LogChecksum {
  const start = SUMMED_FRAME_HEADER_BYTE_COUNT
  const header = rolledOver(before, view, 0, start, hasLittleEndianSums)
  return rolledOver(header, view, FRAME_HEADER_BYTE_COUNT, PAGE_BYTE_COUNT, hasLittleEndianSums)
}

/** Where a frame, counted from 0, begins in the log. */
export const frameStart = (frame: number): number =>
  LOG_HEADER_BYTE_COUNT + frame * FRAME_BYTE_COUNT

export const saltsAt = (view: DataView, at: number): LogSalts => ({
  salt1: view.getUint32(at),
  salt2: view.getUint32(at + 4),
})
