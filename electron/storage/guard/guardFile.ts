import { constants } from 'node:fs'
import { dirname } from 'node:path'
import { crc32 } from 'node:zlib'
import { codeOf } from '../engine/errno'
import type { FileSystem } from '../fileSystem'
import { syncFolder } from '../folder'
import { writeFully } from './fileBytes'

/** The unit in which SQLite writes the file and in which it is guarded, bytes. */
export const PAGE_BYTE_COUNT = 4096

/** How far a log had come: the salts of its header name it, no two logs share them. */
export interface LogPosition {
  readonly salt1: number
  readonly salt2: number
  /** 0 means no log at all. */
  readonly frameCount: number
}

/** What a database file has to be, page by page. */
export interface Guard {
  /** Grows by one with every guard of a database; tells an older one that was put back. */
  readonly generation: number
  readonly pageCount: number
  /** CRC-32 of each page; page 1 of SQLite is at index 0. */
  readonly sums: Uint32Array
  /** What of which log the file contains. */
  readonly absorbedLog: LogPosition
}

// magic 8, version, page size, page count, generation, salts, frame count: 4 bytes each, little
// endian; then the sums; then the CRC-32 of all before it.
const MAGIC = Buffer.from('MadoGard', 'latin1')
const VERSION = 1
const HEADER_BYTE_COUNT = 36
const SUM_BYTE_COUNT = 4
const OWNER_ONLY = 0o600

/** Where the guard of a database file lies. */
export const guardPath = (file: string): string => `${file}-guard`

/** The name under which a guard is written before it takes the place of the one before. */
export const unfinishedGuardPath = (file: string): string => `${file}-guard.writing`

/** Reads the guard beside a database file; throws only what the file system throws. */
export function readGuard(fileSystem: FileSystem, file: string): Guard | 'missing' | 'damaged' {
  try {
    return decodeGuard(fileSystem.readFileSync(guardPath(file)))
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return 'missing'
    throw error
  }
}

/**
 * Replaces the guard beside a database file. When it returns, the new one is on the disk; after a
 * power failure before that, the old one is whole.
 */
export function writeGuard(fileSystem: FileSystem, file: string, guard: Guard): void {
  const unfinished = unfinishedGuardPath(file)
  const { O_CREAT, O_TRUNC, O_WRONLY } = constants
  const descriptor = fileSystem.openSync(unfinished, O_CREAT | O_TRUNC | O_WRONLY, OWNER_ONLY)
  try {
    writeFully(fileSystem, descriptor, encodeGuard(guard), 0)
    fileSystem.fsyncSync(descriptor)
  } finally {
    fileSystem.closeSync(descriptor)
  }
  fileSystem.renameSync(unfinished, guardPath(file))
  syncFolder(fileSystem, dirname(file))
}

function encodeGuard({ generation, pageCount, sums, absorbedLog }: Guard): Buffer {
  const { salt1, salt2, frameCount } = absorbedLog
  const sumsEnd = HEADER_BYTE_COUNT + pageCount * SUM_BYTE_COUNT
  const bytes = Buffer.alloc(sumsEnd + SUM_BYTE_COUNT)
  MAGIC.copy(bytes)
  const fields = [VERSION, PAGE_BYTE_COUNT, pageCount, generation, salt1, salt2, frameCount]
  fields.forEach((value, index) => bytes.writeUInt32LE(value, MAGIC.length + index * 4))
  const view = viewOf(bytes)
  for (let page = 0; page < pageCount; page += 1)
    view.setUint32(HEADER_BYTE_COUNT + page * SUM_BYTE_COUNT, sums[page] ?? 0, true)
  bytes.writeUInt32LE(crc32(bytes.subarray(0, sumsEnd)), sumsEnd)
  return bytes
}

function decodeGuard(content: Uint8Array): Guard | 'damaged' {
  const bytes = Buffer.from(content.buffer, content.byteOffset, content.byteLength)
  const sumsEnd = bytes.length - SUM_BYTE_COUNT
  if (sumsEnd < HEADER_BYTE_COUNT || !bytes.subarray(0, MAGIC.length).equals(MAGIC))
    return 'damaged'
  if (bytes.readUInt32LE(sumsEnd) !== crc32(bytes.subarray(0, sumsEnd))) return 'damaged'
  const field = (index: number): number => bytes.readUInt32LE(MAGIC.length + index * 4)
  const pageCount = field(2)
  const hasOurLayout = field(0) === VERSION && field(1) === PAGE_BYTE_COUNT
  if (!hasOurLayout || sumsEnd !== HEADER_BYTE_COUNT + pageCount * SUM_BYTE_COUNT) return 'damaged'
  const sums = new Uint32Array(pageCount)
  const view = viewOf(bytes)
  for (let page = 0; page < pageCount; page += 1)
    sums[page] = view.getUint32(HEADER_BYTE_COUNT + page * SUM_BYTE_COUNT, true)
  const absorbedLog = { salt1: field(4), salt2: field(5), frameCount: field(6) }
  return { generation: field(3), pageCount, sums, absorbedLog }
}

/** Several times as fast as a Buffer over the sums of a large file. */
const viewOf = (bytes: Buffer): DataView =>
  new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
