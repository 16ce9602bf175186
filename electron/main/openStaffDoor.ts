import type { Transaction } from 'kysely'
import type { Mode } from '#shared/procedure/screens'
import type { StaffAct } from '../audit/auditEvent'
import { recordAudit } from '../audit/recordAudit'
import type { PasswordHasher } from '../platform/passwordHasher'
import { readAheadMs } from '../practice/practiceClockRepository'
import { CounterLock } from '../staff/counterLock'
import { createPracticeLock } from '../staff/practiceLock'
import { StaffDoor, type StaffDoorParts } from '../staff/staffDoor'
import type { StaffLock } from '../staff/staffLock'
import type { Tables } from '../storage/schema'
import type { OpenStore } from './openStore'

/** As much of an open store as the door needs. */
type DoorStore = Pick<OpenStore, 'store' | 'secrets' | 'restoredFromMs'>

export interface OpenStaffDoorParts extends Omit<StaffDoorParts, 'findLock'> {
  readonly mode: Mode
  readonly passwordHasher: PasswordHasher
  /** The store as it was opened last; null before and where it could not be. */
  readonly findStore: () => DoorStore | null
  /** Something that staff did is in the trail. */
  readonly onRecorded: () => void
}

/** The door for staff: in practice with the PIN that practice shows, at a counter with its own. */
export function openStaffDoor({ mode, findStore, ...parts }: OpenStaffDoorParts): StaffDoor {
  function findLock(): StaffLock | null {
    const open = findStore()
    if (mode !== 'counter') return createPracticeLock(() => notePracticeEnd(open))
    if (open === null) return null
    const { store, restoredFromMs } = open
    const isRestored = restoredFromMs !== null
    return new CounterLock({ ...parts, store, isRestored, record: recordIn(open) })
  }

  async function notePracticeEnd(open: DoorStore | null): Promise<void> {
    const nowMs = parts.clock.nowMs()
    await open?.store.transaction((transaction) =>
      recordIn(open)(transaction, 'service-ended', nowMs),
    )
  }

  return new StaffDoor({ ...parts, findLock })
}

/** At the time of all other rows: the door's own clock is the machine's, in practice as well. */
function recordIn(open: DoorStore) {
  return async (transaction: Transaction<Tables>, act: StaffAct, nowMs: number): Promise<void> => {
    const atMs = nowMs + (await readAheadMs(transaction))
    await recordAudit(open, transaction, { kind: 'staff-acted', detail: act, atMs })
  }
}
