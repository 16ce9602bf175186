import { constants } from 'node:fs'
import { crc32 } from 'node:zlib'
import type { FileSystem } from '../fileSystem'
import { readFully } from './fileBytes'
import { PAGE_BYTE_COUNT, type Guard } from './guardFile'

/** How many pages are read without giving others a turn: 1 MiB, about a millisecond. */
export const SLICE_PAGE_COUNT = 256

/** Whether a page, counted from 1, is what it has to be. */
export type PageCheck = (page: number, bytes: Uint8Array) => boolean

/**
 * Compares a file that nobody writes with its guard, byte for byte and in its size; calls `pause`
 * between slices of 1 MiB. Throws only what the file system throws.
 */
export async function scanFile(
  fileSystem: FileSystem,
  file: string,
  guard: Guard,
  pause: () => Promise<void>,
): Promise<'intact' | 'damaged'> {
  const { pageCount, sums } = guard
  const isIntact: PageCheck = (page, bytes) =>
    bytes.length === PAGE_BYTE_COUNT && crc32(bytes) === sums[page - 1]
  const { size } = fileSystem.statSync(file, { bigint: true })
  if (size !== BigInt(pageCount) * BigInt(PAGE_BYTE_COUNT)) return 'damaged'
  const descriptor = fileSystem.openSync(file, constants.O_RDONLY)
  try {
    for (let first = 1; first <= pageCount; first += SLICE_PAGE_COUNT) {
      if (first > 1) await pause()
      const last = Math.min(first + SLICE_PAGE_COUNT - 1, pageCount)
      if (damagedPage(fileSystem, descriptor, first, last, isIntact) !== undefined) return 'damaged'
    }
    return 'intact'
  } finally {
    fileSystem.closeSync(descriptor)
  }
}

/** The first page from `first` to `last` that is not what it has to be; at the end, a short one. */
export function damagedPage(
  fileSystem: FileSystem,
  descriptor: number,
  first: number,
  last: number,
  isIntact: PageCheck,
): number | undefined {
  const bytes = new Uint8Array((last - first + 1) * PAGE_BYTE_COUNT)
  const start = (first - 1) * PAGE_BYTE_COUNT
  const there = bytes.subarray(0, readFully(fileSystem, descriptor, bytes, start))
  for (let page = first; page <= last; page += 1) {
    const from = (page - first) * PAGE_BYTE_COUNT
    if (!isIntact(page, there.subarray(from, from + PAGE_BYTE_COUNT))) return page
  }
  return undefined
}
