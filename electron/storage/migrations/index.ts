import type { Migration } from '../migration'
import { accountsCodesAndOutbox } from './0001-accounts-codes-and-outbox'

/** In order; a released one is never edited. */
export const migrations: readonly Migration[] = [accountsCodesAndOutbox]
