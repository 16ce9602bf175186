import type { SeededRandom } from './seededRandom'

type Bytes = Uint8Array<ArrayBuffer>

/** What may happen to a file that lies on a disk; nothing means that it is gone. */
export interface Damage {
  readonly name: string
  inflict(bytes: Bytes, older: Uint8Array | undefined, random: SeededRandom): Bytes | undefined
}

const SECTOR_BYTES = 512
const PAGE_BYTES = 4096

/** Every way in which a disk, a copying program or a hand has been seen to spoil a file. */
export const DAMAGES: readonly Damage[] = [
  { name: 'a bit is flipped', inflict: (bytes, _older, random) => flipBit(bytes, random) },
  {
    name: 'some bytes are changed',
    inflict: (bytes, _older, random) => overwrite(bytes, 1, 1 + random.integerBelow(16), random),
  },
  {
    name: 'a sector is trashed',
    inflict: (bytes, _older, random) => overwrite(bytes, SECTOR_BYTES, SECTOR_BYTES, random),
  },
  {
    name: 'a page is trashed',
    inflict: (bytes, _older, random) => overwrite(bytes, PAGE_BYTES, PAGE_BYTES, random),
  },
  { name: 'a page is zeros', inflict: (bytes, _older, random) => zeroPage(bytes, random) },
  { name: 'two pages change places', inflict: (bytes, _older, random) => swap(bytes, random) },
  {
    name: 'its end is cut off',
    inflict: (bytes, _older, random) => bytes.slice(0, random.integerBelow(bytes.length)),
  },
  {
    name: 'its last pages are cut off',
    inflict: (bytes, _older, random) =>
      bytes.slice(0, PAGE_BYTES * random.integerBelow(Math.ceil(bytes.length / PAGE_BYTES))),
  },
  { name: 'it is empty', inflict: () => new Uint8Array() },
  { name: 'it is gone', inflict: () => undefined },
  {
    name: 'an older copy takes its place',
    inflict: (_bytes, older) => (older === undefined ? undefined : Uint8Array.from(older)),
  },
  {
    name: 'a part of it is of an older copy',
    inflict: (bytes, older, random) => mix(bytes, older ?? new Uint8Array(), random),
  },
]

function flipBit(bytes: Bytes, random: SeededRandom): Bytes {
  const at = random.integerBelow(bytes.length)
  bytes[at] = (bytes[at] ?? 0) ^ (1 << random.integerBelow(8))
  return bytes
}

/** Random bytes over `count` of them, from a multiple of `step` on. */
function overwrite(bytes: Bytes, step: number, count: number, random: SeededRandom): Bytes {
  const at = step * random.integerBelow(Math.ceil(bytes.length / step))
  bytes.set(random.bytes(Math.min(count, bytes.length - at)), at)
  return bytes
}

function zeroPage(bytes: Bytes, random: SeededRandom): Bytes {
  const at = PAGE_BYTES * random.integerBelow(Math.ceil(bytes.length / PAGE_BYTES))
  return bytes.fill(0, at, at + PAGE_BYTES)
}

function swap(bytes: Bytes, random: SeededRandom): Bytes {
  const pageCount = Math.floor(bytes.length / PAGE_BYTES)
  const [one, other] = [random, random].map((each) => PAGE_BYTES * each.integerBelow(pageCount))
  const page = bytes.slice(one, Number(one) + PAGE_BYTES)
  bytes.copyWithin(Number(one), Number(other), Number(other) + PAGE_BYTES)
  bytes.set(page, other)
  return bytes
}

function mix(bytes: Bytes, older: Uint8Array, random: SeededRandom): Bytes {
  const at = SECTOR_BYTES * random.integerBelow(Math.ceil(bytes.length / SECTOR_BYTES))
  const part = older.subarray(at, at + SECTOR_BYTES * (1 + random.integerBelow(16)))
  bytes.set(part.subarray(0, Math.max(0, bytes.length - at)), at)
  return bytes
}
