import type { FileSystem } from '../fileSystem'
import { StoreError } from '../storeError'
import { readFully } from './fileBytes'
import type { FileWatch, Transfer } from './fileWatch'
import { PAGE_BYTE_COUNT } from './guardFile'
import type { PageSums } from './pageSums'

/** Lets no page out of the database file that is not what was written there. */
export class DatabaseWatch implements FileWatch {
  readonly #fileSystem: FileSystem
  readonly #sums: PageSums
  #hasChanged = false
  #isSynced = true

  constructor(fileSystem: FileSystem, sums: PageSums) {
    this.#fileSystem = fileSystem
    this.#sums = sums
  }

  /** Whether the file differs from the guard on the disk. */
  get hasChanged(): boolean {
    return this.#hasChanged
  }

  get isSynced(): boolean {
    return this.#isSynced
  }

  /** The guard on the disk says what the file is now. */
  settle(): void {
    this.#hasChanged = false
  }

  afterRead({ descriptor, position, bytes, askedByteCount }: Transfer): void {
    const first = Math.floor(position / PAGE_BYTE_COUNT)
    const end = Math.ceil((position + askedByteCount) / PAGE_BYTE_COUNT)
    const isWhole = position === first * PAGE_BYTE_COUNT && askedByteCount % PAGE_BYTE_COUNT === 0
    for (let index = first; index < end; index += 1) {
      const from = (index - first) * PAGE_BYTE_COUNT
      const page = isWhole
        ? bytes.subarray(from, from + PAGE_BYTE_COUNT)
        : this.#pageAt(descriptor, index)
      this.#assertIntact(index + 1, page)
    }
  }

  beforeWrite(): void {}

  afterWrite({ position, bytes }: Transfer): void {
    if (position % PAGE_BYTE_COUNT !== 0 || bytes.length !== PAGE_BYTE_COUNT)
      throw new StoreError('engine-failed', 'the SQL engine wrote a part of a page')
    this.#sums.note(position / PAGE_BYTE_COUNT + 1, bytes)
    this.#change()
  }

  beforeTruncate(): void {}

  afterTruncate(byteCount: number): void {
    if (byteCount % PAGE_BYTE_COUNT !== 0)
      throw new StoreError('engine-failed', 'the SQL engine cut a page in two')
    const pageCount = byteCount / PAGE_BYTE_COUNT
    if (pageCount === this.#sums.pageCount) return
    this.#sums.resize(pageCount)
    this.#change()
  }

  afterSync(): void {
    this.#isSynced = true
  }

  beforeRemoval(): void {
    throw new StoreError('engine-failed', 'the SQL engine would remove the database')
  }

  #change(): void {
    this.#hasChanged = true
    this.#isSynced = false
  }

  #assertIntact(page: number, bytes: Uint8Array): void {
    if (!this.#sums.isIntact(page, bytes)) throw damagedPageError(page)
  }

  #pageAt(descriptor: number, index: number): Uint8Array {
    const page = new Uint8Array(PAGE_BYTE_COUNT)
    const there = readFully(this.#fileSystem, descriptor, page, index * PAGE_BYTE_COUNT)
    return page.subarray(0, there)
  }
}

export const damagedPageError = (page: number): StoreError =>
  new StoreError('corrupt', `page ${page} of the database file is not what was written there`)
