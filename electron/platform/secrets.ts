import {
  createCipheriv,
  createDecipheriv,
  createHmac,
  createSecretKey,
  hkdfSync,
  timingSafeEqual,
  type KeyObject,
} from 'node:crypto'
import type { RandomSource } from './randomSource'

const NONCE_BYTES = 12
const TAG_BYTES = 16

/** What can be done with the kiosk's secret key; the key itself stays inside. */
export interface Secrets {
  /** HMAC-SHA-256 in hexadecimal; different purposes never give the same digest. */
  digest(purpose: DigestPurpose, text: string): string
  /** AES-256-GCM: something that has to wait on disk and be read again, such as a code to deliver. */
  seal(text: string): Uint8Array
  unseal(sealed: Uint8Array): string
}

export type DigestPurpose =
  | 'account'
  | 'contact'
  | 'code'
  | 'invented-contacts'
  | 'key-check'
  | 'fact'
  | 'password-beginning'
  | 'receipt'
  | 'link'
  | 'audit-name'
  | 'audit-chain'
  | 'audit-anchor'

/** Compares in a time that does not depend on where two digests differ. */
export function isSameDigest(one: string, other: string): boolean {
  const left = Buffer.from(one, 'utf8')
  const right = Buffer.from(other, 'utf8')
  return left.length === right.length && timingSafeEqual(left, right)
}

/** Ready for use: each use of bare bytes would make a key of them anew, and some Nodes are slow there. */
function derive(key: Uint8Array, label: string): KeyObject {
  const bytes = hkdfSync('sha256', key, new Uint8Array(0), `madoguchi ${label}`, 32)
  return createSecretKey(new Uint8Array(bytes))
}

export function createSecrets(key: Uint8Array, random: RandomSource): Secrets {
  const digestKey = derive(key, 'digest')
  const sealKey = derive(key, 'seal')
  return {
    digest: (purpose, text) =>
      createHmac('sha256', digestKey).update(`${purpose}\0${text}`).digest('hex'),
    seal(text) {
      const nonce = random.bytes(NONCE_BYTES)
      const cipher = createCipheriv('aes-256-gcm', sealKey, nonce)
      const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
      return Buffer.concat([nonce, cipher.getAuthTag(), body])
    },
    unseal(sealed) {
      const decipher = createDecipheriv('aes-256-gcm', sealKey, sealed.subarray(0, NONCE_BYTES))
      decipher.setAuthTag(sealed.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES))
      const body = decipher.update(sealed.subarray(NONCE_BYTES + TAG_BYTES))
      return Buffer.concat([body, decipher.final()]).toString('utf8')
    },
  }
}
