import type { OpenDatabase } from '../../electron/storage/openDatabase'
import { StoreError } from '../../electron/storage/storeError'
import type { IndependentEngine } from '../support/storage/independentEngine'
import { allowedAfterFailure, type HistoricState } from './history'
import { Judge, outcomeOf, type Outcome } from './judge'
import { record } from './recordingStage'
import {
  SimulatedDisk,
  diskError,
  type DiskCall,
  type Verdict,
  type Watcher,
} from './simulatedDisk'
import { openOn, type Scenario, type Stage, type Subject } from './stage'
import { Tally } from './tally'

/** What goes wrong with a call of the file functions. */
export interface Fault {
  readonly name: string
  readonly calls: readonly DiskCall[]
  /** Throws, or answers how little is read or written. */
  strike(path: string): Verdict
}

const NAME_CALLS = ['unlink', 'rename', 'make-folder'] as const
const WRITE_CALLS = ['write', 'truncate', 'sync-file', 'sync-folder'] as const
const STATUS_CALLS = ['open', 'read', 'status', 'close'] as const

/** Each error for the calls that can end in it. */
export const FAULTS: readonly Fault[] = [
  failing('EIO', [...NAME_CALLS, ...WRITE_CALLS, ...STATUS_CALLS]),
  failing('ENOSPC', ['open', ...NAME_CALLS, ...WRITE_CALLS]),
  failing('EACCES', ['open', 'status', ...NAME_CALLS]),
  failing('EROFS', ['open', 'write', 'truncate', ...NAME_CALLS]),
  failing('EMFILE', ['open']),
  { name: 'short reads', calls: ['read'], strike: () => 60 },
  { name: 'short writes', calls: ['write'], strike: () => 700 },
  { name: 'writes of nothing', calls: ['write'], strike: () => 0 },
]

function failing(code: string, calls: readonly DiskCall[]): Fault {
  return {
    name: code,
    calls,
    strike: (path) => {
      throw diskError(code, path)
    },
  }
}

export interface DiskFaultOptions {
  readonly scenario: Scenario
  readonly engine: IndependentEngine | undefined
  /** 1 strikes at every call, 2 at every second, … */
  readonly stride: number
  /** Which call fails first; with a stride, the short run and the long one see others. */
  readonly start?: number
}

/** Plays a scenario again and again; each time another call fails, once or from then on. */
export async function failEveryCall(options: DiskFaultOptions): Promise<Tally> {
  const { scenario, engine, stride, start = 1 } = options
  const { history } = await record(scenario)
  const judge = new Judge(scenario.subject, engine)
  const tally = new Tally()
  for (const fault of FAULTS)
    for (const isForGood of [false, true])
      for (let number = start; ; number += stride) {
        const run = new FaultyRun(scenario.subject, { fault, number, isForGood })
        await run.play(scenario)
        if (!run.hasStruck) break
        const name = `${fault.name} at call ${number}${isForGood ? ' and after' : ''} (${run.struck})`
        tally.count(name, await run.outcome(judge, history))
      }
  return tally
}

// A run needs about a thousand; one that goes round in circles is told by it.
const MOST_CALLS = 100_000

interface Strike {
  readonly fault: Fault
  readonly number: number
  readonly isForGood: boolean
}

/** One life on a disk that fails, up to the first error. */
class FaultyRun implements Stage {
  readonly #subject: Subject
  readonly #disk: SimulatedDisk
  readonly #closings: (() => Promise<void>)[] = []
  #begun = 0
  #acknowledged = 0
  #complaint: string | undefined
  #callCount = 0
  struck = ''

  constructor(subject: Subject, strike: Strike) {
    this.#subject = subject
    this.#disk = new SimulatedDisk(undefined, this.#watcher(strike))
  }

  get hasStruck(): boolean {
    return this.struck !== ''
  }

  async play(scenario: Scenario): Promise<void> {
    await this.#allowStoreErrors(() => scenario.play(this))
    for (const close of this.#closings) await this.#allowStoreErrors(close)
  }

  async open<Tables>(count?: number): Promise<OpenDatabase<Tables>> {
    this.#begun += 1
    const database = await openOn<Tables>(this.#disk, this.#subject, count)
    this.#closings.push(() => database.close())
    this.#acknowledged = this.#begun
    return database
  }

  async act<Tables>(
    _name: string,
    _database: OpenDatabase<Tables>,
    work: () => Promise<unknown>,
  ): Promise<void> {
    this.#begun += 1
    await work()
    this.#acknowledged = this.#begun
  }

  async outcome(judge: Judge, history: readonly HistoricState[]): Promise<Outcome> {
    if (this.#complaint !== undefined) return { kind: 'corrupt', complaint: this.#complaint }
    const { openPaths, image } = this.#disk
    if (openPaths.length > 0)
      return { kind: 'corrupt', complaint: `left open: ${openPaths.join()}` }
    const steps = { begun: this.#begun, acknowledged: this.#acknowledged }
    return outcomeOf(await judge.find(image), allowedAfterFailure(history, steps), history)
  }

  async #allowStoreErrors(work: () => Promise<unknown>): Promise<void> {
    try {
      await work()
    } catch (error) {
      if (!(error instanceof StoreError)) this.#complaint = `not a StoreError: ${String(error)}`
    }
    if (this.#callCount > MOST_CALLS) this.#complaint = 'it went round in circles'
  }

  #watcher({ fault, number, isForGood }: Strike): Watcher {
    let count = 0
    return (call, path) => {
      this.#callCount += 1
      if (this.#callCount > MOST_CALLS) throw diskError('EIO', path)
      if (!fault.calls.includes(call)) return 'done'
      count += 1
      if (count !== number && !(isForGood && count > number)) return 'done'
      if (this.struck === '') this.struck = `${call} ${path}`
      return fault.strike(path)
    }
  }
}
