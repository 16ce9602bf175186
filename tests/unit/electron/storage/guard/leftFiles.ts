import fs from 'node:fs'
import { join } from 'node:path'
import { openNotes } from '../../../../support/storage/noteDatabase'
import { temporaryFolder } from '../../../../support/storage/temporaryFolder'
import { filesOf, layDown } from './damagedStores'

/** Bytes of a frame of the log: its header and a page. */
export const FRAME = 24 + 4096
export const CORRUPT = { name: 'StoreError', kind: 'corrupt' }
export const atOnce = async (): Promise<void> => {}

/** Three transactions in the log; the files as a kill leaves them. */
export async function killedStore() {
  const running = join(temporaryFolder(), 'accounts.db')
  const database = await openNotes(running)
  await database.checkpoint()
  for (const text of ['a', 'b', 'c'])
    await database.sql.insertInto('notes').values({ text }).execute()
  const files = filesOf(running)
  await database.close()
  const file = layDown(files, temporaryFolder())
  return { file, frameCount: Math.floor((fs.statSync(`${file}-wal`).size - 32) / FRAME) }
}

export function turnBit(path: string, at: number): void {
  const bytes = fs.readFileSync(path)
  bytes[at] = (bytes[at] ?? 0) ^ 1
  fs.writeFileSync(path, bytes)
}

export const frameByte = (frame: number, at: number): number => 32 + frame * FRAME + at

export async function closedStore(text = 'a'): Promise<string> {
  const file = join(temporaryFolder(), 'accounts.db')
  const database = await openNotes(file)
  await database.sql.insertInto('notes').values({ text }).execute()
  await database.close()
  return file
}
