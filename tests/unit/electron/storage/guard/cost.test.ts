import fs from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openNotes } from '../../../../support/storage/noteDatabase'
import { temporaryFolder } from '../../../../support/storage/temporaryFolder'
import { countedReads } from './countedReads'

const MEBIBYTE = 1024 * 1024
/** What is read of a file that is too large to be compared before its use. */
const MOST_BYTES_READ = 100_000

async function fileOf(byteCount: number): Promise<string> {
  const file = join(temporaryFolder(), 'accounts.db')
  const database = await openNotes(file)
  for (let written = 0; written < byteCount; written += 5 * MEBIBYTE)
    await database.sql
      .insertInto('notes')
      .values({ bytes: Buffer.alloc(Math.min(5 * MEBIBYTE, byteCount), 1) })
      .execute()
  await database.close()
  return file
}

async function openingReads(file: string): Promise<number> {
  const { fileSystem, byteCount } = countedReads((path) => path === file)
  const database = await openNotes(file, { fileSystem })
  await database.close()
  return byteCount()
}

test('opening reads a small file once and of one of 100 MB only a handful of pages', async () => {
  const small = await fileOf(MEBIBYTE)
  const large = await fileOf(100 * MEBIBYTE)
  const smallSize = fs.statSync(small).size
  const smallReads = await openingReads(small)
  expect(smallReads).toBeGreaterThanOrEqual(smallSize)
  expect(smallReads).toBeLessThan(smallSize + MOST_BYTES_READ)
  expect(await openingReads(large)).toBeLessThan(MOST_BYTES_READ)
  expect(fs.statSync(`${large}-guard`).size).toBeLessThan(fs.statSync(large).size / 1000)
}, 60_000)

test('comparing a large file in the background takes at most 1 MiB at a time', async () => {
  const file = await fileOf(20 * MEBIBYTE)
  const { fileSystem, sizes, byteCount } = countedReads((path) => path === file)
  const database = await openNotes(file, { fileSystem })
  sizes.length = 0
  let pauseCount = 0
  await database.verify(async () => {
    pauseCount += 1
  })
  expect(byteCount()).toBe(fs.statSync(file).size)
  expect(Math.max(...sizes)).toBeLessThanOrEqual(MEBIBYTE)
  expect(pauseCount).toBeGreaterThanOrEqual(20)
  await database.close()
})
