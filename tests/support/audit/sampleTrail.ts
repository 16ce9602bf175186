import type { Anchor } from '../../../electron/audit/anchor'
import { BEGINNING, chainHash, type AuditRow, type Link } from '../../../electron/audit/auditRow'
import { checkTrail, type TrailVerdict } from '../../../electron/audit/checkTrail'
import { systemRandom } from '../../../electron/platform/randomSource'
import { createSecrets } from '../../../electron/platform/secrets'

export const SAMPLE_SECRETS = createSecrets(new Uint8Array(32).fill(7), systemRandom)
const CHANNELS = ['email', 'call', 'sms', null] as const

/** A trail as a kiosk would have written it, on from `before`. */
export function sampleTrail(
  count: number,
  before: Link = BEGINNING,
  kind = 'refused',
): readonly AuditRow[] {
  const rows: AuditRow[] = []
  for (let last = before; rows.length < count; last = rows.at(-1) ?? before) {
    const seq = last.seq + 1
    const row = {
      ...{ seq, atMs: 1_700_000_000_000 + seq * 10, kind, detail: 'code-wrong' },
      ...{ step: seq % 3 === 0 ? null : 'enter-code', station: '00112233aabbccdd' },
      session: seq % 5 === 0 ? null : String(seq % 7).padStart(16, '0'),
      account: seq % 2 === 0 ? null : '8899aabb00112233',
      mask: seq % 4 === 0 ? null : 'ms*****@outlook.com',
      channel: CHANNELS[seq % 4] ?? null,
    }
    rows.push({ ...row, hash: chainHash(SAMPLE_SECRETS, last.hash, row) })
  }
  return rows
}

/** The anchor at a row of a trail, at its end where no row is named. */
export function anchorOf(rows: readonly AuditRow[], seq = rows.at(-1)?.seq ?? 0): Anchor {
  const { hash } = rows.find((row) => row.seq === seq) ?? BEGINNING
  return { seq, hash, atMs: 1_800_000_000_000 }
}

/** What is found out about rows that were anchored at the end of `anchored`. */
export function verdictOf(
  rows: readonly AuditRow[],
  anchored: readonly AuditRow[] = rows,
): Promise<TrailVerdict> {
  const cutDetail = rows.findLast(({ kind }) => kind === 'trail-cut')?.detail ?? null
  return checkTrail(rows, { secrets: SAMPLE_SECRETS, anchor: anchorOf(anchored), cutDetail })
}
