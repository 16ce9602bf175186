import { sql } from 'kysely'
import { migrations } from '../../electron/storage/migrations'
import type { OpenDatabase } from '../../electron/storage/openDatabase'
import { createNotes, NOTE_APPLICATION_ID, type NoteTables } from '../support/storage/noteDatabase'
import { allOf } from './fingerprint'
import type { Scenario, Subject } from './stage'

/**
 * Small, so that a transaction of a few rows spills the cache into the log half way, and the log is
 * copied back by itself now and then.
 */
async function makeCacheSmall<Tables>(database: OpenDatabase<Tables>): Promise<void> {
  await sql`PRAGMA cache_size = 6`.execute(database.sql)
  await sql`PRAGMA wal_autocheckpoint = 30`.execute(database.sql)
}

const notes: Subject = {
  applicationId: NOTE_APPLICATION_ID,
  migrations: [createNotes],
  queries: [allOf('notes', ['id', 'amount', 'bytes'])],
}

/** Transaction number `step`: of another size and another kind each time. */
export async function workOn(database: OpenDatabase<NoteTables>, step: number): Promise<void> {
  await database.transaction(async (transaction) => {
    const rowCount = step % 4 === 3 ? 14 : 1
    for (let row = 0; row < rowCount; row += 1)
      await transaction
        .insertInto('notes')
        .values({ amount: step, bytes: Buffer.alloc(100 + ((step * 811 + row * 97) % 3000), step) })
        .execute()
    const touched = transaction.updateTable('notes').set({ amount: step })
    await touched.where('id', '<=', step % 3 === 0 ? 1000 : 1).execute()
    if (step % 5 === 4)
      await transaction
        .deleteFrom('notes')
        .where(sql<boolean>`id % 3 = 0`)
        .execute()
  })
}

async function rollBack(database: OpenDatabase<NoteTables>): Promise<void> {
  const isOver = new Error('rolled back on purpose')
  await database
    .transaction(async (transaction) => {
      const bytes = Buffer.alloc(40_000, 0xbb)
      await transaction.insertInto('notes').values({ amount: -1, bytes }).execute()
      throw isOver
    })
    .catch((error: unknown) => {
      if (error !== isOver) throw error
    })
}

/** First start, transactions that spill, roll-backs, checkpoints, a restart after a kill, an end. */
export const lifeOfNotes = (prepare = makeCacheSmall): Scenario => ({
  name: 'first start, transactions, checkpoints, restarts',
  subject: notes,
  async play(stage) {
    const first = await stage.open<NoteTables>()
    await prepare(first)
    for (let step = 1; step <= 7; step += 1) {
      await stage.act(`transaction ${step}`, first, () => workOn(first, step))
      if (step === 3) await rollBack(first)
      if (step === 5) await first.checkpoint()
    }
    // Not closed: its process was killed.
    const second = await stage.open<NoteTables>()
    await prepare(second)
    for (let step = 8; step <= 12; step += 1)
      await stage.act(`transaction ${step}`, second, () => workOn(second, step))
    await rollBack(second)
    await second.close()
    const third = await stage.open<NoteTables>()
    await stage.act('transaction 13', third, () => workOn(third, 13))
    await third.close()
  },
})

/** Durable in another way than the shipped one; a control, which has to lose something. */
export const lifeOfNotesWith = (synchronous: 'OFF' | 'NORMAL'): Scenario =>
  lifeOfNotes(async (database) => {
    await makeCacheSmall(database)
    await sql.raw(`PRAGMA synchronous = ${synchronous}`).execute(database.sql)
  })

/** Nothing but a first start, for what can only go wrong there. */
export const firstStart: Scenario = {
  name: 'first start',
  subject: notes,
  async play(stage) {
    const database = await stage.open<NoteTables>()
    await stage.act('transaction 1', database, () => workOn(database, 1))
    await database.close()
  },
}

/** The same in short, every connection closed: for what is done at every single call. */
export const shortLifeOfNotes: Scenario = {
  name: 'first start, transactions, a checkpoint, a restart',
  subject: notes,
  async play(stage) {
    const first = await stage.open<NoteTables>()
    await makeCacheSmall(first)
    for (const step of [1, 3, 4])
      await stage.act(`transaction ${step}`, first, () => workOn(first, step))
    await rollBack(first)
    await first.checkpoint()
    await stage.act('transaction 5', first, () => workOn(first, 5))
    await first.close()
    const second = await stage.open<NoteTables>()
    await stage.act('transaction 6', second, () => workOn(second, 6))
    await second.close()
  },
}

const kiosk: Subject = {
  applicationId: 0x4d41444f,
  migrations,
  queries: [
    allOf('accounts', ['id', 'address', 'password_hash', 'password_changed_at_ms']),
    allOf('contacts', ['id', 'account_id', 'kind', 'value', 'is_reachable']),
    allOf('sign_in_failures', ['subject_key', 'failures', 'last_failure_at_ms']),
    allOf('counted_events', ['id', 'kind', 'counted_key', 'at_ms']),
    allOf('security_codes', ['id', 'tries', 'state']),
    allOf('outbox', ['id', 'channel', 'state', 'sealed_message']),
  ],
}

const AS_RELEASED = [
  sql`INSERT INTO accounts VALUES (7, 'a@example.jp', ${'$scrypt$1'}, 5)`,
  sql`INSERT INTO contacts VALUES (3, 7, 1, 'mobile', '090-1111-2222', 0, 1)`,
  sql`INSERT INTO counted_events VALUES (9, 'wrong-code', 'key', 11)`,
  sql`INSERT INTO sign_in_failures VALUES ('key', 10, 12)`,
  sql`INSERT INTO security_codes VALUES ('c1', 's', 'key', 'k', 'd', 20, 2, 'open')`,
  sql`INSERT INTO outbox VALUES (1, 's', 'c1', 3, 'email', x'00', 14, 'waiting', NULL)`,
]
const AS_OF_TODAY = [
  sql`UPDATE sign_in_failures SET failures = failures + 1`,
  sql`UPDATE accounts SET password_hash = ${'$scrypt$2'}, password_changed_at_ms = 20`,
  sql`INSERT INTO counted_events (kind, counted_key, at_ms) VALUES ('wrong-proof', 'key', 21)`,
  sql`UPDATE security_codes SET tries = tries + 1`,
]

/** A store of the first released version, with a person's data, is opened by today's program. */
export const lifeOfKiosk: Scenario = {
  name: 'a store of version 1 is brought to the newest',
  subject: kiosk,
  async play(stage) {
    const old = await stage.open(1)
    for (const [index, statement] of AS_RELEASED.entries())
      await stage.act(`version 1, row ${index + 1}`, old, () => statement.execute(old.sql))
    await old.close()
    const store = await stage.open()
    for (const [index, statement] of AS_OF_TODAY.entries())
      await stage.act(`change ${index + 1}`, store, () => statement.execute(store.sql))
    await store.close()
  },
}
