import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openNotes, textsOf } from '../../../support/storage/noteDatabase'
import { temporaryFolder } from '../../../support/storage/temporaryFolder'
import { watchedFileSystem } from '../../../support/storage/watchedFileSystem'

async function openWatched(file = join(temporaryFolder(), 'accounts.db')) {
  const operations: string[] = []
  const fileSystem = watchedFileSystem((operation, path) => operations.push(`${operation} ${path}`))
  const database = await openNotes(file, { fileSystem })
  // The first commit of a log also writes and syncs the header of the log and its folder entry.
  await database.sql.insertInto('notes').values({ text: 'first' }).execute()
  operations.length = 0
  return { database, operations, log: `${file}-wal`, file }
}

test('a transaction of many statements is one fsync of the log, after its last write', async () => {
  const { database, operations, log } = await openWatched()
  await database.transaction(async (transaction) => {
    for (const text of ['a', 'b', 'c'])
      await transaction.insertInto('notes').values({ text }).execute()
  })
  expect(operations.filter((operation) => operation.startsWith('fsync'))).toEqual([`fsync ${log}`])
  expect(operations.filter((operation) => operation.endsWith(log)).at(-1)).toBe(`fsync ${log}`)
  expect(operations).toContain(`write ${log}`)
  await database.close()
})

test('the mark of a transaction is written after its fsync, never before, and not synced', async () => {
  const { database, operations, log, file } = await openWatched()
  for (const text of ['a', 'b']) {
    operations.length = 0
    await database.sql.insertInto('notes').values({ text }).execute()
    expect(operations.slice(-2)).toEqual([`fsync ${log}`, `write ${file}-mark`])
    expect(operations.filter((operation) => operation.endsWith('-mark'))).toHaveLength(1)
  }
  await database.close()
})

test('a transaction is acknowledged only after its fsync', async () => {
  const order: string[] = []
  const fileSystem = watchedFileSystem((operation) => {
    if (operation === 'fsync') order.push('fsync')
  })
  const database = await openNotes(join(temporaryFolder(), 'accounts.db'), { fileSystem })
  await database.sql.insertInto('notes').values({ text: 'first' }).execute()
  order.length = 0
  const work = database.transaction(async (transaction) => {
    await transaction.insertInto('notes').values({ text: 'a' }).execute()
    order.push('work done')
  })
  await work.then(() => order.push('acknowledged'))
  expect(order).toEqual(['work done', 'fsync', 'acknowledged'])
  await database.close()
})

test('a single statement outside a transaction is one fsync, a query none', async () => {
  const { database, operations } = await openWatched()
  await database.sql.insertInto('notes').values({ text: 'a' }).execute()
  expect(operations.filter((operation) => operation.startsWith('fsync'))).toHaveLength(1)
  operations.length = 0
  await textsOf(database)
  expect(operations).toEqual([])
  await database.close()
})

test.skipIf(process.platform === 'win32')(
  'a new database is entered into its folder durably',
  async () => {
    const folder = join(temporaryFolder(), 'one', 'two')
    const synced: string[] = []
    const fileSystem = watchedFileSystem((operation, path) => {
      if (operation === 'fsync') synced.push(path)
    })
    const database = await openNotes(join(folder, 'accounts.db'), { fileSystem })
    expect(synced).toContain(folder)
    expect(synced).toContain(join(folder, '..'))
    expect(synced).toContain(join(folder, '..', '..'))
    await database.close()
  },
)
