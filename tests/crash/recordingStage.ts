import type { OpenDatabase } from '../../electron/storage/openDatabase'
import { StoreError } from '../../electron/storage/storeError'
import { fingerprintOf } from './fingerprint'
import type { HistoricState } from './history'
import { SimulatedDisk, type Watcher } from './simulatedDisk'
import { openOn, type Scenario, type Stage, type Subject } from './stage'
import { openedLater, statesOnTheWay } from './statesOnTheWay'

/** The state of a disk without a database. */
export const ABSENT = 'absent'

/** Plays a scenario on a disk that takes down every operation, and notes what was promised when. */
export async function record({ subject, play }: Scenario): Promise<RecordingStage> {
  const stage = new RecordingStage(subject, new SimulatedDisk())
  await stage.prepare()
  await play(stage)
  return stage
}

/** The same where something is wrong on purpose: our code may notice it and refuse to go on. */
export async function recordUntilRefused(
  { subject, play }: Scenario,
  watch?: Watcher,
): Promise<RecordingStage> {
  const stage = new RecordingStage(subject, new SimulatedDisk(undefined, watch))
  await stage.prepare()
  await play(stage).catch((error: unknown) => {
    if (!(error instanceof StoreError)) throw error
  })
  return stage
}

export class RecordingStage implements Stage {
  readonly disk: SimulatedDisk
  readonly history: HistoricState[] = []
  readonly #subject: Subject
  #step = 0
  /** Of the database that is open. */
  #version = 0

  constructor(subject: Subject, disk: SimulatedDisk) {
    this.#subject = subject
    this.disk = disk
  }

  async prepare(): Promise<void> {
    const opened = await openedLater(new SimulatedDisk(), this.#subject)
    const begunAt = 0
    this.#note({ name: ABSENT, begunAt, acknowledgedAt: 0, found: ABSENT, opened })
  }

  async open<Tables>(count = this.#subject.migrations.length): Promise<OpenDatabase<Tables>> {
    this.#step += 1
    const begunAt = this.disk.operations.length
    const passed = await statesOnTheWay(this.disk, this.#subject, count)
    const database = await openOn<Tables>(this.disk, this.#subject, count)
    this.#version = count
    const openedAt = this.disk.operations.length
    for (const { version, ...state } of passed) {
      const acknowledgedAt = version === count ? openedAt : Infinity
      this.#note({ name: `version ${version}`, begunAt, acknowledgedAt, ...state })
    }
    return database
  }

  async act<Tables>(
    name: string,
    database: OpenDatabase<Tables>,
    work: () => Promise<unknown>,
  ): Promise<void> {
    this.#step += 1
    const begunAt = this.disk.operations.length
    await work()
    const acknowledgedAt = this.disk.operations.length
    const found = await fingerprintOf(database, this.#subject.queries)
    const copy = new SimulatedDisk(this.disk.image)
    const opened = await openedLater(copy, this.#subject, this.#version, found)
    this.#note({ name, begunAt, acknowledgedAt, found, opened })
  }

  #note(state: Omit<HistoricState, 'step'>): void {
    this.history.push({ step: this.#step, ...state })
  }
}
