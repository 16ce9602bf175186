import type { Contact } from './account'

type InventedContact = Pick<Contact, 'kind' | 'value'>
type Kinds = readonly Contact['kind'][]

/** What registered people have, by rough share; a few have nothing. */
const SHAPES: readonly Kinds[] = [
  ['email', 'landline', 'mobile'],
  ['email', 'mobile'],
  ['email', 'mobile'],
  ['email'],
  ['email'],
  ['mobile'],
  ['landline'],
  [],
]
const NAMES = [
  'akira',
  'emi',
  'haruka',
  'hiroshi',
  'kaori',
  'kenji',
  'masato',
  'naoko',
  'ryota',
  'satoshi',
  'takeshi',
  'yoko',
]
const MAIL_DOMAINS = ['outlook.com', 'outlook.jp', 'hotmail.co.jp', 'example.jp', 'example.com']
const LANDLINE_PREFIXES = ['03', '06', '011', '045', '052', '092']
const MOBILE_PREFIXES = ['070', '080', '090']
const LANDLINE_DIGITS = 10

/** Draws from a digest, so that the same address always gives the same contacts. */
class DigestReader {
  #position = 0
  readonly #bytes: Uint8Array

  constructor(hexadecimal: string) {
    this.#bytes = Buffer.from(hexadecimal, 'hex')
  }

  below(limit: number): number {
    const at = this.#position
    this.#position += 2
    const high = this.#bytes[at % this.#bytes.length] ?? 0
    const low = this.#bytes[(at + 1) % this.#bytes.length] ?? 0
    return (high * 256 + low) % limit
  }

  pick<Item>(items: readonly [Item, ...Item[]] | readonly Item[]): Item {
    const item = items[this.below(items.length)]
    if (item === undefined) throw new Error('nothing to pick from')
    return item
  }

  digits(count: number): string {
    return Array.from({ length: count }, () => this.below(10)).join('')
  }
}

function inventContact(kind: Contact['kind'], draw: DigestReader): InventedContact {
  if (kind === 'email') {
    const value = `${draw.pick(NAMES)}${draw.digits(2)}@${draw.pick(MAIL_DOMAINS)}`
    return { kind, value }
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
