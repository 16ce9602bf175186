import fs from 'node:fs'
import { expect, test } from 'vitest'
import { openNotes, textsOf } from '../../../../support/storage/noteDatabase'
import { filesOf } from './damagedStores'
import { CORRUPT, turnBit, closedStore } from './leftFiles'

test.each([
  ['deleted', (file: string) => fs.rmSync(file)],
  ['emptied', (file: string) => fs.truncateSync(file, 0)],
  ['cut', (file: string) => fs.truncateSync(file, 4096)],
  ['made longer', (file: string) => fs.appendFileSync(file, Buffer.alloc(4096))],
])('a database that was %s is never taken for another', async (_, damage) => {
  const file = await closedStore()
  damage(file)
  const before = filesOf(file)
  await expect(openNotes(file)).rejects.toMatchObject(CORRUPT)
  expect(filesOf(file)).toEqual(before)
})

test('a database of which only the mark is left is not begun anew', async () => {
  const file = await closedStore()
  fs.rmSync(file)
  fs.rmSync(`${file}-guard`)
  await expect(openNotes(file)).rejects.toMatchObject(CORRUPT)
})

test.each([[['']], [['', '-guard']]])(
  'an old copy put back, of its files %j, is noticed',
  async (suffixes) => {
    const file = await closedStore('old')
    const old = filesOf(file)
    const database = await openNotes(file)
    await database.sql.insertInto('notes').values({ text: 'new' }).execute()
    await database.close()
    for (const suffix of suffixes) fs.writeFileSync(file + suffix, old.get(suffix) ?? '')
    await expect(openNotes(file)).rejects.toMatchObject(CORRUPT)
  },
)

test.each([
  ['missing', (guard: string) => fs.rmSync(guard)],
  ['damaged', (guard: string) => turnBit(guard, 40)],
] as const)('a store whose guard is %s opens and gets one', async (found, damage) => {
  const file = await closedStore()
  damage(`${file}-guard`)
  const database = await openNotes(file)
  expect(database.guardAtOpening).toBe(found)
  expect(await textsOf(database)).toEqual(['a'])
  await database.close()
  const again = await openNotes(file)
  expect(again.guardAtOpening).toBe('intact')
  await again.close()
})

test('a store without a guard that SQLite finds damaged gets none', async () => {
  const file = await closedStore('x')
  fs.rmSync(`${file}-guard`)
  fs.writeFileSync(file, fs.readFileSync(file).fill(0xee, 4096))
  await expect(openNotes(file)).rejects.toMatchObject(CORRUPT)
  expect(fs.existsSync(`${file}-guard`)).toBe(false)
})
