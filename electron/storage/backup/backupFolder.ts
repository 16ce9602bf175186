import { basename, dirname, join } from 'node:path'
import { LIMITS } from '#shared/procedure/limits'
import type { FileSystem } from '../fileSystem'
import { createFolder, exists, removeIfThere, syncFolder } from '../folder'
import { guardPath } from '../guard/guardFile'
import { backupMomentMs, backupName, stampOf } from './backupName'

const FOLDER = 'backups'
const DAMAGED = 'damaged'
/** What is being written: no name that a complete backup can have. */
const UNFINISHED = 'unfinished.db'

/** The names in a folder; rejects like `node:fs`, with `ENOENT` where there is none. */
export type ListFolder = (folder: string) => readonly string[]

/** A complete backup, verified when it was written. */
export interface Backup {
  readonly name: string
  /** The moment that it was made for, in whole seconds. */
  readonly atMs: number
  readonly file: string
}

/**
 * Where the backups of one database lie, and where its damaged files are kept. A name that is
 * listed stands for a complete backup: each is written under another name, and its guard comes
 * before it and goes after it.
 */
export class BackupFolder {
  readonly fileSystem: FileSystem
  /** The database whose backups these are. */
  readonly database: string
  readonly path: string
  readonly #listFolder: ListFolder

  constructor(parts: {
    readonly fileSystem: FileSystem
    readonly listFolder: ListFolder
    readonly database: string
  }) {
    this.fileSystem = parts.fileSystem
    this.#listFolder = parts.listFolder
    this.database = parts.database
    this.path = join(dirname(parts.database), FOLDER)
  }

  /** Newest first. */
  list(): readonly Backup[] {
    return this.#names(this.path)
      .flatMap((name) => {
        const atMs = backupMomentMs(name)
        return atMs === null ? [] : [{ name, atMs, file: join(this.path, name) }]
      })
      .toSorted((one, other) => other.atMs - one.atMs)
  }

  /** Whether anything tells that there was a database here, even where its file is gone. */
  hasTraces(): boolean {
    const hasRest = this.databaseFiles().length > 0
    return hasRest || this.list().length > 0 || this.#names(this.#damagedFolder()).length > 0
  }

  /** The files of the database that are there, itself first. */
  databaseFiles(): readonly string[] {
    const name = basename(this.database)
    const folder = dirname(this.database)
    const own = this.#names(folder).filter((each) => each === name || each.startsWith(`${name}-`))
    return own.toSorted().map((each) => join(folder, each))
  }

  /** The name that a copy has until it is a backup, or until it becomes the database. */
  get unfinished(): string {
    return join(this.path, UNFINISHED)
  }

  /** Clears away what a copy left that was cut off, and makes the folder for the next one. */
  prepare(): void {
    createFolder(this.fileSystem, this.path)
    for (const path of [this.unfinished, guardPath(this.unfinished)])
      removeIfThere(this.fileSystem, path)
    for (const guard of this.#guardsAlone()) this.fileSystem.unlinkSync(guard)
  }

  /** Makes the unfinished copy a backup. Its name is later than all others, whatever the clock says. */
  finish(nowMs: number): Backup {
    const newestMs = this.list()[0]?.atMs ?? -Infinity
    const name = backupName(Math.max(nowMs, newestMs + 1000))
    const backup = { name, atMs: backupMomentMs(name) ?? nowMs, file: join(this.path, name) }
    this.fileSystem.renameSync(guardPath(this.unfinished), guardPath(backup.file))
    this.fileSystem.renameSync(this.unfinished, backup.file)
    syncFolder(this.fileSystem, this.path)
    return backup
  }

  /** Removes all but the newest ones. */
  forgetOld(): void {
    for (const { file } of this.list().slice(LIMITS.backupsKept)) {
      this.fileSystem.unlinkSync(file)
      syncFolder(this.fileSystem, this.path)
      removeIfThere(this.fileSystem, guardPath(file))
    }
  }

  /** Makes the unfinished copy the database. Nothing of the former one may be there any more. */
  putInPlace(): void {
    const { fileSystem, unfinished, database } = this
    fileSystem.renameSync(guardPath(unfinished), guardPath(database))
    fileSystem.renameSync(unfinished, database)
    syncFolder(fileSystem, this.path)
    syncFolder(fileSystem, dirname(database))
  }

  /**
   * Moves the files of the database to a folder of their own, where nothing touches them any more;
   * answers its path, or null where there was nothing to move.
   */
  setAside(nowMs: number): string | null {
    const files = this.databaseFiles()
    if (files.length === 0) return null
    const folder = this.#freeDamagedFolder(nowMs)
    createFolder(this.fileSystem, folder)
    // The database goes first: without its log it would open as it was some transactions ago.
    for (const file of files) {
      this.fileSystem.renameSync(file, join(folder, basename(file)))
      syncFolder(this.fileSystem, folder)
      syncFolder(this.fileSystem, dirname(file))
    }
    return folder
  }

  #damagedFolder(): string {
    return join(dirname(this.database), DAMAGED)
  }

  #freeDamagedFolder(nowMs: number): string {
    for (let atMs = nowMs; ; atMs += 1000) {
      const folder = join(this.#damagedFolder(), stampOf(atMs))
      if (!exists(this.fileSystem, folder)) return folder
    }
  }

  #guardsAlone(): readonly string[] {
    const names = this.#names(this.path)
    return names
      .filter((name) => names.every((other) => guardPath(other) !== name))
      .filter((name) => name.endsWith(guardPath('.db')))
      .map((name) => join(this.path, name))
  }

  #names(folder: string): readonly string[] {
    return exists(this.fileSystem, folder) ? this.#listFolder(folder) : []
  }
}
