import type { ContentOperation } from './diskOperation'
import type { FileBytes } from './fileBytes'
import type { SeededRandom } from './seededRandom'

/** What a power loss does to everything that no fsync has made durable. */
export const FATES = [
  'nothing is kept',
  'everything is kept',
  'only names are kept',
  'only contents are kept',
  'the last write is torn',
  'a random half is kept',
  'sectors are torn',
  'sectors are trashed',
] as const
export type Fate = (typeof FATES)[number]

const SECTOR_BYTES = 512

/** Whether a change of a folder's entries is found after the loss. */
export function keepsName(fate: Fate, random: SeededRandom): boolean {
  switch (fate) {
    case 'nothing is kept':
    case 'only contents are kept':
      return false
    case 'everything is kept':
    case 'only names are kept':
      return true
    case 'the last write is torn':
    case 'a random half is kept':
    case 'sectors are torn':
    case 'sectors are trashed':
      return random.isLikely(0.5)
  }
}

/** Applies to a file what is left of the changes that were not synced. */
export function applyUnsynced(
  bytes: FileBytes,
  pending: readonly ContentOperation[],
  fate: Fate,
  random: SeededRandom,
): void {
  if (fate === 'nothing is kept' || fate === 'only names are kept') return
  pending.forEach((operation, index) => {
    const isLast = index === pending.length - 1
    if (operation.kind === 'write') applyWrite(bytes, operation, { fate, random, isLast })
    else if (keepsTruncation(fate, random)) bytes.truncate(operation.byteCount)
  })
}

const keepsTruncation = (fate: Fate, random: SeededRandom): boolean =>
  fate === 'everything is kept' || fate === 'only contents are kept' || random.isLikely(0.5)

type Write = Extract<ContentOperation, { readonly kind: 'write' }>

interface Circumstances {
  readonly fate: Fate
  readonly random: SeededRandom
  readonly isLast: boolean
}

function applyWrite(bytes: FileBytes, write: Write, { fate, random, isLast }: Circumstances): void {
  if (fate === 'a random half is kept' && random.isLikely(0.5)) return
  if (fate === 'the last write is torn' && isLast) return applyBeginning(bytes, write, random)
  if (fate === 'sectors are torn' || fate === 'sectors are trashed')
    return applySectors(bytes, write, fate, random)
  bytes.write(write.position, write.bytes)
}

function applyBeginning(bytes: FileBytes, write: Write, random: SeededRandom): void {
  const parts = sectorsOf(write)
  for (const { position, bytes: part } of parts.slice(0, random.integerBelow(parts.length + 1)))
    bytes.write(position, part)
}

function applySectors(bytes: FileBytes, write: Write, fate: Fate, random: SeededRandom): void {
  for (const { position, bytes: part } of sectorsOf(write)) {
    const isTrashed = fate === 'sectors are trashed' && random.isLikely(0.25)
    if (isTrashed) bytes.write(position, trashOf(part.length, random))
    else if (random.isLikely(0.5)) bytes.write(position, part)
  }
}

/** Some drives leave garbage, some file systems a hole. */
const trashOf = (byteCount: number, random: SeededRandom): Uint8Array =>
  random.isLikely(0.5) ? random.bytes(byteCount) : new Uint8Array(byteCount)

/**
 * The parts of a write by the sectors of the disk. Bytes of a sector beside the write stay whole:
 * SQLite counts on that too (SQLITE_POWERSAFE_OVERWRITE), as every drive of today promises it.
 */
function sectorsOf({ position, bytes }: Write): { position: number; bytes: Uint8Array }[] {
  const parts = []
  for (let start = 0; start < bytes.length;) {
    const end = Math.min(bytes.length, start + SECTOR_BYTES - ((position + start) % SECTOR_BYTES))
    parts.push({ position: position + start, bytes: bytes.subarray(start, end) })
    start = end
  }
  return parts
}
