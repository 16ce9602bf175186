import { createHash } from 'node:crypto'

export const KEY_BYTES = 32

/**
 * Why there is no key. A new one is never made in its place: every count and lock is filed under
 * the old one and would be forgotten.
 */
export type SecretKeyTrouble = 'damaged' | 'protection-missing' | 'not-revealed'

export class SecretKeyError extends Error {
  override readonly name = 'SecretKeyError'
  readonly trouble: SecretKeyTrouble

  constructor(trouble: SecretKeyTrouble, cause?: unknown) {
    super(`the key file is of no use: ${trouble}`, cause === undefined ? {} : { cause })
    this.trouble = trouble
  }
}

/** What a key file holds: the key itself, or the key as the operating system has sealed it. */
export interface KeyFile {
  readonly kind: 'plain' | 'sealed'
  readonly content: Uint8Array
}

/** "MADOKEY" and the version of what follows: one byte of kind, the content, SHA-256 of it all. */
const MAGIC = Buffer.from('MADOKEY\x01', 'latin1')
const KIND_BYTES = { plain: 0x50, sealed: 0x53 } as const
const HEAD_BYTES = MAGIC.length + 1
const DIGEST_BYTES = 32

export function encodeKeyFile({ kind, content }: KeyFile): Uint8Array {
  const body = Buffer.concat([MAGIC, Buffer.of(KIND_BYTES[kind]), content])
  return Buffer.concat([body, digestOf(body)])
}

/**
 * Reads a key file; the digest tells damage from a key that somebody else has sealed.
 * @throws {SecretKeyError} `damaged`
 */
export function decodeKeyFile(bytes: Uint8Array): KeyFile {
  const file = Buffer.from(bytes)
  if (!file.subarray(0, MAGIC.length).equals(MAGIC)) return decodeBareKey(file)
  const body = file.subarray(0, -DIGEST_BYTES)
  const isWhole = body.length > HEAD_BYTES && digestOf(body).equals(file.subarray(-DIGEST_BYTES))
  const kind = kindOf(body[MAGIC.length])
  const content = body.subarray(HEAD_BYTES)
  if (!isWhole || kind === null) throw new SecretKeyError('damaged')
  if (kind === 'plain' && content.length !== KEY_BYTES) throw new SecretKeyError('damaged')
  return { kind, content }
}

/** The first versions wrote the key and nothing else. */
function decodeBareKey(file: Buffer): KeyFile {
  if (file.length !== KEY_BYTES) throw new SecretKeyError('damaged')
  return { kind: 'plain', content: file }
}

function kindOf(byte: number | undefined): KeyFile['kind'] | null {
  if (byte === KIND_BYTES.plain) return 'plain'
  return byte === KIND_BYTES.sealed ? 'sealed' : null
}

function digestOf(bytes: Uint8Array): Buffer {
  return createHash('sha256').update(bytes).digest()
}
