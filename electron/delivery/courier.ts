import type { Kysely } from 'kysely'
import type { Channel } from '#shared/procedure/screens'
import type { Tables } from '../storage/schema'
import type { Fate } from './outboxRepository'

/** A code on its way to a contact. The digits exist only while it is handed over. */
export interface Parcel {
  readonly sessionId: string
  readonly contactId: number | null
  readonly mask: string
  readonly digits: string
  readonly expiresAtMs: number
  readonly nowMs: number
}

/** Carries messages of one channel: a simulated device here, a mail server or gateway elsewhere. */
export interface Courier {
  readonly channel: Channel
  /** Hands a parcel over inside the transaction that records its fate. */
  deliver(transaction: Kysely<Tables>, parcel: Parcel): Promise<Fate>
}
