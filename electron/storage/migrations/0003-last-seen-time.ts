import { sql } from 'kysely'
import type { Migration } from '../migration'

export const lastSeenTime: Migration = {
  version: 3,
  name: 'last seen time',
  async up(database) {
    await sql`CREATE TABLE last_seen (
      id INTEGER PRIMARY KEY CHECK (id = 1),
      -- Without the minutes and days by which practice has moved its clock on.
      seen_at_ms INTEGER NOT NULL,
      -- What the machine's monotonic clock said then; begins anew when the machine is switched on.
      monotonic_ms INTEGER NOT NULL CHECK (monotonic_ms >= 0)
    ) STRICT`.execute(database)
  },
}
