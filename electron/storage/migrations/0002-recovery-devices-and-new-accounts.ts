import { sql } from 'kysely'
import type { Migration } from '../migration'

/** A CHECK cannot be changed in place: the table is made anew and its rows move over. */
const COUNTED_EVENTS = [
  sql`CREATE TABLE new_counted_events (
    id INTEGER PRIMARY KEY,
    kind TEXT NOT NULL CHECK (
      kind IN (
        'wrong-proof', 'wrong-code', 'wrong-picture', 'code-sent', 'wrong-receipt',
        'request-filed', 'address-checked'
      )
    ),
    counted_key TEXT NOT NULL,
    at_ms INTEGER NOT NULL
  ) STRICT`,
  sql`INSERT INTO new_counted_events SELECT id, kind, counted_key, at_ms FROM counted_events`,
  sql`DROP TABLE counted_events`,
  sql`ALTER TABLE new_counted_events RENAME TO counted_events`,
  sql`CREATE INDEX counted_events_by_key ON counted_events (counted_key, kind, at_ms)`,
]

/** What was still waiting belonged to a session that this start has ended. */
const OUTBOX = [
  sql`CREATE TABLE new_outbox (
    id INTEGER PRIMARY KEY,
    -- Null for an answer that outlives the session which asked for it.
    session_id TEXT,
    code_id TEXT REFERENCES security_codes (id),
    contact_id INTEGER REFERENCES contacts (id) ON DELETE SET NULL,
    channel TEXT NOT NULL CHECK (channel IN ('email', 'call', 'sms')),
    kind TEXT NOT NULL CHECK (
      kind IN (
        'code', 'password-changed', 'recovery-filed', 'recovery-verified', 'recovery-refused'
      )
    ),
    sealed_message BLOB,
    due_at_ms INTEGER NOT NULL,
    state TEXT NOT NULL CHECK (
      state IN (
        'waiting', 'delivered', 'blocked', 'unreachable', 'suppressed', 'cancelled', 'failed'
      )
    ),
    settled_at_ms INTEGER,
    -- What has met its fate keeps no message.
    CHECK ((state = 'waiting') = (sealed_message IS NOT NULL)),
    CHECK ((state = 'waiting') = (settled_at_ms IS NULL)),
    CHECK (kind <> 'code' OR code_id IS NOT NULL)
  ) STRICT`,
  sql`INSERT INTO new_outbox
    SELECT id, session_id, code_id, contact_id, channel, 'code', NULL, due_at_ms,
      CASE state WHEN 'waiting' THEN 'cancelled' ELSE state END,
      coalesce(settled_at_ms, due_at_ms)
    FROM outbox`,
  sql`DROP TABLE outbox`,
  sql`ALTER TABLE new_outbox RENAME TO outbox`,
  sql`CREATE INDEX outbox_waiting ON outbox (state) WHERE state = 'waiting'`,
]

const ACCOUNTS = [
  sql`ALTER TABLE accounts ADD COLUMN password_beginning_hash TEXT`,
  // Reception is a setting of the simulated devices, not a property of a contact.
  sql`ALTER TABLE contacts DROP COLUMN blocks_us`,
  sql`CREATE TABLE former_passwords (
    id INTEGER PRIMARY KEY,
    account_id INTEGER NOT NULL REFERENCES accounts (id) ON DELETE CASCADE,
    password_hash TEXT NOT NULL CHECK (password_hash LIKE '$scrypt$%'),
    -- Of the keyed digest of its first characters; null where only the whole was ever known.
    beginning_hash TEXT CHECK (beginning_hash LIKE '$scrypt$%')
  ) STRICT`,
  sql`CREATE INDEX former_passwords_by_account ON former_passwords (account_id)`,
  sql`CREATE TABLE account_facts (
    account_id INTEGER NOT NULL REFERENCES accounts (id) ON DELETE CASCADE,
    kind TEXT NOT NULL CHECK (
      kind IN (
        'family-name', 'given-name', 'birth-date', 'country', 'prefecture', 'postal-code',
        'postal-area', 'sent-subject', 'correspondent'
      )
    ),
    -- Keyed and bound to the account; the fact itself is nowhere.
    digest TEXT NOT NULL,
    PRIMARY KEY (account_id, kind, digest)
  ) STRICT, WITHOUT ROWID`,
]

