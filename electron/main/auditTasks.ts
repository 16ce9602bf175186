import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { decodeAnchor, encodeAnchor } from '../audit/anchor'
import { everyRow, newestCutDetail, newestLink } from '../audit/auditRepository'
import { checkTrail, type TrailVerdict } from '../audit/checkTrail'
import { exportLine } from '../audit/exportTrail'
import { recordAudit } from '../audit/recordAudit'
import { trailReport } from '../audit/trailReport'
import { lockFolder } from '../platform/folderLock'
import type { FindKeyProtector } from '../platform/keyProtection'
import { systemRandom as random } from '../platform/randomSource'
import { loadSecretKey } from '../platform/secretKey'
import { createSecrets, type Secrets } from '../platform/secrets'
import { SIDE_FILE_SUFFIXES } from '../storage/folder'
import type { OpenDatabase } from '../storage/openDatabase'
import type { Tables } from '../storage/schema'
import { readSmallFile, replaceSmallFile } from '../storage/smallFile'
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
 * Answers whether it is whole.
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
  print(trailReport(verdict))
  return verdict.kind === 'whole'
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
 * Writes the whole trail into a new file, a line of JSON a row. That it was exported is its last
 * line, and anchored first. The folder must be held.
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
  const store = await openStoreFile(place)
  try {
    const exported = { kind: 'trail-exported', detail: null, atMs: nowMs } as const
    await store.transaction((transaction) => recordAudit({ secrets }, transaction, exported))
    const link = await newestLink(store.sql)
    replaceSmallFile(
      fs,
      place.anchorFile,
      encodeAnchor(secrets, { seq: link.seq, hash: link.hash, atMs: nowMs }),
    )
    const count = await writeLines(store, target)
    print(`${count} rows written to ${target}`)
    return true
  } finally {
    await store.close()
  }
}

async function writeLines(store: OpenDatabase<Tables>, target: string): Promise<number> {
  const descriptor = fs.openSync(target, 'wx', 0o600)
  let count = 0
  try {
    for await (const row of everyRow(store.sql)) {
      fs.writeSync(descriptor, `${exportLine(row)}\n`)
      count += 1
    }
    fs.fsyncSync(descriptor)
  } finally {
    fs.closeSync(descriptor)
  }
  return count
}
