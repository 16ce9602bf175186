import type { Kysely } from 'kysely'
import { LIMITS } from '#shared/procedure/limits'
import type { Secrets } from '../platform/secrets'
import type { Tables } from '../storage/schema'
import { deleteUpTo, findLink, firstSeqSince, newestLink, oldestAtMs } from './auditRepository'
import { recordAudit } from './recordAudit'

const DAY_MS = 24 * 60 * 60_000

/**
 * Deletes what has served its time from the front of the trail, a day at a time, and writes down up
 * to where and what the rest goes on from. The newest row stays in any case. `machineMs` is the
 * machine's own time, `nowMs` the one that rows are written with: practice moves it on.
 */
export async function cutTrail(
  parts: { readonly secrets: Pick<Secrets, 'digest'> },
  transaction: Kysely<Tables>,
  { nowMs, machineMs }: { readonly nowMs: number; readonly machineMs: number },
): Promise<void> {
  const keptSinceMs = machineMs - LIMITS.auditKeptMs
  const fromMs = await oldestAtMs(transaction)
  if (fromMs === null || fromMs >= keptSinceMs - DAY_MS) return
  const newest = await newestLink(transaction)
  const keptSeq = (await firstSeqSince(transaction, keptSinceMs)) ?? newest.seq
  const last = await findLink(transaction, keptSeq - 1)
  if (last === null) return
  await deleteUpTo(transaction, last.seq)
  const detail = `${last.seq}:${last.hash}` as const
  await recordAudit(parts, transaction, { kind: 'trail-cut', detail, atMs: nowMs })
}
