import { sql } from 'kysely'
import type { Migration } from '../migration'

const STATEMENTS = [
  sql`CREATE TABLE store_facts (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    -- Shows whether the key file belongs to this store; without it every count would be lost.
    key_check TEXT NOT NULL
  ) STRICT`,
  sql`CREATE TABLE accounts (
    id INTEGER PRIMARY KEY,
    address TEXT NOT NULL UNIQUE CHECK (address = lower(address) AND length(address) BETWEEN 3 AND 254),
    password_hash TEXT NOT NULL CHECK (password_hash LIKE '$scrypt$%'),
    password_changed_at_ms INTEGER NOT NULL
  ) STRICT`,
  sql`CREATE TABLE contacts (
    id INTEGER PRIMARY KEY,
    account_id INTEGER NOT NULL REFERENCES accounts (id) ON DELETE CASCADE,
    position INTEGER NOT NULL CHECK (position BETWEEN 1 AND 99),
    kind TEXT NOT NULL CHECK (kind IN ('email', 'landline', 'mobile')),
    value TEXT NOT NULL CHECK (length(value) > 0),
    is_reachable INTEGER NOT NULL CHECK (is_reachable IN (0, 1)),
    blocks_us INTEGER NOT NULL CHECK (blocks_us IN (0, 1)),
    UNIQUE (account_id, position)
  ) STRICT`,
  sql`CREATE TABLE sign_in_failures (
    subject_key TEXT PRIMARY KEY,
    failures INTEGER NOT NULL CHECK (failures > 0),
    last_failure_at_ms INTEGER NOT NULL
  ) STRICT`,
  sql`CREATE TABLE counted_events (
    id INTEGER PRIMARY KEY,
    kind TEXT NOT NULL CHECK (kind IN ('wrong-proof', 'wrong-code', 'wrong-picture', 'code-sent')),
    counted_key TEXT NOT NULL,
    at_ms INTEGER NOT NULL
  ) STRICT`,
  sql`CREATE INDEX counted_events_by_key ON counted_events (counted_key, kind, at_ms)`,
  sql`CREATE TABLE security_codes (
    id TEXT PRIMARY KEY,
    session_id TEXT NOT NULL,
    subject_key TEXT NOT NULL,
    contact_key TEXT NOT NULL,
    code_digest TEXT NOT NULL,
    expires_at_ms INTEGER NOT NULL,
    tries INTEGER NOT NULL DEFAULT 0 CHECK (tries BETWEEN 0 AND 5),
    state TEXT NOT NULL CHECK (state IN ('open', 'used', 'void'))
  ) STRICT`,
  sql`CREATE INDEX security_codes_by_subject ON security_codes (subject_key, state)`,
  // A session has one code at a time (R6): the store itself refuses a second open one.
  sql`CREATE UNIQUE INDEX one_open_code_a_session ON security_codes (session_id) WHERE state = 'open'`,
  sql`CREATE TABLE outbox (
    id INTEGER PRIMARY KEY,
    session_id TEXT NOT NULL,
    code_id TEXT NOT NULL REFERENCES security_codes (id),
    contact_id INTEGER REFERENCES contacts (id),
    channel TEXT NOT NULL CHECK (channel IN ('email', 'call', 'sms')),
    sealed_code BLOB,
    due_at_ms INTEGER NOT NULL,
    state TEXT NOT NULL CHECK (
      state IN (
        'waiting', 'delivered', 'blocked', 'unreachable', 'suppressed', 'cancelled', 'failed'
      )
    ),
    settled_at_ms INTEGER,
    -- What has met its fate keeps no code.
    CHECK ((state = 'waiting') = (sealed_code IS NOT NULL)),
    CHECK ((state = 'waiting') = (settled_at_ms IS NULL))
  ) STRICT`,
  sql`CREATE INDEX outbox_waiting ON outbox (state) WHERE state = 'waiting'`,
  sql`CREATE TABLE practice_mails (
    id INTEGER PRIMARY KEY,
    session_id TEXT NOT NULL,
    recipient_mask TEXT NOT NULL,
    sender_name TEXT NOT NULL,
    sender_address TEXT NOT NULL,
    subject TEXT NOT NULL,
    body TEXT NOT NULL,
    arrived_at_ms INTEGER NOT NULL
  ) STRICT`,
]

export const accountsCodesAndOutbox: Migration = {
  version: 1,
  name: 'accounts, codes and outbox',
  async up(database) {
    for (const statement of STATEMENTS) await statement.execute(database)
  },
}
