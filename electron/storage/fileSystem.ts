/** What the storage asks about a file. Sizes and inode numbers are 64 bits wide. */
export interface FileStatus {
  readonly mode: bigint
  readonly nlink: bigint
  readonly ino: bigint
  readonly size: bigint
  isDirectory(): boolean
}

/** The file functions that the storage uses. `node:fs` satisfies it as it is. */
export interface FileSystem {
  openSync(path: string, flags: number, mode?: number): number
  closeSync(descriptor: number): void
  readSync(
    descriptor: number,
    buffer: Uint8Array,
    offset: number,
    byteCount: number,
    position: number,
  ): number
  writeSync(
    descriptor: number,
    buffer: Uint8Array,
    offset: number,
    byteCount: number,
    position: number,
  ): number
  fsyncSync(descriptor: number): void
  ftruncateSync(descriptor: number, byteCount: number): void
  fstatSync(descriptor: number, options: { readonly bigint: true }): FileStatus
  statSync(path: string, options: { readonly bigint: true }): FileStatus
  lstatSync(path: string, options: { readonly bigint: true }): FileStatus
  accessSync(path: string, mode: number): void
  unlinkSync(path: string): void
  renameSync(from: string, to: string): void
  mkdirSync(
    path: string,
    options: { readonly recursive: true; readonly mode: number },
  ): string | undefined
  readFileSync(path: string): Uint8Array
}
