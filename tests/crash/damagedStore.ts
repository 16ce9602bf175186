import { StoreError } from '../../electron/storage/storeError'
import type { NoteTables } from '../support/storage/noteDatabase'
import { DAMAGES } from './damage'
import type { DiskImage } from './diskOperation'
import { fingerprintOf } from './fingerprint'
import type { Outcome } from './judge'
import { lifeOfNotes, workOn } from './scenario'
import { seededRandom, type SeededRandom } from './seededRandom'
import { SimulatedDisk } from './simulatedDisk'
import { DATABASE_FILE, openOn } from './stage'
import { Tally } from './tally'

export interface DamageOptions {
  readonly seed: number
  readonly cases: number
}

const { subject } = lifeOfNotes()
const SUFFIXES = ['', '-wal', '-guard', '-mark'] as const
/** Mostly what holds the data; the files that guard it may be damaged as well. */
const TARGETS = ['', '', '', '-wal', '-wal', '-wal', '-guard', '-mark'] as const

/** A store at two moments of its life, and what it reads at the later one. */
interface Specimen {
  readonly name: string
  readonly image: DiskImage
  readonly older: DiskImage
  readonly fingerprint: string
}

/** Damages a store in random ways: it is found when it is opened, or nothing is different. */
export async function damageAtRandom({ seed, cases }: DamageOptions): Promise<Tally> {
  const tally = new Tally()
  const specimens = await collect()
  let refusedCount = 0
  for (let number = 1; number <= cases; number += 1) {
    const random = seededRandom(seed, number)
    const specimen = random.pick(specimens)
    const { what, image } = damaged(specimen, random)
    const { outcome, isRefused } = await open(image, specimen)
    if (isRefused) refusedCount += 1
    tally.count(`damage ${number} to a store ${specimen.name}, ${what}`, outcome)
  }
  tally.note(`${refusedCount} refused, ${cases - refusedCount} harmless`)
  return tally
}

/** With a log of transactions, with a log that the file contains already, and closed. */
async function collect(): Promise<readonly Specimen[]> {
  const disk = new SimulatedDisk()
  const database = await openOn<NoteTables>(disk, subject)
  for (let step = 1; step <= 4; step += 1) await workOn(database, step)
  await database.checkpoint()
  const older = disk.image
  const specimens: Specimen[] = []
  const keep = async (name: string): Promise<void> => {
    const fingerprint = await fingerprintOf(database, subject.queries)
    specimens.push({ name, image: disk.image, older, fingerprint })
  }
  await workOn(database, 5)
  await keep('with a short log')
  for (let step = 6; step <= 9; step += 1) await workOn(database, step)
  await keep('with a long log')
  await database.checkpoint()
  await keep('after a checkpoint')
  await workOn(database, 10)
  await keep('with a new log')
  const fingerprint = await fingerprintOf(database, subject.queries)
  await database.close()
  specimens.push({ name: 'that was closed', image: disk.image, older, fingerprint })
  return specimens
}

function damaged(
  { image, older }: Specimen,
  random: SeededRandom,
): { readonly what: string; readonly image: DiskImage } {
  const there = TARGETS.filter(
    (suffix) => (image.files.get(DATABASE_FILE + suffix)?.length ?? 0) > 0,
  )
  const suffix = random.pick(there)
  const path = DATABASE_FILE + suffix
  const damage = random.pick(DAMAGES)
  const bytes = Uint8Array.from(image.files.get(path) ?? [])
  const after = damage.inflict(bytes, older.files.get(path), random)
  const files = new Map(image.files)
  if (after === undefined) files.delete(path)
  else files.set(path, after)
  return { what: `accounts.db${suffix}: ${damage.name}`, image: { ...image, files } }
}

async function open(
  image: DiskImage,
  { fingerprint }: Specimen,
): Promise<{ readonly outcome: Outcome; readonly isRefused: boolean }> {
  const disk = new SimulatedDisk(image)
  try {
    const database = await openOn(disk, subject)
    const found = await fingerprintOf(database, subject.queries)
    await database.close()
    if (found === fingerprint) return { outcome: { kind: 'sound' }, isRefused: false }
    return { outcome: silent(`opened as if nothing were wrong: ${found}`), isRefused: false }
  } catch (error) {
    return { outcome: refusal(error, image, disk), isRefused: true }
  }
}

/** A refusal is typed, lets go of the files and leaves them as they were. */
function refusal(error: unknown, before: DiskImage, disk: SimulatedDisk): Outcome {
  if (!(error instanceof StoreError)) return silent(`not a StoreError: ${String(error)}`)
  if (disk.openPaths.length > 0) return silent(`left open: ${disk.openPaths.join()}`)
  const after = disk.image
  for (const suffix of SUFFIXES) {
    const [was, is] = [before, after].map(({ files }) => files.get(DATABASE_FILE + suffix))
    if (!isSame(was, is)) return silent(`refused, but changed accounts.db${suffix}`)
  }
  return { kind: 'sound' }
}

const isSame = (one: Uint8Array | undefined, other: Uint8Array | undefined): boolean =>
  one === undefined || other === undefined ? one === other : Buffer.compare(one, other) === 0

const silent = (complaint: string): Outcome => ({ kind: 'corrupt', complaint })
