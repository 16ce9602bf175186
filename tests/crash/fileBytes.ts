const SMALLEST_CAPACITY = 4096

/** The bytes of one file; grows as a file does, with zeros in the gaps. */
export class FileBytes {
  #buffer: Uint8Array
  #byteCount: number

  constructor(bytes: Uint8Array = new Uint8Array()) {
    this.#buffer = Uint8Array.from(bytes)
    this.#byteCount = bytes.length
  }

  get byteCount(): number {
    return this.#byteCount
  }

  /** A copy. */
  toBytes(): Uint8Array {
    return this.#buffer.slice(0, this.#byteCount)
  }

  copy(): FileBytes {
    return new FileBytes(this.#buffer.subarray(0, this.#byteCount))
  }

  read(position: number, target: Uint8Array): number {
    const source = this.#buffer.subarray(
      Math.min(position, this.#byteCount),
      Math.min(position + target.length, this.#byteCount),
    )
    target.set(source)
    return source.length
  }

  write(position: number, bytes: Uint8Array): void {
    this.#reserve(position + bytes.length)
    this.#buffer.set(bytes, position)
    this.#byteCount = Math.max(this.#byteCount, position + bytes.length)
  }

  truncate(byteCount: number): void {
    this.#reserve(byteCount)
    this.#buffer.fill(0, Math.min(byteCount, this.#byteCount))
    this.#byteCount = byteCount
  }

  #reserve(byteCount: number): void {
    if (byteCount <= this.#buffer.length) return
    const larger = new Uint8Array(Math.max(byteCount, this.#buffer.length * 2, SMALLEST_CAPACITY))
    larger.set(this.#buffer.subarray(0, this.#byteCount))
    this.#buffer = larger
  }
}
