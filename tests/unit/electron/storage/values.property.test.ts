import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import type { OpenDatabase } from '../../../../electron/storage/openDatabase'
import { openNotes, type NoteTables } from '../../../support/storage/noteDatabase'

const folder = mkdtempSync(join(tmpdir(), 'madoguchi-'))
let database: OpenDatabase<NoteTables>

beforeAll(async () => {
  database = await openNotes(join(folder, 'accounts.db'))
})

afterAll(async () => {
  await database.close()
  rmSync(folder, { recursive: true, force: true })
})

async function throughTheFile(column: 'text' | 'amount' | 'bytes', value: unknown) {
  const { sql: query } = database
  await query.deleteFrom('notes').execute()
  await query
    .insertInto('notes')
    .values({ [column]: value })
    .execute()
  const row = await query.selectFrom('notes').selectAll().executeTakeFirstOrThrow()
  const found = await query
    .selectFrom('notes')
    .select('id')
    .where(column, 'is', row[column])
    .execute()
  expect(found).toHaveLength(1)
  return row[column]
}

// Every plane of Unicode; lone surrogates are refused (statements.test.ts).
const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 300 }),
  fc.string({
    unit: fc.constantFrom('\0', '\ufeff', '\u3042', '𠮷', '👨‍👩‍👧', '\ud7ff', '"', "'", '?'),
  }),
  fc.string({ unit: 'grapheme' }).map((tail) => `\ufeff${tail}${'x'.repeat(20)}`),
)

test('every well-formed text comes back exactly', async () => {
  await fc.assert(
    fc.asyncProperty(text, async (value) => {
      expect(await throughTheFile('text', value)).toBe(value)
    }),
    { numRuns: 500 },
  )
})

test('every bytes come back exactly', async () => {
  const bytes = fc.oneof(fc.uint8Array(), fc.uint8Array({ minLength: 4000, maxLength: 10_000 }))
  await fc.assert(
    fc.asyncProperty(bytes, async (value) => {
      expect(await throughTheFile('bytes', value)).toEqual(value)
    }),
    { numRuns: 200 },
  )
})

test('every safe integer and every finite number come back exactly', async () => {
  const number = fc.oneof(
    fc.maxSafeInteger(),
    fc.double({ noNaN: true, noDefaultInfinity: true, maxExcluded: true }),
    fc.constantFrom(0, -1, 2 ** 31, -(2 ** 31) - 1, 2 ** 32, Number.MAX_SAFE_INTEGER),
  )
  const storable = number.filter(
    (value) => value !== -13 && (Number.isSafeInteger(value) || !Number.isInteger(value)),
  )
  await fc.assert(
    // SQLite has no negative zero.
    fc.asyncProperty(storable, async (value) => {
      expect(await throughTheFile('amount', value)).toBe(value === 0 ? 0 : value)
    }),
    { numRuns: 500 },
  )
})

test('null comes back as null', async () => {
  for (const column of ['text', 'amount', 'bytes'] as const)
    expect(await throughTheFile(column, null)).toBeNull()
})
