import fs from 'node:fs'
import { dirname, join } from 'node:path'
import { sql } from 'kysely'
import { expect, onTestFinished, test } from 'vitest'
import { loadSqlEngine } from '../../../../electron/storage/engine/loadSqlEngine'
import { SqliteConnection } from '../../../../electron/storage/engine/sqliteConnection'
import { isConstraintError } from '../../../../electron/storage/storeError'
import { openNotes, textsOf } from '../../../support/storage/noteDatabase'
import { temporaryFolder } from '../../../support/storage/temporaryFolder'

async function open() {
  const database = await openNotes(join(temporaryFolder(), 'accounts.db'))
  onTestFinished(() => database.close())
  return database
}

async function connect(): Promise<SqliteConnection> {
  const file = join(temporaryFolder(), 'accounts.db')
  const engine = await loadSqlEngine({ fileSystem: fs, folder: dirname(file) })
  const connection = new SqliteConnection(engine, file)
  connection.open()
  onTestFinished(() => connection.close())
  return connection
}

test('an insert, an update and a delete tell how many rows they changed', async () => {
  const { sql: query } = await open()
  const insert = query.insertInto('notes').values([{ text: 'a' }, { text: 'b' }, { text: 'c' }])
  const inserted = await insert.executeTakeFirstOrThrow()
  expect(inserted.numInsertedOrUpdatedRows).toBe(3n)
  const updated = await query.updateTable('notes').set({ amount: 1 }).executeTakeFirstOrThrow()
  expect(updated.numUpdatedRows).toBe(3n)
  const none = query.updateTable('notes').set({ amount: 2 }).where('id', '=', 99)
  expect((await none.executeTakeFirstOrThrow()).numUpdatedRows).toBe(0n)
  const deleted = await query.deleteFrom('notes').where('id', '<', 3).executeTakeFirstOrThrow()
  expect(deleted.numDeletedRows).toBe(2n)
})

test('an insert that was ignored tells so', async () => {
  const { sql: query } = await open()
  const insert = query
    .insertInto('notes')
    .values({ text: 'once' })
    .onConflict((conflict) => conflict.doNothing())
  expect((await insert.executeTakeFirstOrThrow()).numInsertedOrUpdatedRows).toBe(1n)
  expect((await insert.executeTakeFirstOrThrow()).numInsertedOrUpdatedRows).toBe(0n)
})

test('returning hands back the rows that were written', async () => {
  const { sql: query } = await open()
  const insert = query.insertInto('notes').values([{ text: 'a' }, { text: 'b' }])
  expect(await insert.returning(['id', 'text']).execute()).toEqual([
    { id: 1, text: 'a' },
    { id: 2, text: 'b' },
  ])
})

test('a broken constraint names its rule, and the database stays usable', async () => {
  const database = await open()
  const insert = (values: { text?: string; amount?: number }) =>
    database.sql.insertInto('notes').values(values).execute()
  await insert({ text: 'once' })
  const doubled = insert({ text: 'once' })
  await expect(doubled).rejects.toMatchObject({
    kind: 'constraint',
    constraint: { type: 'unique', target: 'notes.text' },
  })
  await expect(doubled).rejects.toSatisfy((error) => isConstraintError(error, 'unique'))
  await expect(doubled).rejects.not.toSatisfy((error) => isConstraintError(error, 'check'))
  await expect(insert({ amount: -13 })).rejects.toMatchObject({ constraint: { type: 'check' } })
  const wrongType = sql`INSERT INTO notes (text) VALUES (${new Uint8Array(2)})`
  await expect(wrongType.execute(database.sql)).rejects.toMatchObject({
    constraint: { type: 'datatype', target: 'notes.text' },
  })
  expect(await textsOf(database)).toEqual(['once'])
})

test('no error repeats a value that was bound', async () => {
  const database = await open()
  const secret = 'hunter2-ひみつ'
  const attempts = [
    sql`INSERT INTO notes (text) VALUES (${secret}), (${secret})`,
    sql`INSERT INTO notes (id) VALUES (${secret})`,
    sql`SELECT json_extract('{}', ${secret})`,
    sql`SELECT json(${secret})`,
    sql`SELECT * FROM nowhere WHERE text = ${secret}`,
    sql`SELECT ${secret} FROM notes WHERE`,
    sql`SELECT ${`${secret}\ud800`}`,
    sql`SELECT ${{ secret }}`,
  ]
  for (const attempt of attempts) {
    const error: unknown = await attempt.execute(database.sql).catch((caught: unknown) => caught)
    expect(error).toMatchObject({ name: 'StoreError' })
    expect(String(error) + JSON.stringify(error)).not.toContain('hunter2')
  }
  expect(await textsOf(database)).toEqual([])
})

