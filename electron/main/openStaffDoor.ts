import type { Mode } from '#shared/procedure/screens'
import { recordAudit } from '../audit/recordAudit'
import { CounterLock } from '../staff/counterLock'
import { practiceLock } from '../staff/practiceLock'
import { StaffDoor, type StaffDoorParts } from '../staff/staffDoor'
import type { StaffLock } from '../staff/staffLock'
import type { PasswordHasher } from '../platform/passwordHasher'
import type { OpenStore } from './openStore'

export interface OpenStaffDoorParts extends Omit<StaffDoorParts, 'findLock'> {
  readonly mode: Mode
  readonly passwordHasher: PasswordHasher
  /** The store as it was opened last; null before and where it could not be. */
  readonly findStore: () => Pick<OpenStore, 'store' | 'secrets'> | null
}

/** The door for staff: in practice with the PIN that practice shows, at a counter with its own. */
export function openStaffDoor({ mode, findStore, ...parts }: OpenStaffDoorParts): StaffDoor {
  function findLock(): StaffLock | null {
    if (mode !== 'counter') return practiceLock
    const open = findStore()
    return open && new CounterLock({ ...parts, store: open.store, record: recordIn(open) })
  }
  return new StaffDoor({ ...parts, findLock })
}

function recordIn(open: Pick<OpenStore, 'secrets'>) {
  return async (...[transaction, act, atMs]: Parameters<RecordAct>): Promise<void> => {
    await recordAudit(open, transaction, { kind: 'staff-acted', detail: act, atMs })
  }
}
type RecordAct = ConstructorParameters<typeof CounterLock>[0]['record']
