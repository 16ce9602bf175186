import { scrypt, timingSafeEqual } from 'node:crypto'
import type { RandomSource } from './randomSource'

export interface ScryptCost {
  /** The base-2 logarithm of N. */
  readonly logN: number
  readonly r: number
  readonly p: number
}

/** OWASP's Password Storage Cheat Sheet: N=2^17, r=8, p=1. About 350 ms and 128 MiB each. */
export const PASSWORD_COST: ScryptCost = { logN: 17, r: 8, p: 1 }
const SALT_BYTES = 16
const HASH_BYTES = 32
/** scrypt needs 128 * N * r bytes and a little more; Node refuses without leave. */
const MEMORY_LIMIT_BYTES = 256 * 1024 * 1024
const STORED = /^\$scrypt\$ln=(\d+),r=(\d+),p=(\d+)\$([A-Za-z0-9+/]+)\$([A-Za-z0-9+/]+)$/

export interface PasswordHasher {
  /** `$scrypt$ln=17,r=8,p=1$salt$hash`: the parameters travel with the hash. */
  hash(password: string): Promise<string>
  /**
   * Takes as long for `null`, which stands for an account that does not exist, and for what was
   * hashed at a lower price: how long an answer takes tells nothing about the account.
   */
  verify(password: string, stored: string | null): Promise<boolean>
  /** Whether `stored` was made at a lower price than `hash` asks now. */
  isOutdated(stored: string): boolean
}

/** On Node's thread pool: the synchronous form would stop the whole kiosk for a third of a second. */
function derive(password: string, salt: Uint8Array, { logN, r, p }: ScryptCost): Promise<Buffer> {
  const options = { N: 2 ** logN, r, p, maxmem: MEMORY_LIMIT_BYTES }
  return new Promise((resolve, reject) => {
    scrypt(password, salt, HASH_BYTES, options, (error, key) =>
      error === null ? resolve(key) : reject(error),
    )
  })
}

function unpadded(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('base64').replace(/=+$/, '')
}

function format({ logN, r, p }: ScryptCost, salt: Uint8Array, hash: Uint8Array): string {
  return `$scrypt$ln=${logN},r=${r},p=${p}$${unpadded(salt)}$${unpadded(hash)}`
}

function parse(stored: string): { cost: ScryptCost; salt: Uint8Array; hash: Uint8Array } {
  const [, logN, r, p, salt, hash] = STORED.exec(stored) ?? []
  if (salt === undefined || hash === undefined) throw new Error('a stored password hash is damaged')
  return {
    cost: { logN: Number(logN), r: Number(r), p: Number(p) },
    salt: Buffer.from(salt, 'base64'),
    hash: Buffer.from(hash, 'base64'),
  }
}

export function createPasswordHasher(
  random: RandomSource,
  cost: ScryptCost = PASSWORD_COST,
): PasswordHasher {
  const nobody = format(cost, new Uint8Array(SALT_BYTES), new Uint8Array(HASH_BYTES))
  return {
    async hash(password) {
      const salt = random.bytes(SALT_BYTES)
      return format(cost, salt, await derive(password, salt, cost))
    },
    async verify(password, stored) {
      const { cost: storedCost, salt, hash } = parse(stored ?? nobody)
      const [derived] = await Promise.all([
        derive(password, salt, storedCost),
        isCheaper(storedCost, cost) ? derive(password, salt, cost) : null,
      ])
      return timingSafeEqual(derived, hash) && stored !== null
    },
    isOutdated: (stored) => isCheaper(parse(stored).cost, cost),
  }
}

function isCheaper(one: ScryptCost, other: ScryptCost): boolean {
  return one.logN < other.logN || one.r < other.r || one.p < other.p
}
