import type { Channel } from '#shared/procedure/screens'
import type { Secrets } from '../platform/secrets'

/** An event as it rests. All but `hash` is what the hash vouches for. */
export interface AuditRow {
  readonly seq: number
  readonly atMs: number
  readonly kind: string
  readonly detail: string | null
  readonly step: string | null
  /** Short keyed digests. */
  readonly station: string
  readonly session: string | null
  readonly account: string | null
  readonly mask: string | null
  readonly channel: Channel | null
  readonly hash: string
}

/** The place of a row in the chain; what the next row goes on from. */
export type Link = Pick<AuditRow, 'seq' | 'hash'>

/** What the first row goes on from. */
export const BEGINNING: Link = { seq: 0, hash: '' }

/**
 * Binds a row to the row before it. The fields stand in a list, so no two rows give the same text:
 * JSON keeps a value from running into the next.
 */
export function chainHash(
  secrets: Pick<Secrets, 'digest'>,
  previousHash: string,
  row: Omit<AuditRow, 'hash'>,
): string {
  const { seq, atMs, kind, detail, step, station, session, account, mask, channel } = row
  return secrets.digest(
    'audit-chain',
    JSON.stringify([
      previousHash,
      ...[seq, atMs, kind, detail, step],
      ...[station, session, account, mask, channel],
    ]),
  )
}
