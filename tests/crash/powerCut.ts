import { posix } from 'node:path'
import { assertNever } from '#shared/assertNever'
import type { ContentOperation, DiskImage, DiskOperation, NameOperation } from './diskOperation'
import { applyUnsynced, keepsName, type Fate } from './fate'
import { FileBytes } from './fileBytes'
import type { SeededRandom } from './seededRandom'

interface Content {
  /** As of the last fsync of this very file. */
  readonly durable: FileBytes
  pending: ContentOperation[]
}

/**
 * Which parts of a disk are durable after each of its operations, by the most pessimistic reading
 * of POSIX: bytes after an fsync of the file, entries after an fsync of the folder, a file's fsync
 * does nothing for its entry. A rename is whole or not at all.
 */
export class DurableState {
  readonly #contents = new Map<number, Content>()
  readonly #names = new Map<string, number>()
  readonly #folders: Set<string>
  #pendingNames: NameOperation[] = []

  /** All of `image` is durable; its files go by the numbers that the disk gave them. */
  constructor(image: DiskImage, inodeNumbers: ReadonlyMap<string, number>) {
    this.#folders = new Set(image.folders)
    for (const [path, bytes] of image.files) {
      const inode = inodeNumbers.get(path)
      if (inode === undefined) throw new Error(`${path} has no inode`)
      this.#names.set(path, inode)
      this.#contents.set(inode, { durable: new FileBytes(bytes), pending: [] })
    }
  }

  apply(operation: DiskOperation): void {
    switch (operation.kind) {
      case 'create':
        this.#contents.set(operation.inode, { durable: new FileBytes(), pending: [] })
        this.#pendingNames.push(operation)
        return
      case 'make-folder':
      case 'unlink':
      case 'rename':
        this.#pendingNames.push(operation)
        return
      case 'write':
      case 'truncate':
        this.#content(operation.inode).pending.push(operation)
        return
      case 'sync-file':
        return this.#syncFile(operation.inode)
      case 'sync-folder':
        return this.#syncFolder(operation.path)
      default:
        assertNever(operation)
    }
  }

  /** The disk that the next start finds when the power fails now. */
  imageAfterLoss(fate: Fate, random: SeededRandom): DiskImage {
    const names = new Map(this.#names)
    const folders = new Set(this.#folders)
    for (const operation of this.#pendingNames)
      if (keepsName(fate, random)) applyName(names, folders, operation)
    const files = new Map<string, Uint8Array>()
    for (const [path, inode] of names) {
      if (!isReachable(folders, posix.dirname(path))) continue
      const { durable, pending } = this.#content(inode)
      const bytes = durable.copy()
      applyUnsynced(bytes, pending, fate, random)
      files.set(path, bytes.toBytes())
    }
    return { folders: [...folders].filter((folder) => isReachable(folders, folder)), files }
  }

  #syncFile(inode: number): void {
    const content = this.#content(inode)
    for (const operation of content.pending) {
      if (operation.kind === 'write') content.durable.write(operation.position, operation.bytes)
      else content.durable.truncate(operation.byteCount)
    }
    content.pending = []
  }

  #syncFolder(folder: string): void {
    const isInside = ({ path }: NameOperation): boolean => posix.dirname(path) === folder
    for (const operation of this.#pendingNames.filter(isInside))
      applyName(this.#names, this.#folders, operation)
    this.#pendingNames = this.#pendingNames.filter((operation) => !isInside(operation))
  }

  #content(inode: number): Content {
    const content = this.#contents.get(inode)
    if (content === undefined) throw new Error(`there is no inode ${inode}`)
    return content
  }
}

function applyName(
  names: Map<string, number>,
  folders: Set<string>,
  operation: NameOperation,
): void {
  switch (operation.kind) {
    case 'create':
      names.set(operation.path, operation.inode)
      return
    case 'make-folder':
      folders.add(operation.path)
      return
    case 'unlink':
      names.delete(operation.path)
      return
    case 'rename':
      if (names.get(operation.from) === operation.inode) names.delete(operation.from)
      names.set(operation.path, operation.inode)
      return
    default:
      assertNever(operation)
  }
}

function isReachable(folders: ReadonlySet<string>, folder: string): boolean {
  if (folder === posix.dirname(folder)) return true
  return folders.has(folder) && isReachable(folders, posix.dirname(folder))
}
