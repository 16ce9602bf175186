import fs from 'node:fs'
import { join } from 'node:path'
import { sql } from 'kysely'
import type { OpenDatabase } from '../../../../../electron/storage/openDatabase'
import { StoreError } from '../../../../../electron/storage/storeError'
import { openNotes, type NoteTables } from '../../../../support/storage/noteDatabase'
import { plainFileSystem } from '../../../../support/storage/watchedFileSystem'

/** The files of a store by the end of their name, as a pulled plug leaves them. */
export type StoreFiles = ReadonlyMap<string, Buffer>

const SUFFIXES = ['', '-wal', '-guard', '-mark']

/** Nothing is lost with the process, and the damage is what is tested, so nothing is synced. */
const unsynced = { ...plainFileSystem, fsyncSync: () => {} }

export const openUnsynced = (file: string): Promise<OpenDatabase<NoteTables>> =>
  openNotes(file, { fileSystem: unsynced })

export function filesOf(file: string): StoreFiles {
  const there = SUFFIXES.filter((suffix) => fs.existsSync(file + suffix))
  return new Map(there.map((suffix) => [suffix, fs.readFileSync(file + suffix)]))
}

export function layDown(files: StoreFiles, folder: string): string {
  const file = join(folder, 'accounts.db')
  for (const suffix of SUFFIXES) fs.rmSync(file + suffix, { force: true })
  for (const [suffix, bytes] of files) fs.writeFileSync(file + suffix, bytes)
  return file
}

/** Everything that can be read, as text. */
export async function dumpOf({ sql: query }: OpenDatabase<NoteTables>): Promise<string> {
  const { rows } = await sql
    .raw<object>('SELECT id, text, amount, hex(bytes) FROM notes ORDER BY id')
    .execute(query)
  return JSON.stringify(rows)
}

const insert = ({ sql: query }: OpenDatabase<NoteTables>, id: number, byteCount: number) =>
  query
    .insertInto('notes')
    .values({ id, text: `note ${id}`, amount: id, bytes: Buffer.alloc(byteCount, id) })
    .execute()

export interface LeftStore {
  readonly name: string
  readonly files: StoreFiles
  readonly dump: string
}

/** Stores in the four states in which a running kiosk's plug can be pulled. */
export async function leftStores(folder: string): Promise<readonly LeftStore[]> {
  const file = join(folder, 'running.db')
  const database = await openUnsynced(file)
  const left: LeftStore[] = []
  const leave = async (name: string, dump?: string): Promise<void> => {
    left.push({ name, files: filesOf(file), dump: dump ?? (await dumpOf(database)) })
  }
  for (let id = 1; id <= 20; id += 1) await insert(database, id, id * 500)
  await database.checkpoint()
  for (let id = 21; id <= 26; id += 1) await insert(database, id, 3000)
  await database.sql.updateTable('notes').set({ text: 'changed' }).where('id', '=', 3).execute()
  await leave('transactions in the log')
  await sql`PRAGMA wal_checkpoint(PASSIVE)`.execute(database.sql)
  await leave('a log that the file contains already')
  await insert(database, 27, 3000)
  await insert(database, 28, 10)
  await leave('a log that began anew over an older one')
  const dump = await dumpOf(database)
  await database.close()
  await leave('closed', dump)
  return left
}

/** Numbers from 0 to below `end` that are the same for the same seed (mulberry32). */
export function seededNumbers(seed: number): (end: number) => number {
  let state = seed
  return (end) => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * end)
  }
}

type Damage = (bytes: Buffer, below: (end: number) => number) => Buffer | undefined

const SECTOR_BYTE_COUNT = 512

const DAMAGES: Readonly<Record<string, Damage>> = {
  'a bit is turned': (bytes, below) => {
    const at = below(bytes.length)
    bytes[at] = (bytes[at] ?? 0) ^ (1 << below(8))
    return bytes
  },
  'a byte is another': (bytes, below) => {
    const at = below(bytes.length)
    bytes[at] = ((bytes[at] ?? 0) + 1 + below(255)) % 256
    return bytes
  },
  'a sector is zero': (bytes, below) => {
    const sector = below(Math.ceil(bytes.length / SECTOR_BYTE_COUNT)) * SECTOR_BYTE_COUNT
    return bytes.fill(0, sector, Math.min(bytes.length, sector + SECTOR_BYTE_COUNT))
  },
  'a sector is noise': (bytes, below) => {
    const sector = below(Math.ceil(bytes.length / SECTOR_BYTE_COUNT)) * SECTOR_BYTE_COUNT
    const end = Math.min(bytes.length, sector + SECTOR_BYTE_COUNT)
    for (let at = sector; at < end; at += 1) bytes[at] = below(256)
    return bytes
  },
  'the end is missing': (bytes, below) => bytes.subarray(0, below(bytes.length)),
  'the end is noise': (bytes, below) => Buffer.concat([bytes, Buffer.alloc(1 + below(5000), 0xa7)]),
  'it is empty': () => Buffer.alloc(0),
  'it is gone': () => undefined,
}

/** What holds the data is damaged more often than what guards it. */
const OFTEN_DAMAGED = ['', '', '', '-wal', '-wal', '-wal', '-guard', '-mark']

/** The files with one of them damaged in one way, and what was done to it. */
export function damaged(
  files: StoreFiles,
  below: (end: number) => number,
): { readonly files: StoreFiles; readonly what: string } {
  const suffixes = OFTEN_DAMAGED.filter((suffix) => (files.get(suffix)?.length ?? 0) > 0)
  const suffix = suffixes[below(suffixes.length)] ?? ''
  const names = Object.keys(DAMAGES)
  const name = names[below(names.length)] ?? ''
  const after = DAMAGES[name]?.(Buffer.from(files.get(suffix) ?? []), below)
  const others = [...files].filter(([each]) => each !== suffix)
  const kept: StoreFiles = new Map(after === undefined ? others : [...others, [suffix, after]])
  return { files: kept, what: `accounts.db${suffix}: ${name}` }
}

export type Outcome = 'detected' | 'everything reads as before' | 'SILENTLY OTHER' | 'WRONG ERROR'

/** Opens what is left, reads all of it and checks all of it. */
export async function outcomeOf(files: StoreFiles, dump: string, folder: string): Promise<Outcome> {
  const file = layDown(files, folder)
  try {
    const database = await openUnsynced(file)
    try {
      const isSame = (await dumpOf(database)) === dump
      await database.verify()
      return isSame ? 'everything reads as before' : 'SILENTLY OTHER'
    } finally {
      await database.close()
    }
  } catch (error) {
    const isTyped = error instanceof StoreError && TYPED.includes(error.kind)
    return isTyped ? 'detected' : 'WRONG ERROR'
  }
}

const TYPED: readonly string[] = ['corrupt', 'not-a-database']

/** Damages `count` times a store that was left and answers what came of it, by what was done. */
export async function damageStores(
  count: number,
  seed: number,
  folder: string,
): Promise<ReadonlyMap<Outcome, readonly string[]>> {
  const below = seededNumbers(seed)
  const stores = await leftStores(folder)
  const byOutcome = new Map<Outcome, string[]>()
  for (let round = 0; round < count; round += 1) {
    const store = stores[below(stores.length)]
    if (store === undefined) continue
    const { files, what } = damaged(store.files, below)
    const outcome = await outcomeOf(files, store.dump, folder)
    byOutcome.set(outcome, [...(byOutcome.get(outcome) ?? []), `${store.name}, ${what}`])
  }
  return byOutcome
}
