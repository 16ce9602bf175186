import fs, { constants } from 'node:fs'
import { posix } from 'node:path'
import { assertNever } from '#shared/assertNever'
import type { FileStatus, FileSystem } from '../../electron/storage/fileSystem'
import { EMPTY_DISK, type DiskImage, type DiskOperation } from './diskOperation'
import { FileBytes } from './fileBytes'

/** Every simulated path lies below it; other paths are the real ones (sql.js itself). */
export const DISK_ROOT = '/simulated-disk'

/** A call of the file functions; `sync-folder` is an fsync of a folder. */
export type DiskCall =
  | 'open'
  | 'close'
  | 'read'
  | 'write'
  | 'sync-file'
  | 'sync-folder'
  | 'truncate'
  | 'status'
  | 'unlink'
  | 'rename'
  | 'make-folder'

/**
 * What happens to a call: it is done, or ignored although success is reported, or throws.
 * A number limits how many bytes a read or a write moves.
 */
export type Verdict = 'done' | 'ignored' | number

export type Watcher = (call: DiskCall, path: string) => Verdict

interface Inode {
  readonly number: number
  readonly bytes: FileBytes
}

interface OpenFile {
  readonly path: string
  /** Nothing for a folder. */
  readonly inode: Inode | undefined
}

/** An error as the operating system reports it. */
export const diskError = (code: string, path: string): Error =>
  Object.assign(new Error(`${code}: simulated, '${path}'`), { code })

/** A disk in memory that takes down all that changes it. */
export class SimulatedDisk implements FileSystem {
  readonly operations: DiskOperation[] = []
  readonly #folders = new Set([DISK_ROOT])
  readonly #inodes = new Map<string, Inode>()
  readonly #inodeByNumber = new Map<number, Inode>()
  readonly #open = new Map<number, OpenFile>()
  readonly #watch: Watcher
  #inodeCount = 0
  #descriptorCount = 0

  constructor(image: DiskImage = EMPTY_DISK, watch: Watcher = () => 'done') {
    this.#watch = watch
    for (const folder of image.folders) this.#folders.add(folder)
    for (const [path, bytes] of image.files) this.#inodes.set(path, this.#inode(bytes))
  }

  /** Another disk that was asked for the same: as a killed process leaves it, nothing more synced. */
  static after(operations: readonly DiskOperation[]): SimulatedDisk {
    const disk = new SimulatedDisk()
    for (const operation of operations) disk.#redo(operation)
    return disk
  }

