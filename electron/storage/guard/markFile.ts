import { constants } from 'node:fs'
import { crc32 } from 'node:zlib'
import { codeOf } from '../engine/errno'
import type { FileSystem } from '../fileSystem'
import { writeFully } from './fileBytes'
import type { LogPosition } from './guardFile'

/**
 * "After guard `generation` was written, this much of this log was on the disk." Written after the
 * fsync that made it true and never synced itself: a mark may be missing or old, but never too
 * much.
 */
export interface Mark {
  readonly generation: number
  readonly log: LogPosition
}

export const NO_LOG: LogPosition = { salt1: 0, salt2: 0, frameCount: 0 }

// Two slots take turns, a physical sector apart, so that a torn write leaves the other.
const SLOT_COUNT = 2
const SLOT_DISTANCE_BYTES = 4096
const SLOT_BYTE_COUNT = 32
const SUM_OFFSET = 28
/** "MARK" in ASCII. */
const MAGIC = 0x4d41524b
const OWNER_ONLY = 0o600

/** Where the mark of a database file lies. */
export const markPath = (file: string): string => `${file}-mark`

/** What the slots say that can be read; each is true. */
export function readMarks(fileSystem: FileSystem, file: string): readonly Mark[] {
  const bytes = contentOf(fileSystem, markPath(file))
  return Array.from({ length: SLOT_COUNT }, (_, slot) => slot * SLOT_DISTANCE_BYTES)
    .map((start) => bytes.subarray(start, start + SLOT_BYTE_COUNT))
    .map(decodeMark)
    .filter((mark) => mark !== undefined)
}

/** Writes marks into the two slots in turn, without an fsync. */
export class MarkWriter {
  readonly #fileSystem: FileSystem
  readonly #path: string
  #descriptor: number | undefined
  #slot = 0

  constructor(fileSystem: FileSystem, file: string) {
    this.#fileSystem = fileSystem
    this.#path = markPath(file)
  }

  write(mark: Mark): void {
    const { O_CREAT, O_RDWR } = constants
    this.#descriptor ??= this.#fileSystem.openSync(this.#path, O_CREAT | O_RDWR, OWNER_ONLY)
    const position = this.#slot * SLOT_DISTANCE_BYTES
    writeFully(this.#fileSystem, this.#descriptor, encodeMark(mark), position)
    this.#slot = (this.#slot + 1) % SLOT_COUNT
  }

  close(): void {
    const descriptor = this.#descriptor
    this.#descriptor = undefined
    if (descriptor !== undefined) this.#fileSystem.closeSync(descriptor)
  }
}

function encodeMark({ generation, log }: Mark): Buffer {
  const bytes = Buffer.alloc(SLOT_BYTE_COUNT)
  const fields = [MAGIC, generation, log.salt1, log.salt2, log.frameCount]
  fields.forEach((value, index) => bytes.writeUInt32LE(value, index * 4))
  bytes.writeUInt32LE(crc32(bytes.subarray(0, SUM_OFFSET)), SUM_OFFSET)
  return bytes
}

function decodeMark(bytes: Buffer): Mark | undefined {
  if (bytes.length < SLOT_BYTE_COUNT || bytes.readUInt32LE(0) !== MAGIC) return undefined
  if (bytes.readUInt32LE(SUM_OFFSET) !== crc32(bytes.subarray(0, SUM_OFFSET))) return undefined
  const field = (index: number): number => bytes.readUInt32LE(index * 4)
  return {
    generation: field(1),
    log: { salt1: field(2), salt2: field(3), frameCount: field(4) },
  }
}

function contentOf(fileSystem: FileSystem, path: string): Buffer {
  try {
    return Buffer.from(fileSystem.readFileSync(path))
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return Buffer.alloc(0)
    throw error
  }
}
