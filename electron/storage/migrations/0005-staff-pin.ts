import { sql } from 'kysely'
import type { Migration } from '../migration'

export const staffPin: Migration = {
  version: 5,
  name: 'staff PIN',
  async up(database) {
    await sql`CREATE TABLE staff_pin (
      id INTEGER PRIMARY KEY CHECK (id = 1),
      pin_hash TEXT NOT NULL CHECK (length(pin_hash) > 0),
      -- Wrong ones in a row, counted before they are compared.
      failures INTEGER NOT NULL CHECK (failures >= 0),
      last_failure_at_ms INTEGER NOT NULL
    ) STRICT`.execute(database)
  },
}
