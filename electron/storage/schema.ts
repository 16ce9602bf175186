import type { Generated } from 'kysely'

/** The tables as they stand after the newest migration. Rows never leave their repository. */
export interface Tables {
  accounts: AccountTable
  contacts: ContactTable
  sign_in_failures: SignInFailureTable
  counted_events: CountedEventTable
  security_codes: SecurityCodeTable
  outbox: OutboxTable
  former_passwords: FormerPasswordTable
  account_facts: AccountFactTable
  recovery_requests: RecoveryRequestTable
  mailed_links: MailedLinkTable
  practice_mails: PracticeMailTable
  practice_texts: PracticeTextTable
  practice_calls: PracticeCallTable
  practice_clock: PracticeClockTable
  last_seen: LastSeenTable
  store_facts: StoreFactTable
  audit_events: AuditEventTable
  staff_pin: StaffPinTable
}

interface AccountTable {
  id: Generated<number>
  /** Canonical: see `readAddress`. */
  address: string
  password_hash: string
  password_changed_at_ms: number
  /** Hash of the keyed digest of the password's first characters; null where only the hash is known. */
  password_beginning_hash: string | null
}

interface FormerPasswordTable {
  id: Generated<number>
  account_id: number
  password_hash: string
  beginning_hash: string | null
}

interface AccountFactTable {
  account_id: number
  kind:
    | 'family-name'
    | 'given-name'
    | 'birth-date'
    | 'country'
    | 'prefecture'
    | 'postal-code'
    | 'postal-area'
    | 'sent-subject'
    | 'correspondent'
  /** Keyed and bound to the account; the fact itself is nowhere. */
  digest: string
}

interface RecoveryRequestTable {
  id: string
  subject_key: string
  /** Null for an account that nobody registered. */
  account_id: number | null
  receipt_digest: string
  reason: 'forgotten' | 'known-but-refused' | 'someone-else'
  contact_mask: string
  /** Where the answer goes and what was answered; emptied with the decision. */
  sealed_form: Uint8Array | null
  filed_at_ms: number
  review_at_ms: number
  state: 'filed' | 'verified' | 'refused' | 'closed'
  decided_at_ms: number | null
}

interface MailedLinkTable {
  id: string
  request_id: string
  subject_key: string
  purpose: 'reset' | 'refusal'
  sealed_address: Uint8Array
  token_digest: string
  expires_at_ms: number
  state: 'open' | 'used' | 'void'
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
}

interface SignInFailureTable {
  subject_key: string
  failures: number
  last_failure_at_ms: number
}

interface CountedEventTable {
  id: Generated<number>
  kind:
    | 'wrong-proof'
    | 'wrong-code'
    | 'wrong-picture'
    | 'code-sent'
    | 'wrong-receipt'
    | 'request-filed'
    | 'address-checked'
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
  /** Null for an answer that outlives the session which asked for it. */
  session_id: string | null
  code_id: string | null
  /** Null for a contact that was invented, or that is not registered. */
  contact_id: number | null
  channel: 'email' | 'call' | 'sms'
  kind: 'code' | 'password-changed' | 'recovery-filed' | 'recovery-verified' | 'recovery-refused'
  /** The message, sealed with the kiosk's key; emptied once it has met its fate. */
  sealed_message: Uint8Array | null
  due_at_ms: number
  state: 'waiting' | 'delivered' | 'blocked' | 'unreachable' | 'suppressed' | 'cancelled' | 'failed'
  settled_at_ms: number | null
}

interface PracticeMailTable {
  id: Generated<number>
  /** Null for an answer that outlives the session which asked for it. */
  session_id: string | null
  recipient_mask: string
  sender_name: string
  sender_address: string
  subject: string
  body: string
  link: string | null
  arrived_at_ms: number
}

interface PracticeTextTable {
  id: Generated<number>
  session_id: string
  recipient_mask: string
  sender_name: string
  body: string
  arrived_at_ms: number
}

interface PracticeCallTable {
  id: Generated<number>
  session_id: string
  recipient_mask: string
  /** What the voice reads; null once the call is over. */
  digits: string | null
  rang_at_ms: number
  state: 'ringing' | 'answered' | 'ended' | 'missed'
}

interface PracticeClockTable {
  id: number
  ahead_ms: number
}

interface LastSeenTable {
  id: number
  /** Without what practice has moved its clock on. */
  seen_at_ms: number
  /** What the machine's monotonic clock said then. */
  monotonic_ms: number
}

interface StoreFactTable {
  id: number
  key_check: string
}

interface StaffPinTable {
  id: number
  pin_hash: string
  /** Wrong ones in a row, counted before they are compared. */
  failures: number
  last_failure_at_ms: number
}

interface AuditEventTable {
  /** Counts on by one, whatever is deleted from the front. */
  seq: number
  at_ms: number
  /** See `electron/audit/auditEvent.ts`; in the file a word, so that the list can grow. */
  kind: string
  detail: string | null
  /** The screen at which it happened. */
  step: string | null
  /** Short keyed digests: of the kiosk, the session and the account. */
  station: string
  session: string | null
  account: string | null
  /** A contact as the screen shows it. */
  mask: string | null
  channel: 'email' | 'call' | 'sms' | null
  /** Keyed digest of the row before and this row. */
  hash: string
}
