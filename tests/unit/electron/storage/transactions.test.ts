import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { openNotes, textsOf } from '../../../support/storage/noteDatabase'
import { temporaryFolder } from '../../../support/storage/temporaryFolder'

const open = () => openNotes(join(temporaryFolder(), 'accounts.db'))

test('a transaction whose work rejects leaves nothing behind', async () => {
  const database = await open()
  const work = database.transaction(async (transaction) => {
    await transaction.insertInto('notes').values({ text: 'lost' }).execute()
    throw new Error('changed my mind')
  })
  await expect(work).rejects.toThrow('changed my mind')
  expect(await textsOf(database)).toEqual([])
  await database.close()
})

test('a transaction hands on what its work returns', async () => {
  const database = await open()
  expect(await database.transaction(async () => 'seven')).toBe('seven')
  await database.close()
})

test('fifty transactions at once never interleave', async () => {
  const database = await open()
  await database.sql.insertInto('notes').values({ id: 1, amount: 100 }).execute()
  let inside = 0
  const addOne = () =>
    database.transaction(async (transaction) => {
      inside += 1
      expect(inside).toBe(1)
      const byId = transaction.selectFrom('notes').select('amount').where('id', '=', 1)
      const { amount } = await byId.executeTakeFirstOrThrow()
      await sleep(Math.random() * 2)
      await transaction
        .updateTable('notes')
        .set({ amount: Number(amount) + 1 })
        .where('id', '=', 1)
        .execute()
      inside -= 1
    })
  await Promise.all(Array.from({ length: 50 }, addOne))
  const row = await database.sql.selectFrom('notes').select('amount').executeTakeFirstOrThrow()
  expect(row.amount).toBe(150)
  await database.close()
})

test('a query outside a transaction waits for it and never sees half of it', async () => {
  const database = await open()
  const transaction = database.transaction(async (handle) => {
    await handle.insertInto('notes').values({ text: 'one' }).execute()
    await sleep(20)
    await handle.insertInto('notes').values({ text: 'two' }).execute()
  })
  await sleep(5)
  expect(await textsOf(database)).toEqual(['one', 'two'])
  await transaction
  await database.close()
})

test('the database used inside its own transaction is refused instead of waiting for ever', async () => {
  const database = await open()
  const inside = database.transaction(() => textsOf(database))
  await expect(inside).rejects.toMatchObject({ kind: 'misuse' })
  const nested = database.transaction(() => database.transaction(async () => 1))
  await expect(nested).rejects.toMatchObject({ kind: 'misuse' })
  expect(await textsOf(database)).toEqual([])
  await database.close()
})

test('work left behind by a finished transaction can use the database', async () => {
  const database = await open()
  let late: Promise<unknown> = Promise.resolve()
  await database.transaction(async () => {
    late = sleep(5).then(() => textsOf(database))
  })
  expect(await late).toEqual([])
  await database.close()
})

test('the handle of a finished transaction is dead', async () => {
  const database = await open()
  const handle = await database.transaction(async (transaction) => ({ transaction }))
  const late = handle.transaction.insertInto('notes').values({ text: 'late' }).execute()
  await expect(late).rejects.toThrow()
  expect(await textsOf(database)).toEqual([])
  await database.close()
})

test('a foreign key that is broken until the end makes the commit fail and roll back', async () => {
  const database = await open()
  await sql`CREATE TABLE replies (
    note INTEGER NOT NULL REFERENCES notes (id) DEFERRABLE INITIALLY DEFERRED
  ) STRICT`.execute(database.sql)
  const work = database.transaction(async (transaction) => {
    await sql`INSERT INTO replies (note) VALUES (404)`.execute(transaction)
  })
  await expect(work).rejects.toMatchObject({ constraint: { type: 'foreign-key' } })
  const { rows } = await sql`SELECT * FROM replies`.execute(database.sql)
  expect(rows).toEqual([])
  await database.close()
})

test('a trigger that rolls everything back reports its own error', async () => {
  const database = await open()
  await sql`CREATE TRIGGER refuse BEFORE INSERT ON notes BEGIN
    SELECT RAISE(ROLLBACK, 'no'); END`.execute(database.sql)
  const work = database.transaction((transaction) =>
    transaction.insertInto('notes').values({ text: 'x' }).execute(),
  )
  await expect(work).rejects.toMatchObject({ kind: 'constraint', constraint: { type: 'other' } })
  expect(await textsOf(database)).toEqual([])
  await database.close()
})

test('savepoints undo a part of a transaction', async () => {
  const database = await open()
  const transaction = await database.sql.startTransaction().execute()
  await transaction.insertInto('notes').values({ text: 'kept' }).execute()
  const inner = await transaction.savepoint('part "one"').execute()
  await inner.insertInto('notes').values({ text: 'undone' }).execute()
  const outer = await inner.rollbackToSavepoint('part "one"').execute()
  await outer.commit().execute()
  expect(await textsOf(database)).toEqual(['kept'])
  await database.close()
})

test('closing waits for the transaction that is running', async () => {
  const file = join(temporaryFolder(), 'accounts.db')
  const database = await openNotes(file)
  const work = database.transaction(async (transaction) => {
    await sleep(20)
    await transaction.insertInto('notes').values({ text: 'in time' }).execute()
  })
  await Promise.all([work, database.close()])
  const again = await openNotes(file)
  expect(await textsOf(again)).toEqual(['in time'])
  await again.close()
})