const RECOVERY = [
  sql`CREATE TABLE recovery_requests (
    id TEXT PRIMARY KEY,
    subject_key TEXT NOT NULL,
    -- Null for an account that nobody registered: it is reviewed and refused like any other.
    account_id INTEGER REFERENCES accounts (id) ON DELETE SET NULL,
    receipt_digest TEXT NOT NULL UNIQUE,
    reason TEXT NOT NULL CHECK (reason IN ('forgotten', 'known-but-refused', 'someone-else')),
    contact_mask TEXT NOT NULL,
    -- Where the answer goes and what was answered; emptied with the decision.
    sealed_form BLOB,
    filed_at_ms INTEGER NOT NULL,
    review_at_ms INTEGER NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('filed', 'verified', 'refused', 'closed')),
    decided_at_ms INTEGER,
    CHECK ((state = 'filed') = (sealed_form IS NOT NULL)),
    CHECK ((state = 'filed') = (decided_at_ms IS NULL))
  ) STRICT`,
  sql`CREATE UNIQUE INDEX one_open_request_an_account ON recovery_requests (subject_key)
    WHERE state = 'filed'`,
  sql`CREATE TABLE mailed_links (
    id TEXT PRIMARY KEY,
    request_id TEXT NOT NULL REFERENCES recovery_requests (id),
    subject_key TEXT NOT NULL,
    -- 'reset' opens the password page, 'refusal' the way on after a refusal.
    purpose TEXT NOT NULL CHECK (purpose IN ('reset', 'refusal')),
    -- The address as it is shown on the page; sealed, because the link's owner may be anybody.
    sealed_address BLOB NOT NULL,
    token_digest TEXT NOT NULL UNIQUE,
    expires_at_ms INTEGER NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('open', 'used', 'void'))
  ) STRICT`,
  sql`CREATE INDEX mailed_links_by_subject ON mailed_links (subject_key, state)`,
]

/** Emptied at every start, so nothing has to move over. */
const PRACTICE = [
  sql`DROP TABLE practice_mails`,
  sql`CREATE TABLE practice_mails (
    id INTEGER PRIMARY KEY,
    -- Null for an answer that outlives the session which asked for it.
    session_id TEXT,
    recipient_mask TEXT NOT NULL,
    sender_name TEXT NOT NULL,
    sender_address TEXT NOT NULL,
    subject TEXT NOT NULL,
    body TEXT NOT NULL,
    link TEXT,
    arrived_at_ms INTEGER NOT NULL
  ) STRICT`,
  sql`CREATE TABLE practice_texts (
    id INTEGER PRIMARY KEY,
    session_id TEXT NOT NULL,
    recipient_mask TEXT NOT NULL,
    sender_name TEXT NOT NULL,
    body TEXT NOT NULL,
    arrived_at_ms INTEGER NOT NULL
  ) STRICT`,
  sql`CREATE TABLE practice_calls (
    id INTEGER PRIMARY KEY,
    session_id TEXT NOT NULL,
    recipient_mask TEXT NOT NULL,
    -- What the voice reads; gone with the call.
    digits TEXT,
    rang_at_ms INTEGER NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('ringing', 'answered', 'ended', 'missed')),
    CHECK ((state IN ('ringing', 'answered')) = (digits IS NOT NULL))
  ) STRICT`,
  sql`CREATE TABLE practice_clock (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    -- Kept over a restart: a clock that fell back would lengthen every lock.
    ahead_ms INTEGER NOT NULL CHECK (ahead_ms >= 0)
  ) STRICT`,
]

export const recoveryDevicesAndNewAccounts: Migration = {
  version: 2,
  name: 'recovery, devices and new accounts',
  async up(database) {
    const statements = [...COUNTED_EVENTS, ...OUTBOX, ...ACCOUNTS, ...RECOVERY, ...PRACTICE]
    for (const statement of statements) await statement.execute(database)
  },
}