test.each([
  ['undefined', undefined, 'undefined'],
  ['a boolean', true, 'boolean'],
  ['a bigint', 1n, 'bigint'],
  ['a date', new Date(0), 'object'],
  ['NaN', Number.NaN, 'finite'],
  ['infinity', Number.POSITIVE_INFINITY, 'finite'],
  ['an integer beyond 2^53', 2 ** 53, '2^53'],
  ['a lone surrogate', 'a\udc00b', 'lone surrogate'],
])('%s is refused as a parameter', async (_, value, because) => {
  const database = await open()
  const query = sql`SELECT ${1}, ${value}`.execute(database.sql)
  await expect(query).rejects.toMatchObject({ kind: 'misuse' })
  await expect(query).rejects.toThrow(`parameter 2 `)
  await expect(query).rejects.toThrow(because)
})

test('an integer in the file that a number cannot hold is refused, not rounded', async () => {
  const database = await open()
  await sql`INSERT INTO notes (amount) VALUES (9007199254740993)`.execute(database.sql)
  const query = database.sql.selectFrom('notes').select('amount').execute()
  await expect(query).rejects.toMatchObject({ kind: 'misuse' })
  await expect(query).rejects.toThrow('amount')
})

test('too few and too many parameters are refused', async () => {
  const connection = await connect()
  expect(() => connection.run('SELECT ?, ?', [1])).toThrow('more than 1 parameters')
  expect(() => connection.run('SELECT ?', [1, 2])).toThrow('SQLite reports code 25')
  expect(connection.run('SELECT ? AS a, ? AS b', [1, 2])).toEqual([{ a: 1, b: 2 }])
})

test('two statements in one text are refused, none of them runs', async () => {
  const database = await open()
  const both = sql`INSERT INTO notes (text) VALUES ('a'); DELETE FROM notes;`
  await expect(both.execute(database.sql)).rejects.toThrow('more than one statement')
  await expect(sql`-- nothing`.execute(database.sql)).rejects.toThrow('no statement')
  await sql`INSERT INTO notes (text) VALUES ('b') ;
    `.execute(database.sql)
  expect(await textsOf(database)).toEqual(['b'])
})

test('another database cannot be attached', async () => {
  const database = await open()
  const attach = sql`  ATTACH ':memory:' AS other`.execute(database.sql)
  await expect(attach).rejects.toMatchObject({ kind: 'misuse' })
})

test('streaming says that it is not supported', async () => {
  const database = await open()
  const stream = database.sql.selectFrom('notes').selectAll().stream()
  await expect(stream.next()).rejects.toThrow('streaming is not supported')
  expect(await textsOf(database)).toEqual([])
})

test('compiled statements are kept, but not without limit', async () => {
  const connection = await connect()
  connection.run('SELECT 1')
  connection.run('SELECT 1')
  expect(connection.cachedStatementCount).toBe(1)
  for (let index = 0; index < 1000; index += 1) connection.run(`SELECT ${index}`)
  expect(connection.cachedStatementCount).toBe(100)
})

test('evicted statements and bound values give their memory back', async () => {
  const file = join(temporaryFolder(), 'accounts.db')
  const engine = await loadSqlEngine({ fileSystem: fs, folder: dirname(file) })
  const connection = new SqliteConnection(engine, file)
  connection.open()
  const bytes = new Uint8Array(10_000)
  const padding = ' '.repeat(10_000)
  const round = (): void => {
    for (let index = 0; index < 3000; index += 1)
      connection.run(`SELECT ${index % 300},${padding} ?, ?`, [bytes, 'x'.repeat(10_000)])
  }
  round()
  const before = engine.memory.bytes().length
  round()
  expect(engine.memory.bytes().length).toBe(before)
  connection.close()
})

test('a statement that failed half way holds no lock and runs again', async () => {
  const database = await open()
  await database.sql.insertInto('notes').values({ text: 'a' }).execute()
  const both = database.sql.insertInto('notes').values([{ text: 'b' }, { text: 'a' }])
  await expect(both.execute()).rejects.toMatchObject({ kind: 'constraint' })
  await database.checkpoint()
  expect(await textsOf(database)).toEqual(['a'])
})

test('a cached statement notices that its table has changed', async () => {
  const database = await open()
  await database.sql.insertInto('notes').values({ text: 'a' }).execute()
  const all = () => sql`SELECT * FROM notes`.execute(database.sql)
  expect(Object.keys((await all()).rows[0] ?? {})).toEqual(['id', 'text', 'amount', 'bytes'])
  await sql`ALTER TABLE notes ADD COLUMN more INTEGER`.execute(database.sql)
  expect(Object.keys((await all()).rows[0] ?? {})).toContain('more')
  await sql`ALTER TABLE notes RENAME COLUMN more TO most`.execute(database.sql)
  expect(Object.keys((await all()).rows[0] ?? {})).toEqual([
    'id',
    'text',
    'amount',
    'bytes',
    'most',
  ])
})
