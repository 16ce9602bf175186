import type { Migration } from '../migration'
import { accountsCodesAndOutbox } from './0001-accounts-codes-and-outbox'
import { recoveryDevicesAndNewAccounts } from './0002-recovery-devices-and-new-accounts'
import { lastSeenTime } from './0003-last-seen-time'
import { auditTrail } from './0004-audit-trail'
import { staffPin } from './0005-staff-pin'

/** In order; a released one is never edited. */
export const migrations: readonly Migration[] = [
  accountsCodesAndOutbox,
  recoveryDevicesAndNewAccounts,
  lastSeenTime,
  auditTrail,
  staffPin,
]