  /** The paths of what is open. */
  get openPaths(): readonly string[] {
    return [...this.#open.values()].map(({ path }) => path)
  }

  /** What a running machine sees: everything asked for, synced or not. */
  get image(): DiskImage {
    const files = [...this.#inodes].map(([path, { bytes }]) => [path, bytes.toBytes()] as const)
    return { folders: [...this.#folders], files: new Map(files) }
  }

  /** The files from which a replay of `operations` starts. */
  get inodeNumbers(): ReadonlyMap<string, number> {
    return new Map([...this.#inodes].map(([path, { number }]) => [path, number]))
  }

  openSync(path: string, flags: number): number {
    this.#ask('open', path)
    if (this.#folders.has(path)) return this.#descriptor({ path, inode: undefined })
    const found = this.#inodes.get(path)
    if (found === undefined && (flags & constants.O_CREAT) === 0) throw diskError('ENOENT', path)
    if (found !== undefined && (flags & constants.O_EXCL) !== 0) throw diskError('EEXIST', path)
    const inode = found ?? this.#create(path)
    if ((flags & constants.O_TRUNC) !== 0) this.#truncate(inode, 0)
    return this.#descriptor({ path, inode })
  }

  closeSync(descriptor: number): void {
    const { path } = this.#file(descriptor)
    this.#open.delete(descriptor)
    this.#ask('close', path)
  }

  readSync(
    descriptor: number,
    buffer: Uint8Array,
    offset: number,
    byteCount: number,
    position: number,
  ): number {
    const { path, inode } = this.#file(descriptor)
    if (inode === undefined) throw diskError('EISDIR', path)
    const count = limited(byteCount, this.#ask('read', path))
    return inode.bytes.read(position, buffer.subarray(offset, offset + count))
  }

  writeSync(
    descriptor: number,
    buffer: Uint8Array,
    offset: number,
    byteCount: number,
    position: number,
  ): number {
    const { path, inode } = this.#file(descriptor)
    if (inode === undefined) throw diskError('EISDIR', path)
    const verdict = this.#ask('write', path)
    const count = limited(byteCount, verdict)
    const bytes = buffer.slice(offset, offset + count)
    if (verdict !== 'ignored') this.#write(inode, position, bytes)
    return bytes.length
  }

  fsyncSync(descriptor: number): void {
    const { path, inode } = this.#file(descriptor)
    const verdict = this.#ask(inode === undefined ? 'sync-folder' : 'sync-file', path)
    if (verdict === 'ignored') return
    if (inode === undefined) this.operations.push({ kind: 'sync-folder', path })
    else this.operations.push({ kind: 'sync-file', inode: inode.number, path })
  }

  ftruncateSync(descriptor: number, byteCount: number): void {
    const { path, inode } = this.#file(descriptor)
    if (inode === undefined) throw diskError('EISDIR', path)
    if (this.#ask('truncate', path) !== 'ignored') this.#truncate(inode, byteCount)
  }

  fstatSync(descriptor: number): FileStatus {
    const { path, inode } = this.#file(descriptor)
    this.#ask('status', path)
    return statusOf(inode)
  }

  statSync(path: string): FileStatus {
    this.#ask('status', path)
    if (this.#folders.has(path)) return statusOf(undefined)
    const inode = this.#inodes.get(path)
    if (inode === undefined) throw diskError('ENOENT', path)
    return statusOf(inode)
  }

  lstatSync(path: string): FileStatus {
    return this.statSync(path)
  }

  accessSync(path: string): void {
    this.statSync(path)
  }

  unlinkSync(path: string): void {
    if (this.#ask('unlink', path) === 'ignored') return
    if (!this.#inodes.delete(path)) throw diskError('ENOENT', path)
    this.operations.push({ kind: 'unlink', path })
  }

  renameSync(from: string, path: string): void {
    if (this.#ask('rename', path) === 'ignored') return
    const inode = this.#inodes.get(from)
    if (inode === undefined) throw diskError('ENOENT', from)
    this.#inodes.delete(from)
    this.#inodes.set(path, inode)
    this.operations.push({ kind: 'rename', from, path, inode: inode.number })
  }

  mkdirSync(path: string): string | undefined {
    if (this.#folders.has(path)) return undefined
    const firstCreated = this.mkdirSync(posix.dirname(path))
    this.#ask('make-folder', path)
    this.#folders.add(path)
    this.operations.push({ kind: 'make-folder', path })
    return firstCreated ?? path
  }

  readFileSync(path: string): Uint8Array {
    if (!path.startsWith(DISK_ROOT)) return fs.readFileSync(path)
    this.#ask('read', path)
    const inode = this.#inodes.get(path)
    if (inode === undefined) throw diskError('ENOENT', path)
    return inode.bytes.toBytes()
  }

  #ask(call: DiskCall, path: string): Verdict {
    return this.#watch(call, path)
  }

  #inode(bytes?: Uint8Array): Inode {
    this.#inodeCount += 1
    const inode = { number: this.#inodeCount, bytes: new FileBytes(bytes) }
    this.#inodeByNumber.set(inode.number, inode)
    return inode
  }

  #create(path: string): Inode {
    if (!this.#folders.has(posix.dirname(path))) throw diskError('ENOENT', path)
    const inode = this.#inode()
    this.#inodes.set(path, inode)
    this.operations.push({ kind: 'create', path, inode: inode.number })
    return inode
  }

  #redo(operation: DiskOperation): void {
    switch (operation.kind) {
      case 'create':
        this.#create(operation.path)
        return
      case 'make-folder':
        this.mkdirSync(operation.path)
        return
      case 'unlink':
        return this.unlinkSync(operation.path)
      case 'rename':
        return this.renameSync(operation.from, operation.path)
      case 'write':
        return this.#write(this.#numbered(operation.inode), operation.position, operation.bytes)
      case 'truncate':
        return this.#truncate(this.#numbered(operation.inode), operation.byteCount)
      case 'sync-file':
      case 'sync-folder':
        this.operations.push(operation)
        return
      default:
        assertNever(operation)
    }
  }

  #numbered(number: number): Inode {
    const inode = this.#inodeByNumber.get(number)
    if (inode === undefined) throw new Error(`there is no inode ${number}`)
    return inode
  }

  #write(inode: Inode, position: number, bytes: Uint8Array): void {
    inode.bytes.write(position, bytes)
    this.operations.push({ kind: 'write', inode: inode.number, position, bytes })
  }

  #truncate(inode: Inode, byteCount: number): void {
    inode.bytes.truncate(byteCount)
    this.operations.push({ kind: 'truncate', inode: inode.number, byteCount })
  }

  #descriptor(file: OpenFile): number {
    this.#descriptorCount += 1
    this.#open.set(this.#descriptorCount, file)
    return this.#descriptorCount
  }

  #file(descriptor: number): OpenFile {
    const file = this.#open.get(descriptor)
    if (file === undefined) throw diskError('EBADF', String(descriptor))
    return file
  }
}

const limited = (byteCount: number, verdict: Verdict): number =>
  typeof verdict === 'number' ? Math.min(byteCount, verdict) : byteCount

const FOLDER_MODE = 0o40700n
const FILE_MODE = 0o100600n

const statusOf = (inode: Inode | undefined): FileStatus => ({
  mode: inode === undefined ? FOLDER_MODE : FILE_MODE,
  nlink: 1n,
  ino: BigInt(inode?.number ?? 0),
  size: BigInt(inode?.bytes.byteCount ?? 0),
  isDirectory: () => inode === undefined,
})
