import { z } from 'zod'
import { isSameDigest, type Secrets } from '../platform/secrets'
import type { Link } from './auditRow'

/** What stands outside the database: so far the trail had come. */
export interface Anchor extends Link {
  readonly atMs: number
}

/** What lies where the anchor should lie. */
export type FoundAnchor = Anchor | 'missing' | 'damaged'

const anchorFile = z.strictObject({
  seq: z.number().int().nonnegative(),
  hash: z.string(),
  atMs: z.number().int(),
  /** Keyed digest of the three, so that nobody sets it back by hand. */
  seal: z.string(),
})

function sealOf(secrets: Pick<Secrets, 'digest'>, { seq, hash, atMs }: Anchor): string {
  return secrets.digest('audit-anchor', JSON.stringify([seq, hash, atMs]))
}

export function encodeAnchor(secrets: Pick<Secrets, 'digest'>, anchor: Anchor): Uint8Array {
  const { seq, hash, atMs } = anchor
  return Buffer.from(`${JSON.stringify({ seq, hash, atMs, seal: sealOf(secrets, anchor) })}\n`)
}

export function decodeAnchor(
  secrets: Pick<Secrets, 'digest'>,
  bytes: Uint8Array | null,
): FoundAnchor {
  if (bytes === null) return 'missing'
  const read = anchorFile.safeParse(parsed(Buffer.from(bytes).toString('utf8')))
  if (!read.success) return 'damaged'
  const { seal, ...anchor } = read.data
  return isSameDigest(seal, sealOf(secrets, anchor)) ? anchor : 'damaged'
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
