import type { Generated } from 'kysely'

/** The tables as they stand after the newest migration. Rows never leave their repository. */
export interface Tables {
  accounts: AccountTable
  contacts: ContactTable
  sign_in_failures: SignInFailureTable
  counted_events: CountedEventTable
  security_codes: SecurityCodeTable
  outbox: OutboxTable
  practice_mails: PracticeMailTable
  store_facts: StoreFactTable
}

interface AccountTable {
  id: Generated<number>
  /** Canonical: see `readAddress`. */
  address: string
  password_hash: string
  password_changed_at_ms: number
}

interface ContactTable {
  id: Generated<number>
  account_id: number
  /** The order in which contacts are offered. */
  position: number
  kind: 'email' | 'landline' | 'mobile'
  value: string
  /** 0 for a closed mailbox or a number that was given up. */
  is_reachable: 0 | 1
  /** 1 where the owner's settings turn our messages away (R7-R9). */
  blocks_us: 0 | 1
}

interface SignInFailureTable {
  subject_key: string
  failures: number
  last_failure_at_ms: number
}

interface CountedEventTable {
  id: Generated<number>
  kind: 'wrong-proof' | 'wrong-code' | 'wrong-picture' | 'code-sent'
  /** The keyed digest of what is counted: an account, a contact or the kiosk itself. */
  counted_key: string
  at_ms: number
}

interface SecurityCodeTable {
  id: string
  session_id: string
  subject_key: string
  contact_key: string
  /** Keyed digest of session and digits; the digits themselves are nowhere. */
  code_digest: string
  expires_at_ms: number
  tries: number
  state: 'open' | 'used' | 'void'
}

interface OutboxTable {
  id: Generated<number>
  session_id: string
  code_id: string
  /** Null for a contact that was invented for an unknown account. */
  contact_id: number | null
  channel: 'email' | 'call' | 'sms'
  /** The code, sealed with the kiosk's key; emptied once the message has met its fate. */
  sealed_code: Uint8Array | null
  due_at_ms: number
  state: 'waiting' | 'delivered' | 'blocked' | 'unreachable' | 'suppressed' | 'cancelled' | 'failed'
  settled_at_ms: number | null
}

interface PracticeMailTable {
  id: Generated<number>
  session_id: string
  recipient_mask: string
  sender_name: string
  sender_address: string
  subject: string
  body: string
  arrived_at_ms: number
}

interface StoreFactTable {
  id: number
  key_check: string
}
