import { expect, test } from 'vitest'
import { openTestKiosk, type TestKiosk } from '../../../support/testKiosk'

async function countOf(
  { store }: TestKiosk,
  table: 'accounts' | 'account_facts' | 'former_passwords',
): Promise<number> {
  return (await store.sql.selectFrom(table).selectAll().execute()).length
}

test('an empty practice store gets every account once, with what recovery asks for', async () => {
  const kiosk = await openTestKiosk()
  const facts = await countOf(kiosk, 'account_facts')
  expect(await countOf(kiosk, 'accounts')).toBe(6)
  expect(facts).toBeGreaterThan(30)
  expect(await countOf(kiosk, 'former_passwords')).toBe(3)
  await kiosk.dispose()
  const again = await openTestKiosk({ folder: kiosk.folder })
  expect(await countOf(again, 'accounts')).toBe(6)
  expect(await countOf(again, 'account_facts')).toBe(facts)
  expect(await countOf(again, 'former_passwords')).toBe(3)
})

test('accounts of an earlier version learn what recovery asks for, and keep the rest', async () => {
  const kiosk = await openTestKiosk()
  const facts = await countOf(kiosk, 'account_facts')
  const { sql } = kiosk.store
  await sql.deleteFrom('account_facts').execute()
  await sql.deleteFrom('former_passwords').execute()
  await sql.updateTable('accounts').set({ password_changed_at_ms: 1 }).execute()
  await kiosk.dispose()
  const again = await openTestKiosk({ folder: kiosk.folder })
  expect(await countOf(again, 'account_facts')).toBe(facts)
  expect(await countOf(again, 'former_passwords')).toBe(3)
  const changes = await again.store.sql
    .selectFrom('accounts')
    .select('password_changed_at_ms')
    .execute()
  expect(new Set(changes.map((row) => row.password_changed_at_ms))).toEqual(new Set([1]))
})

test('nothing of a former password or a fact can be read in the store', async () => {
  const { store } = await openTestKiosk()
  const rows = [
    await store.sql.selectFrom('account_facts').selectAll().execute(),
    await store.sql.selectFrom('former_passwords').selectAll().execute(),
  ]
  const text = JSON.stringify(rows)
  for (const known of [
    'Sapporo',
    'sapporo',
    'yuko1979',
    '田中',
    'タナカ',
    '1979-07-21',
    '同窓会',
  ]) {
    expect(text).not.toContain(known)
  }
})
