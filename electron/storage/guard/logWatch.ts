import { crc32 } from 'node:zlib'
import { StoreError } from '../storeError'
import type { FileWatch, Transfer } from './fileWatch'
import { PAGE_BYTE_COUNT, type LogPosition } from './guardFile'
import {
  decodeFrameHeader,
  FRAME_BYTE_COUNT,
  FRAME_HEADER_BYTE_COUNT,
  LOG_HEADER_BYTE_COUNT,
  saltsAt,
} from './logFormat'
import { NO_LOG } from './markFile'
import type { LogContent } from './readLog'

const SALTS_OFFSET = 16

export interface LogEvents {
  /** Everything up to here is on the disk. */
  acknowledged(position: LogPosition): void
  /** The log is about to lose what it holds. */
  goes(): void
}

/** Follows how far the log has come and lets no page out of it that was not written there. */
export class LogWatch implements FileWatch {
  readonly #events: LogEvents
  readonly #sums: number[]
  #position: LogPosition
  #acknowledgedFrameCount: number

  constructor(log: LogContent | undefined, events: LogEvents) {
    this.#events = events
    this.#sums = [...(log?.sums ?? [])]
    this.#position = log?.position ?? NO_LOG
    this.#acknowledgedFrameCount = this.#position.frameCount
  }

  /** Where the last transaction ends that was written, acknowledged or not. */
  get position(): LogPosition {
    return this.#position
  }

  afterRead({ position, bytes, askedByteCount }: Transfer): void {
    const frame = Math.floor((position - LOG_HEADER_BYTE_COUNT) / FRAME_BYTE_COUNT)
    const sum = this.#sums[frame]
    const from = pageStart(frame) - position
    const holdsPage = from >= 0 && askedByteCount >= from + PAGE_BYTE_COUNT
    if (sum === undefined || !holdsPage) return
    if (crc32(bytes.subarray(from, from + PAGE_BYTE_COUNT)) !== sum)
      throw new StoreError('corrupt', `frame ${frame + 1} of the log is not what was written there`)
  }

  beforeWrite(position: number): void {
    if (position === 0) this.#events.goes()
  }

  afterWrite({ position, bytes }: Transfer): void {
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    if (position === 0) return this.#restart({ ...saltsAt(view, SALTS_OFFSET), frameCount: 0 })
    const inFrame = (position - LOG_HEADER_BYTE_COUNT) % FRAME_BYTE_COUNT
    const frame = (position - LOG_HEADER_BYTE_COUNT - inFrame) / FRAME_BYTE_COUNT
    if (inFrame === 0 && bytes.length === FRAME_HEADER_BYTE_COUNT) {
      if (decodeFrameHeader(view).commitPageCount > 0)
        this.#position = { ...this.#position, frameCount: frame + 1 }
    } else if (inFrame === FRAME_HEADER_BYTE_COUNT && bytes.length === PAGE_BYTE_COUNT) {
      this.#sums[frame] = crc32(bytes)
    } else throw new StoreError('engine-failed', 'the SQL engine wrote its log in another way')
  }

  beforeTruncate(): void {
    this.#events.goes()
  }

  afterTruncate(): void {
    this.#restart(NO_LOG)
  }

  afterSync(): void {
    const { frameCount } = this.#position
    if (frameCount <= this.#acknowledgedFrameCount) return
    this.#acknowledgedFrameCount = frameCount
    this.#events.acknowledged(this.#position)
  }

  beforeRemoval(): void {
    this.#events.goes()
    this.#restart(NO_LOG)
  }

  #restart(position: LogPosition): void {
    this.#position = position
    this.#acknowledgedFrameCount = 0
    this.#sums.length = 0
  }
}

const pageStart = (frame: number): number =>
  LOG_HEADER_BYTE_COUNT + frame * FRAME_BYTE_COUNT + FRAME_HEADER_BYTE_COUNT
