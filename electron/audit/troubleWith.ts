import type { Kysely } from 'kysely'
import type { Tables } from '../storage/schema'
import { readLastSeen } from '../time/lastSeenRepository'
import type { FoundAnchor } from './anchor'
import type { TrailTrouble } from './auditEvent'
import { findLink, newestCutDetail, newestLink } from './auditRepository'
import { BEGINNING } from './auditRow'

/** Where a trail does not go on from its anchor. */
export interface TrailTear {
  readonly trouble: TrailTrouble
  /** The row that the anchor names; 0 where no anchor can be read. */
  readonly anchoredSeq: number
  /** The newest row that is there. */
  readonly foundSeq: number
}

/**
 * Compares the end of a trail with its anchor, quickly: null where it goes on from there, or where
 * the store was never used. What lies before the anchor is left to `checkTrail`.
 */
export async function troubleWith(
  anchor: FoundAnchor,
  sql: Kysely<Tables>,
): Promise<TrailTear | null> {
  const { seq: foundSeq } = await newestLink(sql)
  const trouble = await compare(anchor, sql, foundSeq)
  const anchoredSeq = typeof anchor === 'string' ? 0 : anchor.seq
  return trouble && { trouble, anchoredSeq, foundSeq }
}

async function compare(
  anchor: FoundAnchor,
  sql: Kysely<Tables>,
  foundSeq: number,
): Promise<TrailTrouble | null> {
  if (anchor === 'missing') return await whyUnanchored(sql, foundSeq)
  if (anchor === 'damaged') return 'anchor-damaged'
  if (anchor.seq > foundSeq) return 'end-missing'
  const there = anchor.seq === 0 ? BEGINNING : await findLink(sql, anchor.seq)
  if (there !== null) return there.hash === anchor.hash ? null : 'other-trail'
  const cutSeq = Number.parseInt((await newestCutDetail(sql)) ?? '0', 10)
  return anchor.seq <= cutSeq ? null : 'rows-missing'
}

/** A store is anchored before it is used: the time is written down next. */
async function whyUnanchored(sql: Kysely<Tables>, foundSeq: number): Promise<TrailTrouble | null> {
  if (foundSeq > 0) return 'anchor-missing'
  return (await readLastSeen(sql)) === null ? null : 'trail-missing'
}

/** The two numbers as a row of the trail carries them. */
export function seqsOf({ anchoredSeq, foundSeq }: TrailTear): `${number}/${number}` {
  return `${anchoredSeq}/${foundSeq}`
}
