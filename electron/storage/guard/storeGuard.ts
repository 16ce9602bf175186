import { constants } from 'node:fs'
import { setImmediate } from 'node:timers/promises'
import type { HostFiles } from '../engine/hostFiles'
import type { FileSystem } from '../fileSystem'
import { StoreError } from '../storeError'
import { DatabaseWatch, damagedPageError } from './databaseWatch'
import { readFully, whileReading } from './fileBytes'
import { PAGE_BYTE_COUNT, writeGuard, type Guard, type LogPosition } from './guardFile'
import { logPath } from './inspectStore'
import { isSameLog } from './logFormat'
import { LogWatch } from './logWatch'
import { MarkWriter, NO_LOG } from './markFile'
import { PageSums } from './pageSums'
import type { LogContent } from './readLog'
import { damagedPage, SLICE_PAGE_COUNT } from './scanFile'

/** Lets others have their turn between two slices of a long scan. */
export type Pause = () => Promise<unknown>

/**
 * Keeps the guard and the mark of an open database.
 *
 * At every instant a page of the file either matches the guard on the disk or stands in the log on
 * the disk: what a checkpoint has written becomes the new guard before the log may go.
 */
export class StoreGuard {
  readonly #fileSystem: FileSystem
  readonly #file: string
  readonly #sums: PageSums
  readonly #database: DatabaseWatch
  readonly #log: LogWatch
  readonly #marks: MarkWriter
  #guard: Guard

  constructor(fileSystem: FileSystem, file: string, guard: Guard, log?: LogContent) {
    this.#fileSystem = fileSystem
    this.#file = file
    this.#guard = guard
    this.#sums = new PageSums(guard, log?.frameByPage.keys() ?? [])
    this.#database = new DatabaseWatch(fileSystem, this.#sums)
    this.#log = new LogWatch(log, {
      acknowledged: (position) => this.#mark(position),
      goes: () => this.#settle(),
    })
    this.#marks = new MarkWriter(fileSystem, file)
  }

  /** Stands from now on between SQLite and its files, until those are let go of. */
  attach(files: HostFiles): void {
    files.watch(this.#file, this.#database)
    files.watch(logPath(this.#file), this.#log)
    files.onAbandon(() => this.#marks.close())
  }

  /** What the file was when its log last went. */
  get guard(): Guard {
    return { ...this.#guard, sums: this.#guard.sums.slice() }
  }

  /**
   * Makes the log that was found durable, which SQLite does not: after a mere kill it may be in
   * the memory of the operating system alone, and from now on its transactions can be read.
   */
  adoptLog(): void {
    const { position } = this.#log
    if (position.frameCount === 0) return
    const descriptor = this.#fileSystem.openSync(logPath(this.#file), constants.O_RDWR)
    try {
      this.#fileSystem.fsyncSync(descriptor)
    } finally {
      this.#fileSystem.closeSync(descriptor)
    }
    this.#mark(position)
  }

  /**
   * Reads every page of the file in slices of 1 MiB while the database is in use. Rejects with
   * `StoreError('corrupt')`.
   */
  async verify(pause: Pause = setImmediate, isOpen: () => boolean = () => true): Promise<void> {
    for (let first = 1; isOpen() && first <= this.#sums.pageCount; first += SLICE_PAGE_COUNT) {
      this.#verifySlice(first, Math.min(first + SLICE_PAGE_COUNT - 1, this.#sums.pageCount))
      await pause()
    }
  }

  #verifySlice(first: number, last: number): void {
    const damaged = whileReading(this.#fileSystem, this.#file, (descriptor) =>
      damagedPage(this.#fileSystem, descriptor, first, last, (page, bytes) =>
        this.#sums.isIntact(page, bytes),
      ),
    )
    if (damaged !== undefined) throw damagedPageError(damaged)
  }

  #settle(): void {
    const { position } = this.#log
    if (!this.#database.hasChanged && this.#hasAbsorbed(position)) return
    if (!this.#database.isSynced || this.#sums.overriddenCount > 0)
      throw new StoreError('engine-failed', 'the SQL engine gives up its log too early')
    const generation = this.#guard.generation + 1
    const pages = this.#sums.snapshot((page) => this.#readPage(page))
    const guard = { ...pages, generation, absorbedLog: position }
    writeGuard(this.#fileSystem, this.#file, guard)
    this.#guard = guard
    this.#database.settle()
    this.#mark(NO_LOG)
  }

  #hasAbsorbed(position: LogPosition): boolean {
    const { absorbedLog } = this.#guard
    if (position.frameCount === 0) return true
    return isSameLog(absorbedLog, position) && absorbedLog.frameCount >= position.frameCount
  }

  #mark(log: LogPosition): void {
    this.#marks.write({ generation: this.#guard.generation, log })
  }

  #readPage(page: number): Uint8Array {
    const bytes = new Uint8Array(PAGE_BYTE_COUNT)
    whileReading(this.#fileSystem, this.#file, (descriptor) =>
      readFully(this.#fileSystem, descriptor, bytes, (page - 1) * PAGE_BYTE_COUNT),
    )
    return bytes
  }
}
