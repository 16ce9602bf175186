import type { Kysely } from 'kysely'
import type { Channel } from '#shared/procedure/screens'
import type { Contact } from '../accounts/account'
import type { Secrets } from '../platform/secrets'
import type { Tables } from '../storage/schema'
import type { Envelope, Message } from './message'
import { putIntoOutbox } from './outboxRepository'

export interface Posting {
  readonly secrets: Secrets
  /** How long a message is on its way, in milliseconds. */
  readonly deliveryDelayMs: number
}

/** What is to be sent to whom. */
export interface Letter {
  /** Null for an answer that outlives the session which asked for it. */
  readonly sessionId: string | null
  readonly codeId?: string
  readonly to: Omit<Contact, 'key'>
  readonly channel: Channel
  readonly message: Message
  readonly nowMs: number
}

/** Seals a message into the outbox, in the transaction of whatever it tells about. */
export async function postMessage(
  { secrets, deliveryDelayMs }: Posting,
  sql: Kysely<Tables>,
  { sessionId, codeId, to, channel, message, nowMs }: Letter,
): Promise<void> {
  const { kind, value } = to
  const typedRecipient = to.origin === 'typed' ? { kind, value } : null
  await putIntoOutbox(sql, {
    sessionId,
    codeId: codeId ?? null,
    contactId: to.id,
    channel,
    kind: message.kind,
    sealedMessage: secrets.seal(JSON.stringify({ message, typedRecipient } satisfies Envelope)),
    dueAtMs: nowMs + deliveryDelayMs,
  })
}

/** Where a written notice can go; a home telephone takes none. */
const NOTICE_CHANNELS = { email: 'email', mobile: 'sms', landline: null } as const

/** NIST 4.6: every notice address learns of a recovery, and not only the one that got the code. */
export async function postNotices(
  posting: Posting,
  sql: Kysely<Tables>,
  notice: {
    readonly sessionId: string
    readonly contacts: readonly Contact[]
    readonly message: Message
    readonly nowMs: number
  },
): Promise<void> {
  const { sessionId, contacts, message, nowMs } = notice
  for (const to of contacts) {
    const channel = NOTICE_CHANNELS[to.kind]
    if (channel !== null)
      await postMessage(posting, sql, { sessionId, to, channel, message, nowMs })
  }
}
