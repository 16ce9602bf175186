import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { decodeAnchor } from '../audit/anchor'
import type { TrailTrouble } from '../audit/auditEvent'
import { everyRow, newestCutDetail } from '../audit/auditRepository'
import { checkTrail, type TrailVerdict } from '../audit/checkTrail'
import { exportLine } from '../audit/exportTrail'
import { recordAudit } from '../audit/recordAudit'
import { TrailKeeper } from '../audit/trailKeeper'
import { isSound, trailReport } from '../audit/trailReport'
import { lockFolder } from '../platform/folderLock'
import type { FindKeyProtector } from '../platform/keyProtection'
import { createLogger } from '../platform/logger'
import { systemRandom as random } from '../platform/randomSource'
import { loadSecretKey } from '../platform/secretKey'
import { createSecrets, type Secrets } from '../platform/secrets'
import { SIDE_FILE_SUFFIXES } from '../storage/folder'
import type { OpenDatabase } from '../storage/openDatabase'
import type { Tables } from '../storage/schema'
import { readSmallFile } from '../storage/smallFile'
import { openStoreFile, type StorePlace } from './storePlace'

/** Where a trail lies, and what it is checked against. */
export interface TrailFiles {
  readonly file: string
  readonly keyFile: string
  readonly anchorFile: string
}

/** A database and what lies beside it, or in another folder where the database is a copy. */
export function trailFilesOf(file: string, folder = path.dirname(file)): TrailFiles {
  return {
    file,
    keyFile: path.join(folder, 'store.key'),
    anchorFile: path.join(folder, 'audit.anchor'),
  }
}

/** What an administrator asks for at the command line instead of a kiosk. */
export type AuditTask =
  | { readonly kind: 'verify-audit'; readonly file: string | null }
  | { readonly kind: 'export-audit'; readonly file: string }

/**
 * Carries a task out; answers whether the trail is whole, or was written. Rejects with a
 * `FolderInUseError` where a kiosk uses the folder that is exported.
 */
export async function runAuditTask(
  task: AuditTask,
  parts: AuditTaskParts & { readonly place: StorePlace; readonly nowMs: number },
): Promise<boolean> {
  const { place, print } = parts
  if (task.kind === 'verify-audit') {
    return await verifyAudit(task.file === null ? place : trailFilesOf(task.file), parts)
  }
  if (!fs.existsSync(place.folder)) {
    print(`nothing is kept in ${place.folder}`)
    return false
  }
  const lock = await lockFolder(place.folder)
  try {
    return await exportAudit(place, task.file, parts)
  } finally {
    await lock.release()
  }
}

export interface AuditTaskParts {
  readonly findKeyProtector: FindKeyProtector
  /** One line for whoever asked. */
  readonly print: (line: string) => void
}

/**
 * Checks the trail of a database that no kiosk uses, on a copy: opening it would already change it.
 * Answers whether it is whole and ever was.
 */
export async function verifyAudit(
  files: TrailFiles,
  { findKeyProtector, print }: AuditTaskParts,
): Promise<boolean> {
  const missing = [files.file, files.keyFile].find((file) => !fs.existsSync(file))
  if (missing !== undefined) {
    print(`${missing} does not exist`)
    return false
  }
  const secrets = await secretsIn(files, findKeyProtector)
  const verdict = await withCopy(files.file, (store) => verdictOn(store, files, secrets))
  for (const line of trailReport(verdict)) print(line)
  return isSound(verdict)
}

async function secretsIn(
  { keyFile }: Pick<TrailFiles, 'keyFile'>,
  findProtector: FindKeyProtector,
): Promise<Secrets> {
  const key = await loadSecretKey(keyFile, { random, findProtector })
  return createSecrets(key.bytes, random)
}

async function verdictOn(
  { sql }: OpenDatabase<Tables>,
  { anchorFile }: TrailFiles,
  secrets: Secrets,
): Promise<TrailVerdict> {
  const anchor = decodeAnchor(secrets, readSmallFile(fs, anchorFile))
  return await checkTrail(everyRow(sql), { secrets, anchor, cutDetail: await newestCutDetail(sql) })
}

async function withCopy<Value>(
  file: string,
  work: (store: OpenDatabase<Tables>) => Promise<Value>,
): Promise<Value> {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'madoguchi-audit-'))
  try {
    const copy = path.join(folder, 'copy.db')
    for (const suffix of ['', ...SIDE_FILE_SUFFIXES]) {
      if (fs.existsSync(file + suffix)) fs.copyFileSync(file + suffix, copy + suffix)
    }
    const store = await openStoreFile({ file: copy, fileSystem: fs })
    try {
      return await work(store)
    } finally {
      await store.close()
    }
  } finally {
    fs.rmSync(folder, { recursive: true, force: true })
  }
}

/**
 * Writes the whole trail into a new file, a line of JSON a row; answers whether the trail goes on
 * from its anchor. What is wrong with it is written down and told first: the new anchor must hide
 * nothing. That it was exported is its last line. The folder must be held.
 */
async function exportAudit(
  place: StorePlace,
  target: string,
  { findKeyProtector, print, nowMs }: AuditTaskParts & { readonly nowMs: number },
): Promise<boolean> {
  const missing = [place.file, place.keyFile].find((file) => !fs.existsSync(file))
  if (missing !== undefined) {
    print(`${missing} does not exist`)
    return false
  }
  const secrets = await secretsIn(place, findKeyProtector)
  return await withNewFile(target, async (descriptor) => {
    const store = await openStoreFile(place)
    try {
      const trouble = await noteExport(store, { place, secrets, nowMs, print })
      const count = await writeLines(store, descriptor)
      print(`${count} rows written to ${target}`)
      return trouble === null
    } finally {
      await store.close()
    }
  })
}

/** Answers what was wrong with the trail before. */
async function noteExport(
  store: OpenDatabase<Tables>,
  parts: {
    readonly place: StorePlace
    readonly secrets: Secrets
    readonly nowMs: number
    readonly print: (line: string) => void
  },
): Promise<TrailTrouble | null> {
  const { place, nowMs, print } = parts
  const isRestored = place.restoredNote.read() !== null
  const trail = new TrailKeeper({
    ...{ ...parts, ...place, store, isRestored },
    clock: { nowMs: () => nowMs },
    logger: createLogger((line) => print(line.trimEnd())),
  })
  await trail.look()
  const trouble = await trail.report(nowMs)
  const exported = { kind: 'trail-exported', detail: null, atMs: nowMs } as const
  await store.transaction((transaction) => recordAudit(parts, transaction, exported))
  await trail.anchor()
  return trouble
}

/** Opened before anything is written down; of a failure no half of a file is left. */
async function withNewFile<Value>(
  file: string,
  work: (descriptor: number) => Promise<Value>,
): Promise<Value> {
  const descriptor = fs.openSync(file, 'wx', 0o600)
  let isWhole = false
  try {
    const value = await work(descriptor)
    fs.fsyncSync(descriptor)
    isWhole = true
    return value
  } finally {
    fs.closeSync(descriptor)
    if (!isWhole) fs.rmSync(file)
  }
}

async function writeLines(store: OpenDatabase<Tables>, descriptor: number): Promise<number> {
  let count = 0
  for await (const row of everyRow(store.sql)) {
    fs.writeSync(descriptor, `${exportLine(row)}\n`)
    count += 1
  }
  return count
}
