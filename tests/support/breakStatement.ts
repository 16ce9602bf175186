import { sql } from 'kysely'
import type { TestKiosk } from './testKiosk'

/** A kind of statement on a table, as SQL writes it in a trigger. */
export type BrokenStatement = `${'INSERT' | 'UPDATE' | 'DELETE'} ON ${string}`

/** Makes the store refuse a kind of statement from now on; answers how to mend it. */
export async function breakStatement(
  { store }: Pick<TestKiosk, 'store'>,
  statement: BrokenStatement,
): Promise<() => Promise<void>> {
  const body = `BEGIN SELECT RAISE(ABORT, 'broken by the test'); END`
  await sql.raw(`CREATE TRIGGER broken BEFORE ${statement} ${body}`).execute(store.sql)
  return async () => void (await sql.raw('DROP TRIGGER broken').execute(store.sql))
}
