import fs from 'node:fs'
import path from 'node:path'
import { sql } from 'kysely'
import { migrations } from '../../electron/storage/migrations'
import { openDatabase } from '../../electron/storage/openDatabase'
import { ADDRESS } from './promise'

const APPLICATION_ID = 0x4d41444f

/** A store as an earlier version of the program left it: an account, and nothing that guards it. */
export async function writeReleasedStore(folder: string, version: number): Promise<void> {
  const file = path.join(folder, 'accounts.db')
  const store = await openDatabase({
    file,
    migrations: migrations.slice(0, version),
    applicationId: APPLICATION_ID,
    fileSystem: fs,
  })
  await sql`INSERT INTO accounts (address, password_hash, password_changed_at_ms)
    VALUES (${ADDRESS}, '$scrypt$ln=4,r=8,p=1$c2FsdA$aGFzaA', 5)`.execute(store.sql)
  await store.close()
  for (const suffix of ['-guard', '-mark']) fs.rmSync(file + suffix, { force: true })
}
