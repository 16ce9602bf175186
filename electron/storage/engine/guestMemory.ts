import type { WasmMemory } from './webAssembly'

/**
 * SQLite's memory inside WebAssembly.
 *
 * A view becomes detached when the memory grows, so none is kept: every use takes a fresh one.
 */
export class GuestMemory {
  #memory: WasmMemory | undefined

  attach(memory: WasmMemory): void {
    this.#memory = memory
  }

  bytes(): Uint8Array {
    return new Uint8Array(this.#buffer())
  }

  view(): DataView {
    return new DataView(this.#buffer())
  }

  text(pointer: number, byteCount: number): string {
    return Buffer.from(this.#buffer(), pointer, byteCount).toString('utf8')
  }

  /** Text that ends at its first zero byte. */
  cString(pointer: number): string {
    const end = this.bytes().indexOf(0, pointer)
    return this.text(pointer, end - pointer)
  }

  #buffer(): ArrayBuffer {
    if (this.#memory === undefined) throw new Error('the memory of the SQL engine is not attached')
    return this.#memory.buffer
  }
}
