import fs from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openNotes, textsOf } from '../../../../support/storage/noteDatabase'
import { temporaryFolder } from '../../../../support/storage/temporaryFolder'
import { watchedFileSystem } from '../../../../support/storage/watchedFileSystem'
import { FRAME, CORRUPT, killedStore, turnBit, frameByte } from './leftFiles'

test.each([
  ['first', 0],
  ['last', -1],
])('a byte of the %s acknowledged transaction that changed in the log is found', async (_, at) => {
  const { file, frameCount } = await killedStore()
  turnBit(`${file}-wal`, frameByte((at + frameCount) % frameCount, 2000))
  await expect(openNotes(file)).rejects.toMatchObject(CORRUPT)
})

test('a byte in front of a synced transaction is found without the mark too', async () => {
  const { file } = await killedStore()
  fs.rmSync(`${file}-mark`)
  turnBit(`${file}-wal`, frameByte(0, 2000))
  await expect(openNotes(file)).rejects.toMatchObject(CORRUPT)
})

test.each([
  ['gone', (log: string) => fs.rmSync(log)],
  ['emptied', (log: string) => fs.truncateSync(log, 0)],
  ['cut', (log: string) => fs.truncateSync(log, fs.statSync(log).size - FRAME)],
  ['damaged in its header', (log: string) => turnBit(log, 18)],
])('a log with acknowledged transactions that is %s is missed', async (_, damage) => {
  const { file } = await killedStore()
  damage(`${file}-wal`)
  await expect(openNotes(file)).rejects.toMatchObject(CORRUPT)
})

test('the torn end of a transaction that nobody was told of is dropped', async () => {
  const { file } = await killedStore()
  const log = fs.readFileSync(`${file}-wal`)
  const torn = Buffer.concat([log, log.subarray(32, 32 + FRAME), Buffer.alloc(700, 3)])
  fs.writeFileSync(`${file}-wal`, torn)
  const database = await openNotes(file)
  expect(await textsOf(database)).toEqual(['a', 'b', 'c'])
  await database.close()
})

test('the last transaction may be torn where no mark says that it was acknowledged', async () => {
  const { file, frameCount } = await killedStore()
  fs.rmSync(`${file}-mark`)
  turnBit(`${file}-wal`, frameByte(frameCount - 1, 2000))
  const database = await openNotes(file)
  expect(await textsOf(database)).toEqual(['a', 'b'])
  await database.close()
})

test('a store from before there were guards, killed with a log, keeps what is in the log', async () => {
  const { file } = await killedStore()
  for (const suffix of ['-guard', '-mark']) fs.rmSync(file + suffix)
  const database = await openNotes(file)
  expect(database.guardAtOpening).toBe('missing')
  expect(await textsOf(database)).toEqual(['a', 'b', 'c'])
  await database.close()
})

/** The database and its guard after a clean end, with the log from just before it, which came back. */
async function storeWithLogBack() {
  const file = join(temporaryFolder(), 'accounts.db')
  const database = await openNotes(file)
  await database.checkpoint()
  for (const text of ['a', 'b', 'a']) {
    await database.sql.deleteFrom('notes').where('text', '=', text).execute()
    await database.sql.insertInto('notes').values({ text }).execute()
  }
  const log = fs.readFileSync(`${file}-wal`)
  await database.close()
  fs.writeFileSync(`${file}-wal`, log)
  return file
}

test('a log whose removal did not reach the disk changes nothing', async () => {
  const file = await storeWithLogBack()
  const database = await openNotes(file)
  expect((await textsOf(database)).sort()).toEqual(['a', 'b'])
  await database.close()
})

test('a log that the file contains may end in a header that was being replaced', async () => {
  const file = await storeWithLogBack()
  turnBit(`${file}-wal`, 3)
  const database = await openNotes(file)
  expect((await textsOf(database)).sort()).toEqual(['a', 'b'])
  await database.close()
})

test('a part of a log that the file contains would undo the rest, and is refused', async () => {
  const file = await storeWithLogBack()
  fs.truncateSync(`${file}-wal`, fs.statSync(`${file}-wal`).size - FRAME)
  await expect(openNotes(file)).rejects.toMatchObject(CORRUPT)
})

test('a log that a kill left is synced before anything in it can be read', async () => {
  const { file } = await killedStore()
  const operations: string[] = []
  const fileSystem = watchedFileSystem((operation, path) => {
    if (path.startsWith(`${file}-`)) operations.push(`${operation} ${path.slice(file.length)}`)
  })
  const database = await openNotes(file, { fileSystem })
  const written = operations.filter((operation) => /^(fsync|write)/.test(operation))
  expect(written).toEqual(['fsync -wal', 'write -mark'])
  await database.close()
})
