import type { IndependentEngine } from '../support/storage/independentEngine'
import { losePowerOfAttached } from './attachedLayout'
import { cutEverywhere } from './powerLoss'
import { recordUntilRefused } from './recordingStage'
import { firstStart, lifeOfNotes, lifeOfNotesWith } from './scenario'
import { DISK_ROOT, type Watcher } from './simulatedDisk'
import { DATABASE_FILE, type Scenario } from './stage'
import type { Tally } from './tally'

/** A store that is wrong on purpose; the simulator has to find it out. */
export interface Control {
  readonly name: string
  run(options: ControlOptions): Promise<Tally>
}

export interface ControlOptions {
  readonly engine: IndependentEngine | undefined
  readonly seed: number
  readonly stride: number
}

/** Every control finds something; one that does not says that the suite is blind there. */
export const CONTROLS: readonly Control[] = [
  durableBy('synchronous = OFF', 'OFF'),
  durableBy('synchronous = NORMAL', 'NORMAL'),
  {
    name: 'the database attached to one in memory',
    run: losePowerOfAttached,
  },
  without('any fsync', () => (call) => ignoredIf(call.startsWith('sync-'))),
  without(
    'the fsync of the log',
    () => (call, path) => ignoredIf(call === 'sync-file' && path === `${DATABASE_FILE}-wal`),
  ),
  without(
    'the fsync of the database at a checkpoint',
    () => (call, path) => ignoredIf(call === 'sync-file' && path === DATABASE_FILE),
  ),
  {
    name: 'without the fsync of the folder after the rename of a new database',
    // It shows only in the few operations before SQLite syncs the folder for its own log.
    run: (options) => loseWith({ ...options, stride: 1 }, firstStart, afterRename()),
  },
  without(
    'the fsync of the folder above a new folder',
    () => (call, path) => ignoredIf(call === 'sync-folder' && path === DISK_ROOT),
  ),
]

function durableBy(name: string, synchronous: 'OFF' | 'NORMAL'): Control {
  return { name, run: (options) => loseWith(options, lifeOfNotesWith(synchronous)) }
}

function without(what: string, watcher: () => Watcher): Control {
  return {
    name: `without ${what}`,
    run: (options) => loseWith(options, lifeOfNotes(), watcher()),
  }
}

async function loseWith(
  options: ControlOptions,
  scenario: Scenario,
  watch?: Watcher,
): Promise<Tally> {
  const recording = await recordUntilRefused(scenario, watch)
  return await cutEverywhere(recording, { ...options, scenario, draws: 1 })
}

function afterRename(): Watcher {
  let isRenamed = false
  return (call) => {
    if (call === 'rename') isRenamed = true
    if (call !== 'sync-folder' || !isRenamed) return 'done'
    isRenamed = false
    return 'ignored'
  }
}

const ignoredIf = (isIgnored: boolean) => (isIgnored ? 'ignored' : 'done')
