import type { Kysely } from 'kysely'
import type { Channel } from '#shared/procedure/screens'
import type { Tables } from '../storage/schema'
import type { Message } from './message'
import type { Fate } from './outboxRepository'

/** Whom a message is for, as far as a courier has to know. */
export type Recipient =
  /** A contact that was invented for an unknown account. */
  | { readonly kind: 'nobody' }
  | { readonly kind: 'contact'; readonly mask: string; readonly isReachable: boolean }
  /** Typed on a form, not registered. */
  | { readonly kind: 'address'; readonly mask: string }

/** A message on its way. Its content exists only while it is handed over. */
export interface Parcel {
  /** Null for an answer that outlives the session which asked for it. */
  readonly sessionId: string | null
  readonly recipient: Recipient
  readonly message: Message
  readonly nowMs: number
}

/** Carries messages of one channel: a simulated device here, a mail server or gateway elsewhere. */
export interface Courier {
  readonly channel: Channel
  /** Hands a parcel over inside the transaction that records its fate. */
  deliver(transaction: Kysely<Tables>, parcel: Parcel): Promise<Fate>
}
