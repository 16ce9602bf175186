import fs from 'node:fs'
import { sql } from 'kysely'
import { openStoreFile, storePlace } from '../../../electron/main/storePlace'
import type { TestKiosk } from '../testKiosk'

/** What keeps rows of the trail where they are; whoever has the file takes it away first. */
const TRIGGERS = ['audit_events_stay', 'audit_events_go_in_order']

/** Changes the store of a kiosk that does not run, as somebody would who has its file and no key. */
export async function tamper(
  { folder }: Pick<TestKiosk, 'folder'>,
  ...statements: readonly string[]
): Promise<void> {
  const place = storePlace({ dataFolder: folder, mode: 'demo', fileSystem: fs })
  const store = await openStoreFile(place)
  const drops = TRIGGERS.map((trigger) => `DROP TRIGGER IF EXISTS ${trigger}`)
  for (const statement of [...drops, ...statements]) await sql.raw(statement).execute(store.sql)
  await store.close()
}
