import type { Contact } from './account'

type InventedContact = Pick<Contact, 'kind' | 'value'>
type Kinds = readonly Contact['kind'][]

/** Each item as often as its share says: picking evenly from the list then follows the shares. */
function repeated<Item>(
  shares: readonly (readonly [items: Iterable<Item>, times: number])[],
): readonly Item[] {
  return shares.flatMap(([items, times]) =>
    [...items].flatMap((item) => Array.from({ length: times }, () => item)),
  )
}

/** What registered people have, by rough share; a few have nothing. */
const SHAPES: readonly Kinds[] = [
  ['email', 'landline', 'mobile'],
  ['email', 'mobile'],
  ['email', 'mobile'],
  ['email'],
  ['email'],
  ['email', 'landline'],
  ['email', 'email'],
  ['email', 'email', 'mobile'],
  ['landline', 'mobile'],
  ['mobile'],
  ['landline'],
  [],
]

/**
 * About how mail names begin. All that a mask can show is here: one that is never invented would
 * prove that its account exists.
 */
const FIRST_CHARACTERS = repeated([
  ['kmsty', 12],
  ['ahn', 9],
  ['eijoru', 5],
  ['bcdfgpw', 3],
  ['lvz', 2],
  ['qx0123456789', 1],
])
const SECOND_CHARACTERS = repeated([
  ['aiou', 12],
  ['e', 9],
  ['hklmnrsty', 6],
  ['bcdfgjpvwz', 3],
  ['qx0123456789._-', 1],
])
const FURTHER_CHARACTERS = [...'abcdefghijklmnopqrstuvwxyz0123456789']
/** One and two are rare, but some people have them, and their masks show it. */
const LOCAL_PART_LENGTHS = repeated([
  [[1], 1],
  [[2, 3], 2],
  [[5, 6, 7, 8], 6],
  [[4, 9, 10], 4],
  [[11, 12], 3],
  [[13, 14], 1],
])
const MAIL_DOMAINS = repeated([
  [['gmail.com'], 12],
  [['yahoo.co.jp'], 9],
  [['docomo.ne.jp', 'ezweb.ne.jp', 'icloud.com', 'outlook.com', 'outlook.jp'], 4],
  [['au.com', 'example.com', 'example.jp', 'hotmail.co.jp', 'hotmail.com', 'live.jp'], 3],
  [['i.softbank.jp', 'nifty.com', 'ocn.ne.jp', 'softbank.ne.jp', 'ymail.ne.jp'], 2],
  [['biglobe.ne.jp', 'dion.ne.jp', 'jcom.zaq.ne.jp', 'live.com', 'mac.com', 'me.com'], 1],
  [['msn.com', 'plala.or.jp', 'rakuten.jp', 'so-net.ne.jp', 'ybb.ne.jp', 'ymobile.ne.jp'], 1],
])
const LANDLINE_PREFIXES = ['03', '06', '011', '045', '052', '092']
const MOBILE_PREFIXES = ['070', '080', '090']
const LANDLINE_DIGITS = 10

const DIGEST_SIZE = 2n ** 256n
/** What must be left, so that nothing is likelier than its share. The longest contacts need 2^150. */
const LEAST_ROOM = 2n ** 40n

/** Draws from a digest, so that the same address always gives the same contacts. */
class DigestReader {
  #left: bigint
  #room = DIGEST_SIZE

  constructor(hexadecimal: string) {
    this.#left = BigInt(`0x${hexadecimal}`)
  }

  /** Divides the digest as one number: no draw sees again what an earlier one has used. */
  below(limit: number): number {
    const size = BigInt(limit)
    if (this.#room / size < LEAST_ROOM) throw new Error('the digest is used up')
    const drawn = Number(this.#left % size)
    this.#left /= size
    this.#room /= size
    return drawn
  }

  pick<Item>(items: readonly Item[]): Item {
    const item = items[this.below(items.length)]
    if (item === undefined) throw new Error('nothing to pick from')
    return item
  }

  digits(count: number): string {
    return Array.from({ length: count }, () => this.below(10)).join('')
  }
}

/** Its last character comes from those that may end one: a dot may not. */
function inventLocalPart(draw: DigestReader): string {
  const length = draw.pick(LOCAL_PART_LENGTHS)
  const beginning = [FIRST_CHARACTERS, SECOND_CHARACTERS].slice(0, length - 1)
  const characters = beginning.map((among) => draw.pick(among))
  while (characters.length < length) characters.push(draw.pick(FURTHER_CHARACTERS))
  return characters.join('')
}

function inventContact(kind: Contact['kind'], draw: DigestReader): InventedContact {
  if (kind === 'email') {
    return { kind, value: `${inventLocalPart(draw)}@${draw.pick(MAIL_DOMAINS)}` }
  }
  if (kind === 'mobile') {
    return { kind, value: `${draw.pick(MOBILE_PREFIXES)}-${draw.digits(4)}-${draw.digits(4)}` }
  }
  const prefix = draw.pick(LANDLINE_PREFIXES)
  return { kind, value: prefix + draw.digits(LANDLINE_DIGITS - prefix.length) }
}

/**
 * Contacts for an account that does not exist, so that nobody can find out which accounts do. The
 * digest is keyed: they are stable here and different at every other installation.
 */
export function inventContacts(keyedDigest: string): readonly InventedContact[] {
  const draw = new DigestReader(keyedDigest)
  return draw.pick(SHAPES).map((kind) => inventContact(kind, draw))
}
