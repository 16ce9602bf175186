/** Bytes that were read from, or written to, a real file. */
export interface Transfer {
  readonly descriptor: number
  readonly position: number
  /** What was transferred; shorter than asked for where the file ends. */
  readonly bytes: Uint8Array
  readonly askedByteCount: number
}

/** Is told what SQLite does to one real file. What it throws fails the operation, for good. */
export interface FileWatch {
  afterRead(read: Transfer): void
  beforeWrite(position: number): void
  afterWrite(written: Transfer): void
  beforeTruncate(): void
  afterTruncate(byteCount: number): void
  afterSync(): void
  beforeRemoval(): void
}
