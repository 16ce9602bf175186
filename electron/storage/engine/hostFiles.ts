import { constants } from 'node:fs'
import type { FileSystem } from '../fileSystem'
import type { FileWatch } from '../guard/fileWatch'
import { codeOf, errnoOf, fileError } from './errno'

// Far above the descriptors of the in-memory file system, which end at 4096.
const FIRST_GUEST_DESCRIPTOR = 1_000_000

/** sql.js names its main database so; SQLite adds the suffix of a journal or a log. */
const DATABASE_PATH = /^\/?(dbfile_\d+)(-journal|-wal)?$/
/** The private copies of `export()`, which stay in memory. */
const EXPORT_PATH = /^\/?dbfile_\d+_export/

export interface HostFile {
  /** Nothing on Windows, where Node cannot open a folder. */
  readonly descriptor: number | undefined
  readonly path: string
  readonly isDirectory: boolean
  position: number
}

export interface HostFilesOptions {
  readonly fileSystem: FileSystem
  readonly folder: string
  readonly platform: NodeJS.Platform
}

/** Which of SQLite's files are real, and the real files that it has open. */
export class HostFiles {
  readonly fileSystem: FileSystem
  readonly #folder: string
  readonly #platform: NodeJS.Platform
  readonly #open = new Map<number, HostFile>()
  readonly #hostPathByDatabase = new Map<string, string>()
  readonly #watchByPath = new Map<string, FileWatch>()
  readonly #lastWishes: (() => void)[] = []
  #nextDescriptor = FIRST_GUEST_DESCRIPTOR
  #expectedPath: string | undefined
  #fault: Error | undefined
  #isReadOnly = false
  #fsyncCount = 0

  constructor(options: HostFilesOptions) {
    this.fileSystem = options.fileSystem
    this.#folder = options.folder
    this.#platform = options.platform
  }

  /**
   * The first file operation that failed. SQLite forgives some of them, the storage forgives none.
   */
  get fault(): Error | undefined {
    return this.#fault
  }

  get openCount(): number {
    return this.#open.size
  }

  /** How many fsyncs of files (not of folders) the operating system has confirmed. */
  get fsyncCount(): number {
    return this.#fsyncCount
  }

  /** While set, no byte of a real file changes. */
  set isReadOnly(isReadOnly: boolean) {
    this.#isReadOnly = isReadOnly
  }

  /** The database that sql.js opens next becomes this file. */
  expect(hostPath: string): void {
    this.#expectedPath = hostPath
  }

  release(hostPath: string): void {
    for (const [database, path] of this.#hostPathByDatabase)
      if (path === hostPath) this.#hostPathByDatabase.delete(database)
  }

  /** The real path of a path of SQLite, or nothing for a file that lives in memory. */
  hostPathOf(guestPath: string): string | undefined {
    if (guestPath === '/') return this.#folder
    const [, database, suffix = ''] = DATABASE_PATH.exec(guestPath) ?? []
    if (database !== undefined) return this.#bound(database) + suffix
    if (/^\/?dbfile_/.test(guestPath) && !EXPORT_PATH.test(guestPath))
      throw fileError('EACCES', 'open', guestPath)
    return undefined
  }

  /** Has `watch` told of everything that happens to a real file, from now on. */
  watch(hostPath: string, watch: FileWatch): void {
    this.#watchByPath.set(hostPath, watch)
  }

  watchOf({ path }: Pick<HostFile, 'path'>): FileWatch | undefined {
    return this.#watchByPath.get(path)
  }

  /** Has `lastWish` run when the files are let go of. */
  onAbandon(lastWish: () => void): void {
    this.#lastWishes.push(lastWish)
  }

  find(guestDescriptor: number): HostFile | undefined {
    return this.#open.get(guestDescriptor)
  }

  open(path: string, flags: number): number {
    const file = this.#openFile(path, flags)
    const guestDescriptor = this.#nextDescriptor++
    this.#open.set(guestDescriptor, file)
    return guestDescriptor
  }

  close(guestDescriptor: number, file: HostFile): void {
    this.#open.delete(guestDescriptor)
    if (file.descriptor !== undefined) this.fileSystem.closeSync(file.descriptor)
  }

  sync(file: HostFile): void {
    const { descriptor, isDirectory } = file
    // Without a descriptor it is a folder on Windows, where NTFS journals folder entries itself.
    if (descriptor === undefined) return
    this.fileSystem.fsyncSync(descriptor)
    if (!isDirectory) this.#fsyncCount += 1
    this.watchOf(file)?.afterSync()
  }

  /** Lets go of every file without another word to SQLite, which would write while it closes. */
  abandon(): void {
    for (const { descriptor } of this.#open.values())
      if (descriptor !== undefined) quietly(() => this.fileSystem.closeSync(descriptor))
    this.#open.clear()
    this.#watchByPath.clear()
    for (const lastWish of this.#lastWishes.splice(0)) quietly(lastWish)
  }

  assertWritable(path: string): void {
    if (this.#isReadOnly) throw fileError('EROFS', 'write', path)
  }

  /**
   * Runs a file operation for SQLite; a failure becomes its errno and, unless expected, a fault.
   */
  attempt(operation: () => number, expected: readonly string[] = []): number {
    try {
      return operation()
    } catch (error) {
      if (!expected.includes(codeOf(error) ?? '')) this.#fault ??= asError(error)
      return -errnoOf(error)
    }
  }

  /** The same for the calls that answer nothing but a positive errno. */
  attemptPositive(operation: () => void): number {
    const result = this.attempt(() => {
      operation()
      return 0
    })
    return Math.abs(result)
  }

  #bound(database: string): string {
    const known = this.#hostPathByDatabase.get(database)
    if (known !== undefined) return known
    const expected = this.#expectedPath
    if (expected === undefined) throw fileError('EACCES', 'open', database)
    this.#expectedPath = undefined
    this.#hostPathByDatabase.set(database, expected)
    return expected
  }

  #openFile(path: string, flags: number): HostFile {
    if (this.#platform === 'win32' && path === this.#folder)
      return { descriptor: undefined, path, isDirectory: true, position: 0 }
    const descriptor = this.fileSystem.openSync(path, flags, constants.S_IRUSR | constants.S_IWUSR)
    const isDirectory = path === this.#folder
    return { descriptor, path, isDirectory, position: 0 }
  }
}

function asError(error: unknown): Error {
  return error instanceof Error ? error : new Error(String(error))
}

function quietly(closing: () => void): void {
  try {
    closing()
  } catch {
    // Nothing can be saved any more; the descriptor is gone either way.
  }
}
