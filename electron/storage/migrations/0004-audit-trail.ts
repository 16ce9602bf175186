import { sql } from 'kysely'
import type { Migration } from '../migration'

const STATEMENTS = [
  sql`CREATE TABLE audit_events (
    seq INTEGER PRIMARY KEY CHECK (seq > 0),
    at_ms INTEGER NOT NULL,
    -- Words and no list: a chained table cannot be made anew for one kind more.
    kind TEXT NOT NULL CHECK (kind <> '' AND kind NOT GLOB '*[^a-z-]*'),
    detail TEXT CHECK (length(detail) BETWEEN 1 AND 100 AND detail NOT GLOB '*[^a-z0-9/:-]*'),
    step TEXT CHECK (step <> '' AND step NOT GLOB '*[^a-z-]*'),
    -- Short keyed digests: who reads the trail learns which belong together, and no name.
    station TEXT NOT NULL CHECK (length(station) = 16 AND station NOT GLOB '*[^0-9a-f]*'),
    session TEXT CHECK (length(session) = 16 AND session NOT GLOB '*[^0-9a-f]*'),
    account TEXT CHECK (length(account) = 16 AND account NOT GLOB '*[^0-9a-f]*'),
    -- Never a contact as it is.
    mask TEXT CHECK (instr(mask, '*') > 0),
    channel TEXT CHECK (channel IN ('email', 'call', 'sms')),
    hash TEXT NOT NULL CHECK (length(hash) = 64 AND hash NOT GLOB '*[^0-9a-f]*')
  ) STRICT`,
  sql`CREATE TRIGGER audit_events_stay BEFORE UPDATE ON audit_events
    BEGIN SELECT RAISE(ABORT, 'a trail is only added to'); END`,
  // What is old goes from the front, and something always stays to go on from.
  sql`CREATE TRIGGER audit_events_go_in_order BEFORE DELETE ON audit_events
    WHEN EXISTS (SELECT 1 FROM audit_events WHERE seq < OLD.seq)
      OR NOT EXISTS (SELECT 1 FROM audit_events WHERE seq > OLD.seq)
    BEGIN SELECT RAISE(ABORT, 'a trail goes from its beginning, and never wholly'); END`,
]

export const auditTrail: Migration = {
  version: 4,
  name: 'audit trail',
  async up(database) {
    for (const statement of STATEMENTS) await statement.execute(database)
  },
}
