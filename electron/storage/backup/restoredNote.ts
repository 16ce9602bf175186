import { constants } from 'node:fs'
import { dirname, join } from 'node:path'
import { z } from 'zod'
import type { FileSystem } from '../fileSystem'
import { byteCountOf, removeIfThere, syncFolder } from '../folder'

const NAME = 'restored.json'
const restoredNote = z.strictObject({ restoredFromMs: z.number().int() })

/**
 * Remembers that a database was put back to a backup until staff have read it, also through a power
 * cut. Written before the backup takes its place: a moment that staff are told of in vain costs
 * nothing, one that they are not told of could cost somebody an account.
 */
export class RestoredNote {
  readonly #fileSystem: FileSystem
  readonly #file: string

  constructor(fileSystem: FileSystem, database: string) {
    this.#fileSystem = fileSystem
    this.#file = join(dirname(database), NAME)
  }

  /** The moment of the backup; null when there is nothing to tell. */
  read(): number | null {
    if (byteCountOf(this.#fileSystem, this.#file) === undefined) return null
    const text = Buffer.from(this.#fileSystem.readFileSync(this.#file)).toString('utf8')
    return restoredNote.parse(JSON.parse(text)).restoredFromMs
  }

  write(restoredFromMs: number): void {
    const draft = `${this.#file}.new`
    removeIfThere(this.#fileSystem, draft)
    const flags = constants.O_WRONLY | constants.O_CREAT | constants.O_EXCL
    const descriptor = this.#fileSystem.openSync(draft, flags, 0o600)
    try {
      const bytes = Buffer.from(JSON.stringify({ restoredFromMs }))
      this.#fileSystem.writeSync(descriptor, bytes, 0, bytes.length, 0)
      this.#fileSystem.fsyncSync(descriptor)
    } finally {
      this.#fileSystem.closeSync(descriptor)
    }
    this.#fileSystem.renameSync(draft, this.#file)
    syncFolder(this.#fileSystem, dirname(this.#file))
  }

  /** Staff have read it. */
  forget(): void {
    removeIfThere(this.#fileSystem, this.#file)
    syncFolder(this.#fileSystem, dirname(this.#file))
  }
}
