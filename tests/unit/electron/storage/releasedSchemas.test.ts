import fs from 'node:fs'
import path from 'node:path'
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { migrations } from '../../../../electron/storage/migrations'
import { openDatabase } from '../../../../electron/storage/openDatabase'
import type { Tables } from '../../../../electron/storage/schema'
import { temporaryFolder } from '../../../support/storage/temporaryFolder'

const APPLICATION_ID = 1
const HASH = '$scrypt$ln=4,r=8,p=1$c2FsdA$aGFzaA'

function open<Schema>(file: string, upTo: number) {
  return openDatabase<Schema>({
    file,
    migrations: migrations.slice(0, upTo),
    applicationId: APPLICATION_ID,
    fileSystem: fs,
  })
}

/** A store as version 1 left it when its plug was pulled: a code waits, another has arrived. */
async function writeVersionOne(file: string): Promise<void> {
  const store = await open<unknown>(file, 1)
  for (const statement of [
    sql`INSERT INTO accounts VALUES (7, 'a@example.jp', ${HASH}, 5)`,
    sql`INSERT INTO contacts VALUES (3, 7, 1, 'mobile', '090-1111-2222', 0, 1)`,
    sql`INSERT INTO counted_events VALUES (9, 'wrong-code', 'key', 11)`,
    sql`INSERT INTO sign_in_failures VALUES ('key', 10, 12)`,
    sql`INSERT INTO security_codes VALUES ('c1', 's', 'key', 'k', 'd', 20, 2, 'open')`,
    sql`INSERT INTO outbox VALUES (1, 's', 'c1', 3, 'email', x'00', 14, 'waiting', NULL)`,
    sql`INSERT INTO outbox VALUES (2, 's', 'c1', NULL, 'sms', NULL, 14, 'suppressed', 15)`,
    sql`INSERT INTO practice_mails VALUES (1, 's', 'm', 'n', 'f', 't', 'お客様のコード: 0123456', 16)`,
  ]) {
    await statement.execute(store.sql)
  }
  await store.close()
}

test('a store of version 1 opens with everything in it that counts', async () => {
  const file = path.join(temporaryFolder(), 'accounts.db')
  await writeVersionOne(file)
  const store = await open<Tables>(file, migrations.length)
  const all = async (table: keyof Tables) => await store.sql.selectFrom(table).selectAll().execute()
  expect(await all('accounts')).toEqual([
    {
      id: 7,
      address: 'a@example.jp',
      password_hash: HASH,
      password_changed_at_ms: 5,
      password_beginning_hash: null,
    },
  ])
  expect(await all('contacts')).toMatchObject([{ id: 3, account_id: 7, is_reachable: 0 }])
  expect(await all('counted_events')).toEqual([
    { id: 9, kind: 'wrong-code', counted_key: 'key', at_ms: 11 },
  ])
  expect(await all('sign_in_failures')).toMatchObject([{ subject_key: 'key', failures: 10 }])
  expect(await all('security_codes')).toMatchObject([{ id: 'c1', tries: 2, state: 'open' }])
  expect(await all('outbox')).toMatchObject([
    { id: 1, kind: 'code', contact_id: 3, state: 'cancelled', sealed_message: null },
    { id: 2, kind: 'code', contact_id: null, state: 'suppressed', settled_at_ms: 15 },
  ])
  expect(await all('practice_mails')).toEqual([])
  await store.close()
})

test('a store of version 1 keeps none of the codes that it held, in no byte', async () => {
  const file = path.join(temporaryFolder(), 'accounts.db')
  await writeVersionOne(file)
  const store = await open<Tables>(file, migrations.length)
  await store.checkpoint()
  await store.close()
  const bytes = fs
    .readdirSync(path.dirname(file))
    .map((name) => fs.readFileSync(path.join(path.dirname(file), name)))
  expect(Buffer.concat(bytes).includes('0123456')).toBe(false)
})

test('a store of version 2 opens with everything in it, and does not say when it was seen', async () => {
  const file = path.join(temporaryFolder(), 'accounts.db')
  const old = await open<Tables>(file, 2)
  await sql`INSERT INTO counted_events VALUES (9, 'request-filed', 'key', 11)`.execute(old.sql)
  await sql`INSERT INTO practice_clock VALUES (1, 600000)`.execute(old.sql)
  await old.close()
  const store = await open<Tables>(file, migrations.length)
  const all = async (table: keyof Tables) => await store.sql.selectFrom(table).selectAll().execute()
  expect(await all('counted_events')).toMatchObject([{ id: 9, kind: 'request-filed', at_ms: 11 }])
  expect(await all('practice_clock')).toEqual([{ id: 1, ahead_ms: 600_000 }])
  expect(await all('last_seen')).toEqual([])
  await store.close()
})
