import { crc32 } from 'node:zlib'
import type { FileSystem } from '../fileSystem'
import { byteCountOf, exists } from '../folder'
import { StoreError } from '../storeError'
import { damagedPageError } from './databaseWatch'
import { readFully, whileReading } from './fileBytes'
import { guardPath, PAGE_BYTE_COUNT, readGuard, type Guard } from './guardFile'
import { isSameLog } from './logFormat'
import { markPath, readMarks, type Mark } from './markFile'
import { PageSums } from './pageSums'
import { readFramePage, readLog, type LogContent } from './readLog'
import { damagedPage, SLICE_PAGE_COUNT } from './scanFile'

/** What lies on the disk, before SQLite has seen it. */
export interface Inspection {
  readonly guard: Guard | 'missing' | 'damaged'
  readonly log: LogContent
  /** The newest generation that a guard or a mark knows of. */
  readonly generation: number
  /** The start of the database, through the log where that overrides it. */
  readonly firstPage: Buffer
}

export const logPath = (file: string): string => `${file}-wal`

/**
 * Compares a database file, its log, its guard and its mark without changing a byte; the pages of
 * the file itself where it has at most `scannedByteCount`. Throws `StoreError('corrupt')` where
 * they cannot belong together or one of them is damaged.
 */
export function inspectStore(
  fileSystem: FileSystem,
  file: string,
  scannedByteCount: number,
): Inspection {
  const guard = readGuard(fileSystem, file)
  const marks = readMarks(fileSystem, file)
  const log = readLog(fileSystem, logPath(file))
  assertLogIsWhole(log, guard, marks)
  if (typeof guard !== 'string') {
    assertSize(fileSystem, file, guard, log)
    if (guard.pageCount * PAGE_BYTE_COUNT <= scannedByteCount)
      assertPages(fileSystem, file, guard, log)
  }
  const known = typeof guard === 'string' ? 0 : guard.generation
  const generation = Math.max(known, ...marks.map((mark) => mark.generation))
  return { guard, log, generation, firstPage: firstPageOf(fileSystem, file, log) }
}

/** A database that has lost its file must not be taken for one that never was. */
export function assertNothingLeft(fileSystem: FileSystem, file: string): void {
  for (const log of [logPath(file), `${file}-journal`])
    if ((byteCountOf(fileSystem, log) ?? 0n) > 0n)
      // SQLite would replay it into the new one.
      throw new StoreError('corrupt', `${log} exists, but its database is missing`)
  for (const path of [guardPath(file), markPath(file)])
    if (exists(fileSystem, path))
      throw new StoreError('corrupt', `${path} exists, but its database is missing`)
}

function assertLogIsWhole(
  log: LogContent,
  guard: Inspection['guard'],
  marks: readonly Mark[],
): void {
  const { position } = log
  const absorbed = typeof guard === 'string' ? undefined : guard.absorbedLog
  // A new header that a power failure destroyed leaves a log behind that the file contains.
  const isAbsorbed = absorbed !== undefined && isSameLog(absorbed, position)
  if (log.isCut && (log.isHeaderIntact || (absorbed !== undefined && !isAbsorbed)))
    throw new StoreError('corrupt', 'the log is damaged in front of a transaction that was synced')
  // A part of it would put older pages over newer ones of the file.
  if (isAbsorbed && position.frameCount > 0 && position.frameCount < absorbed.frameCount)
    throw new StoreError('corrupt', 'the log lacks the end of what the file already contains')
  for (const mark of marks) assertReaches(position, mark, guard)
}

function assertReaches(
  position: LogContent['position'],
  mark: Mark,
  guard: Inspection['guard'],
): void {
  const isOurs = isSameLog(mark.log, position)
  if (typeof guard !== 'string') {
    if (mark.generation < guard.generation) return
    if (mark.generation > guard.generation)
      throw new StoreError('corrupt', 'the database is older than its mark')
  } else if (!isOurs) return
  const reached = isOurs ? position.frameCount : 0
  if (reached < mark.log.frameCount)
    throw new StoreError('corrupt', 'the log lacks transactions that had been acknowledged')
}

function assertSize(fileSystem: FileSystem, file: string, guard: Guard, log: LogContent): void {
  const byteCount = Number(byteCountOf(fileSystem, file) ?? 0n)
  const isWhole =
    log.position.frameCount === 0
      ? byteCount === guard.pageCount * PAGE_BYTE_COUNT
      : byteCount >= lastGuardedPage(guard, log) * PAGE_BYTE_COUNT
  if (!isWhole) throw new StoreError('corrupt', 'the database file has another size than it had')
}

/** The last page of the file that is in use and not overridden by the log. */
function lastGuardedPage({ pageCount }: Guard, log: LogContent): number {
  let page = Math.min(pageCount, log.databasePageCount)
  while (page > 0 && log.frameByPage.has(page)) page -= 1
  return page
}

function assertPages(fileSystem: FileSystem, file: string, guard: Guard, log: LogContent): void {
  const sums = new PageSums(guard, log.frameByPage.keys())
  const end = log.position.frameCount === 0 ? guard.pageCount : lastGuardedPage(guard, log)
  whileReading(fileSystem, file, (descriptor) => {
    for (let first = 1; first <= end; first += SLICE_PAGE_COUNT) {
      const last = Math.min(first + SLICE_PAGE_COUNT - 1, end)
      const damaged = damagedPage(fileSystem, descriptor, first, last, (page, bytes) =>
        sums.isIntact(page, bytes),
      )
      if (damaged !== undefined) throw damagedPageError(damaged)
    }
  })
}

function firstPageOf(fileSystem: FileSystem, file: string, log: LogContent): Buffer {
  const frame = log.frameByPage.get(1)
  if (frame !== undefined) return readFramePage(fileSystem, logPath(file), frame)
  return whileReading(fileSystem, file, (descriptor) => {
    const page = Buffer.alloc(PAGE_BYTE_COUNT)
    return page.subarray(0, readFully(fileSystem, descriptor, page, 0))
  })
}

/** The guard of a file that has none, from the bytes that are there. */
export function measureGuard(fileSystem: FileSystem, file: string, generation: number): Guard {
  const pageCount = Number(byteCountOf(fileSystem, file) ?? 0n) / PAGE_BYTE_COUNT
  const sums = new Uint32Array(pageCount)
  const absorbedLog = { salt1: 0, salt2: 0, frameCount: 0 }
  whileReading(fileSystem, file, (descriptor) => {
    const page = new Uint8Array(PAGE_BYTE_COUNT)
    for (let index = 0; index < pageCount; index += 1) {
      readFully(fileSystem, descriptor, page, index * PAGE_BYTE_COUNT)
      sums[index] = crc32(page)
    }
  })
  return { generation, pageCount, sums, absorbedLog }
}
