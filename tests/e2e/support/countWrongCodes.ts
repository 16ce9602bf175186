import fs from 'node:fs'
import path from 'node:path'
import { migrations } from '../../../electron/storage/migrations'
import { openDatabase } from '../../../electron/storage/openDatabase'
import type { Tables } from '../../../electron/storage/schema'

/** "MADO", as electron/main/openStore.ts has it. */
const APPLICATION_ID = 0x4d41444f

/** How many wrong codes the store of a kiosk holds that does not run. */
export async function countWrongCodes(userDataFolder: string): Promise<number> {
  const store = await openDatabase<Tables>({
    file: path.join(userDataFolder, 'demo', 'accounts.db'),
    migrations,
    applicationId: APPLICATION_ID,
    fileSystem: fs,
  })
  const rows = await store.sql
    .selectFrom('counted_events')
    .select('id')
    .where('kind', '=', 'wrong-code')
    .execute()
  await store.close()
  return rows.length
}
