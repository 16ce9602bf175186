import fs from 'node:fs'
import { openNotes } from './noteDatabase'

/**
 * A process to be killed: commits for ever and prints each number after its commit was
 * acknowledged.
 * Every transaction writes a row and the row before, so that half of one would show.
 */
const [file = ''] = process.argv.slice(2)
const database = await openNotes(file)
const { last } = await database.sql
  .selectFrom('notes')
  .select(({ fn }) => fn.max('id').as('last'))
  .executeTakeFirstOrThrow()

for (let id = Number(last ?? 0) + 1; ; id += 1) {
  await database.transaction(async (transaction) => {
    const bytes = Buffer.alloc(1 + ((id * 37) % 3000), id)
    await transaction.insertInto('notes').values({ id, amount: 0, bytes }).execute()
    await transaction
      .updateTable('notes')
      .set({ amount: id })
      .where('id', '=', id - 1)
      .execute()
  })
  if (id % 40 === 0) await database.checkpoint()
  fs.writeSync(1, `${id}\n`)
}
