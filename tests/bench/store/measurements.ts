/** What the measuring processes are asked for and what they answer, joined by `measureAll.mjs`. */

/** Which of the three stores, on equal files. */
export type Engine = 'ours' | 'node:sqlite' | 'sql.js'

export interface StoreFolders {
  /** Filled by the product; holds the key and the database of the demonstration. */
  readonly dataFolder: string
  /** The same database, for the two others to write into. */
  readonly copy: string
  readonly accountCount: number
}

export interface FillTask {
  readonly dataFolder: string
  readonly accountCount: number
}
export interface Fill {
  readonly fillMs: number
  readonly byteCount: number
}

export type OpenTask = StoreFolders & {
  /** `load` only loads the WebAssembly of our engine. */
  readonly engine: Engine | 'load'
}
export interface Opening {
  /** From nothing to the first account found by its address. */
  readonly openMs: number
  /** Resident memory that it added, after a collection. */
  readonly addedBytes: number
}

export interface CommitTask {
  readonly stores: readonly StoreFolders[]
  readonly rounds: number
}
export interface CommitSeries {
  readonly engine: Engine
  readonly accountCount: number
  readonly commitsMs: readonly number[]
  readonly lookUpsMs: readonly number[]
  /** Of each commit; only of ours, where the file functions can be counted. */
  readonly fsyncs: readonly number[]
  readonly writtenBytes: readonly number[]
}
export interface Commits {
  readonly series: readonly CommitSeries[]
  /** Of one page written and synced: what the disk itself asks. */
  readonly pageSyncsMs: readonly number[]
}

export type ExportTask = StoreFolders & { readonly rounds: number }

export interface ResetTask {
  readonly dataFolder: string
  readonly accountCount: number
  /** Carried out before anything is measured. */
  readonly warmUpCount: number
  readonly count: number
}
export interface Resets {
  /** From the first intent to 「サインインしました」. */
  readonly resetsMs: readonly number[]
  readonly fsyncs: readonly number[]
  /** What clears up behind a person, after which the next may come. */
  readonly finishMs: readonly number[]
  readonly before: Holdings
  readonly after: Holdings
  /** After the store is closed. */
  readonly closed: Pick<Holdings, 'openFiles' | 'statements'>
}
/** What the process holds after a collection. */
export interface Holdings {
  /** What is alive on V8's heap, and what hangs on it outside: buffers, and the engine's memory. */
  readonly liveBytes: number
  /** Of the heap that V8 has room for, what nothing lives in: it keeps that for the next time. */
  readonly spareBytes: number
  readonly residentBytes: number
  readonly openFiles: number
  /** Compiled by SQLite and not yet finalized. */
  readonly statements: number
}

export interface Stall {
  /** The longest time between two turns of the event loop that were asked for at once. */
  readonly longestMs: number
  readonly hashesMs: number
  readonly turns: number
}
