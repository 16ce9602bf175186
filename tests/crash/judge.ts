import { createHash } from 'node:crypto'
import { StoreError } from '../../electron/storage/storeError'
import type { IndependentEngine } from '../support/storage/independentEngine'
import type { DiskImage } from './diskOperation'
import { digestOf, fingerprintOf, questions } from './fingerprint'
import type { HistoricState } from './history'
import { SimulatedDisk } from './simulatedDisk'
import { ABSENT } from './recordingStage'
import { DATABASE_FILE, openOn, type Subject } from './stage'

/** What was read from a disk after a crash, by digest or complaint. */
export interface Finding {
  readonly found: string
  readonly opened: string
}

export type Outcome =
  | { readonly kind: 'sound' }
  /** `lost`: an acknowledged state is gone. `corrupt`: a state that never was, or a refusal. */
  | { readonly kind: 'lost' | 'corrupt'; readonly complaint: string }

/** Opens disks after a crash, with our code and with an engine that is not ours. */
export class Judge {
  readonly #subject: Subject
  readonly #engine: IndependentEngine | undefined
  readonly #findings = new Map<string, Promise<Finding>>()

  constructor(subject: Subject, engine: IndependentEngine | undefined) {
    this.#subject = subject
    this.#engine = engine
  }

  /** Equal disks are opened once. */
  find(image: DiskImage): Promise<Finding> {
    const key = keyOf(image)
    const known = this.#findings.get(key)
    if (known !== undefined) return known
    const finding = this.#find(image)
    this.#findings.set(key, finding)
    return finding
  }

  /** How many different disks were opened. */
  get openedCount(): number {
    return this.#findings.size
  }

  async #find(image: DiskImage): Promise<Finding> {
    const [found, opened] = await Promise.all([this.#askOther(image), this.#askOurs(image)])
    return { found, opened }
  }

  async #askOther(image: DiskImage): Promise<string> {
    if (!image.files.has(DATABASE_FILE)) return ABSENT
    if (this.#engine === undefined) return NOT_ASKED
    const files = new Map<string, Uint8Array>()
    for (const suffix of ['', '-wal', '-journal']) {
      const bytes = image.files.get(DATABASE_FILE + suffix)
      if (bytes !== undefined) files.set(suffix, bytes)
    }
    return digestOf(await this.#engine.ask(files, questions(this.#subject.queries)))
  }

  async #askOurs(image: DiskImage): Promise<string> {
    const disk = new SimulatedDisk(image)
    try {
      const database = await openOn(disk, this.#subject)
      const fingerprint = await fingerprintOf(database, this.#subject.queries)
      await database.close()
      return disk.openPaths.length === 0 ? fingerprint : `left open: ${disk.openPaths.join()}`
    } catch (error) {
      if (!(error instanceof StoreError)) throw error
      return `refused: ${error.kind}, ${error.message}`
    }
  }
}

/** Where this machine has no other engine, or ours could not open such a file. */
export const NOT_ASKED = 'not asked'

/** A state that may be found, or that once was. */
export type KnownState = Pick<HistoricState, 'name' | 'found' | 'opened'>

/** Whether what was found is a state that may be found. */
export function outcomeOf(
  { found, opened }: Finding,
  allowed: readonly KnownState[],
  history: readonly KnownState[],
): Outcome {
  const isFound = (state: KnownState): boolean =>
    state.opened === opened && (state.found === found || found === NOT_ASKED)
  if (allowed.some(isFound)) return { kind: 'sound' }
  const promised = allowed.map(({ name }) => name).join(' or ')
  const former = history.find(isFound)
  if (former !== undefined)
    return { kind: 'lost', complaint: `found ${former.name} instead of ${promised}` }
  return { kind: 'corrupt', complaint: `found ${found}, opened ${opened} instead of ${promised}` }
}

/** Equal for disks with the same files. */
export function keyOf({ folders, files }: DiskImage): string {
  const hash = createHash('sha1').update(folders.join('\0'))
  for (const [path, bytes] of files) hash.update(`\0${path}\0${bytes.length}\0`).update(bytes)
  return hash.digest('hex')
}
