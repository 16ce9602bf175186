import { crc32 } from 'node:zlib'
import { PAGE_BYTE_COUNT, type Guard } from './guardFile'

/** What each page of a database file has to be right now, checkpoints that are under way included. */
export class PageSums {
  #sums: Uint32Array
  #pageCount: number
  /** Pages that the log overrides: a checkpoint that was cut off may have half written them. */
  readonly #overridden: Set<number>
  /** Pages that the file grew past without writing them. */
  readonly #unwritten = new Set<number>()

  constructor({ sums, pageCount }: Guard, overridden: Iterable<number>) {
    this.#sums = sums.slice()
    this.#pageCount = pageCount
    this.#overridden = new Set(overridden)
  }

  get pageCount(): number {
    return this.#pageCount
  }

  /** The pages of the file that no checkpoint has brought up to the log yet. */
  get overriddenCount(): number {
    return [...this.#overridden].filter((page) => page <= this.#pageCount).length
  }

  /** Whether these are the bytes of a page, counted from 1; none at all beyond the last. */
  isIntact(page: number, bytes: Uint8Array): boolean {
    if (this.#overridden.has(page) || this.#unwritten.has(page)) return true
    if (page > this.#pageCount) return bytes.length === 0
    return bytes.length === PAGE_BYTE_COUNT && crc32(bytes) === this.#sums[page - 1]
  }

  /** Remembers a page that has been written. */
  note(page: number, bytes: Uint8Array): void {
    if (page > this.#pageCount) this.resize(page)
    this.#sums[page - 1] = crc32(bytes)
    this.#overridden.delete(page)
    this.#unwritten.delete(page)
  }

  /** Remembers that the file has been cut, or lengthened by pages nobody wrote. */
  resize(pageCount: number): void {
    if (pageCount < this.#pageCount)
      for (const pages of [this.#unwritten, this.#overridden])
        for (const page of pages) if (page > pageCount) pages.delete(page)
    if (pageCount > this.#sums.length) {
      const larger = new Uint32Array(Math.max(pageCount, this.#sums.length * 2))
      larger.set(this.#sums)
      this.#sums = larger
    }
    for (let page = this.#pageCount + 1; page <= pageCount; page += 1)
      if (!this.#overridden.has(page)) this.#unwritten.add(page)
    this.#pageCount = pageCount
  }

  /** A copy for the disk; `read` answers the pages that were never written. */
  snapshot(read: (page: number) => Uint8Array): Pick<Guard, 'pageCount' | 'sums'> {
    for (const page of this.#unwritten) this.note(page, read(page))
    return { pageCount: this.#pageCount, sums: this.#sums.slice(0, this.#pageCount) }
  }
}
