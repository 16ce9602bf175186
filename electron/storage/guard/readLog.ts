import { crc32 } from 'node:zlib'
import type { FileSystem } from '../fileSystem'
import { byteCountOf } from '../folder'
import { readFully, whileReading } from './fileBytes'
import { PAGE_BYTE_COUNT, type LogPosition } from './guardFile'
import {
  decodeFrameHeader,
  decodeLogHeader,
  FRAME_BYTE_COUNT,
  FRAME_HEADER_BYTE_COUNT,
  frameChecksum,
  frameStart,
  isSameLog,
  LOG_HEADER_BYTE_COUNT,
  type FrameHeader,
  type LogHeader,
  type LogSalts,
} from './logFormat'
import { NO_CHECKSUM, isSame, type LogChecksum } from './logChecksum'

/** What SQLite will find in a log, and what it would overlook. */
export interface LogContent {
  /** Frames up to the last whole transaction. */
  readonly position: LogPosition
  /** Pages of the database that the log overrides, each with its last frame, counted from 0. */
  readonly frameByPage: ReadonlyMap<number, number>
  /** CRC-32 of the page in each frame. */
  readonly sums: readonly number[]
  /** The size of the database after the last whole transaction, 0 where there is none. */
  readonly databasePageCount: number
  readonly isHeaderIntact: boolean
  /**
   * Behind the frame at which SQLite will stop stands one that was written after a later
   * transaction had been synced: what is between them was on the disk and is damaged.
   */
  readonly isCut: boolean
}

const NO_SALTS: LogSalts = { salt1: 0, salt2: 0 }
/** About a MiB at a time. */
const FRAMES_AT_ONCE = 256

/** Reads a log as SQLite's recovery will; a missing one is empty. */
export function readLog(fileSystem: FileSystem, log: string): LogContent {
  if ((byteCountOf(fileSystem, log) ?? 0n) === 0n) return new LogReader(undefined, NO_SALTS).content
  return whileReading(fileSystem, log, (descriptor) => {
    const start = new Uint8Array(LOG_HEADER_BYTE_COUNT + FRAME_HEADER_BYTE_COUNT)
    const view = viewOf(start.subarray(0, readFully(fileSystem, descriptor, start, 0)))
    const header = decodeLogHeader(view)
    const reader = new LogReader(header, header?.salts ?? saltsOfFirstFrame(view))
    readFrames(fileSystem, descriptor, (frame) => reader.take(frame))
    return reader.content
  })
}

/** The page that a frame, counted from 0, holds. */
export function readFramePage(fileSystem: FileSystem, log: string, frame: number): Buffer {
  return whileReading(fileSystem, log, (descriptor) => {
    const page = Buffer.alloc(PAGE_BYTE_COUNT)
    readFully(fileSystem, descriptor, page, frameStart(frame) + FRAME_HEADER_BYTE_COUNT)
    return page
  })
}

function readFrames(
  fileSystem: FileSystem,
  descriptor: number,
  take: (frame: Uint8Array) => void,
): void {
  const bytes = new Uint8Array(FRAMES_AT_ONCE * FRAME_BYTE_COUNT)
  for (let first = 0; ; first += FRAMES_AT_ONCE) {
    const byteCount = readFully(fileSystem, descriptor, bytes, frameStart(first))
    for (let at = 0; at + FRAME_BYTE_COUNT <= byteCount; at += FRAME_BYTE_COUNT)
      take(bytes.subarray(at, at + FRAME_BYTE_COUNT))
    if (byteCount < bytes.length) return
  }
}

/** Takes the frames of a log in their order. */
class LogReader {
  readonly #salts: LogSalts
  readonly #hasLittleEndianSums: boolean
  readonly #isHeaderIntact: boolean
  readonly #frameByPage = new Map<number, number>()
  readonly #sums: number[] = []
  /** The pages of the frames since the last end of a transaction. */
  #open: number[] = []
  #checksum: LogChecksum
  #hasEnded: boolean
  #frameCount = 0
  #databasePageCount = 0
  #isCut = false
  #previous: FrameHeader | undefined

  constructor(header: LogHeader | undefined, salts: LogSalts) {
    this.#salts = salts
    this.#isHeaderIntact = header !== undefined
    this.#hasEnded = header === undefined
    this.#checksum = header?.checksum ?? NO_CHECKSUM
    this.#hasLittleEndianSums = header?.hasLittleEndianSums ?? true
  }

  get content(): LogContent {
    return {
      position: { ...this.#salts, frameCount: this.#frameCount },
      frameByPage: this.#frameByPage,
      sums: this.#sums.slice(0, this.#frameCount),
      databasePageCount: this.#databasePageCount,
      isHeaderIntact: this.#isHeaderIntact,
      isCut: this.#isCut,
    }
  }

  take(frame: Uint8Array): void {
    const view = viewOf(frame)
    const header = decodeFrameHeader(view)
    if (!this.#hasEnded && this.#isNext(header, view)) this.#append(header, frame)
    else this.#lookBehindTheEnd(header, view)
    this.#previous = header
  }

  #isNext(header: FrameHeader, view: DataView): boolean {
    if (header.page === 0 || !isSameLog(header.salts, this.#salts)) return false
    return isSame(header.checksum, frameChecksum(view, this.#checksum, this.#hasLittleEndianSums))
  }

  #append({ page, checksum, commitPageCount }: FrameHeader, frame: Uint8Array): void {
    this.#checksum = checksum
    this.#sums.push(crc32(frame.subarray(FRAME_HEADER_BYTE_COUNT)))
    this.#open.push(page)
    if (commitPageCount === 0) return
    this.#open.forEach((each, index) => this.#frameByPage.set(each, this.#frameCount + index))
    this.#frameCount += this.#open.length
    this.#databasePageCount = commitPageCount
    this.#open = []
  }

  /** A frame that continues a finished transaction was written after that was synced. */
  #lookBehindTheEnd(header: FrameHeader, view: DataView): void {
    const previous = this.#hasEnded ? this.#previous : undefined
    this.#hasEnded = true
    if (previous === undefined || previous.commitPageCount === 0 || this.#isCut) return
    if (!isSameLog(previous.salts, this.#salts) || !isSameLog(header.salts, this.#salts)) return
    const expected = frameChecksum(view, previous.checksum, this.#hasLittleEndianSums)
    this.#isCut = isSame(header.checksum, expected)
  }
}

const saltsOfFirstFrame = (view: DataView): LogSalts =>
  view.byteLength < LOG_HEADER_BYTE_COUNT + FRAME_HEADER_BYTE_COUNT
    ? NO_SALTS
    : decodeFrameHeader(new DataView(view.buffer, LOG_HEADER_BYTE_COUNT)).salts

const viewOf = (bytes: Uint8Array): DataView =>
  new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
