import type { Secrets } from '../platform/secrets'
import type { FoundAnchor } from './anchor'
import type { TrailTrouble } from './auditEvent'
import { BEGINNING, chainHash, type AuditRow, type Link } from './auditRow'

/** What a trail turned out to be; `seq` names the first bad row, or the first that is not there. */
export type TrailVerdict =
  | {
      readonly kind: 'whole'
      /** The first and last row; 0 and 0 for an empty trail. */
      readonly firstSeq: number
      readonly lastSeq: number
      readonly anchoredSeq: number
      /** What the kiosk itself has found wrong with it, and has gone on from. */
      readonly findings: readonly TrailFinding[]
    }
  | { readonly kind: 'broken'; readonly seq: number; readonly because: TrailTrouble }

/** A row that tells of rows which are gone: all that follows is whole again. */
export interface TrailFinding {
  readonly seq: number
  readonly kind: 'trail-broken' | 'store-restored'
  readonly detail: string | null
}

/** What there is to check a trail against. */
export interface TrailProofs {
  readonly secrets: Pick<Secrets, 'digest'>
  readonly anchor: FoundAnchor
  /** What the newest cut says; null where nothing was ever cut off. */
  readonly cutDetail: string | null
}

/**
 * Walks a trail from its beginning to its end and compares it with its anchor. Finds every changed,
 * added, removed or moved row; an end that was cut off after the anchor was written, and a trail put
 * back together with its older anchor, are the two things that it cannot see.
 */
export async function checkTrail(
  rows: AsyncIterable<AuditRow> | Iterable<AuditRow>,
  proofs: TrailProofs,
): Promise<TrailVerdict> {
  const beginning = beginningOf(proofs.cutDetail)
  if (beginning === null) return broken(1, 'beginning-missing')
  const walk: Walk = {
    ...{ firstSeq: 0, last: beginning, findings: [] },
    anchored: anchoredAt(proofs.anchor, beginning),
  }
  for await (const row of rows) {
    const trouble = troubleOf(proofs.secrets, row, walk.last)
    if (trouble !== null) return trouble
    walk.firstSeq ||= row.seq
    walk.last = { seq: row.seq, hash: row.hash }
    walk.findings.push(...findingIn(row))
    if (isAt(proofs.anchor, row.seq)) walk.anchored = { seq: row.seq, hash: row.hash }
  }
  return againstAnchor(walk, proofs.anchor)
}

interface Walk {
  firstSeq: number
  last: Link
  /** The row that the anchor names, as the trail has it; null where the trail has none. */
  anchored: Link | null
  readonly findings: TrailFinding[]
}

function findingIn({ seq, kind, detail }: AuditRow): readonly TrailFinding[] {
  return kind === 'trail-broken' || kind === 'store-restored' ? [{ seq, kind, detail }] : []
}

/** Whoever writes a cut of his own has to change a row for it, and is found by its hash. */
function beginningOf(cutDetail: string | null): Link | null {
  if (cutDetail === null) return BEGINNING
  const [, seq, hash] = /^(\d+):([0-9a-f]{64})$/.exec(cutDetail) ?? []
  return seq === undefined || hash === undefined ? null : { seq: Number(seq), hash }
}

function troubleOf(
  secrets: Pick<Secrets, 'digest'>,
  row: AuditRow,
  last: Link,
): TrailVerdict | null {
  const seq = last.seq + 1
  if (row.seq < seq) return broken(row.seq, 'row-added')
  if (row.seq > seq) return broken(seq, last.seq === 0 ? 'beginning-missing' : 'rows-missing')
  return chainHash(secrets, last.hash, row) === row.hash ? null : broken(seq, 'row-changed')
}

function isAt(anchor: FoundAnchor, seq: number): boolean {
  return typeof anchor !== 'string' && anchor.seq === seq
}

/** What was anchored before it was cut off is vouched for by the cut, which stands in the chain. */
function anchoredAt(anchor: FoundAnchor, beginning: Link): Link | null {
  if (typeof anchor === 'string' || anchor.seq > beginning.seq) return null
  return anchor.seq === beginning.seq ? beginning : anchor
}

function againstAnchor(walk: Walk, anchor: FoundAnchor): TrailVerdict {
  const { firstSeq, last, anchored, findings } = walk
  if (anchor === 'missing') return broken(last.seq + 1, 'anchor-missing')
  if (anchor === 'damaged') return broken(last.seq + 1, 'anchor-damaged')
  if (anchored === null) return broken(last.seq + 1, 'end-missing')
  if (anchored.hash !== anchor.hash) return broken(anchor.seq, 'other-trail')
  const lastSeq = firstSeq === 0 ? 0 : last.seq
  return { kind: 'whole', firstSeq, lastSeq, anchoredSeq: anchor.seq, findings }
}

function broken(seq: number, because: TrailTrouble): TrailVerdict {
  return { kind: 'broken', seq, because }
}
