import fs from 'node:fs'
import { sql } from 'kysely'
import type { Mode } from '#shared/procedure/screens'
import { openStoreFile, storePlace } from '../../../electron/main/storePlace'
import type { TestKiosk } from '../testKiosk'

/** What keeps rows of the trail where they are; whoever has the file takes it away first. */
const TRIGGERS = ['audit_events_stay', 'audit_events_go_in_order']

/** Changes the store of a kiosk that does not run, as somebody would who has its file and no key. */
export async function tamper(
  { folder, mode = 'demo' }: Pick<TestKiosk, 'folder'> & { readonly mode?: Mode },
  ...statements: readonly string[]
): Promise<void> {
  const place = storePlace({ dataFolder: folder, mode, fileSystem: fs })
  const store = await openStoreFile(place)
  const drops = TRIGGERS.map((trigger) => `DROP TRIGGER IF EXISTS ${trigger}`)
  for (const statement of [...drops, ...statements]) await sql.raw(statement).execute(store.sql)
  await store.close()
}
