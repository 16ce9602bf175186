import { fingerprintOf } from './fingerprint'
import { SimulatedDisk } from './simulatedDisk'
import { openOn, type Subject } from './stage'

/** A version that an opening passes through. */
export interface PassedState {
  readonly version: number
  /** What another engine reads from it. */
  readonly found: string
  /** What our code reads, once it has brought it to the newest version. */
  readonly opened: string
}

/** What lies on a disk while it is opened with the first `count` migrations, the oldest first. */
export async function statesOnTheWay(
  disk: SimulatedDisk,
  subject: Subject,
  count: number,
): Promise<readonly PassedState[]> {
  const passed: PassedState[] = []
  for (let version = 0; version <= count; version += 1) {
    const copy = new SimulatedDisk(disk.image)
    const found = await fingerprintOn(copy, subject, version).catch(refusalOfNewer)
    if (found !== undefined)
      passed.push({ version, found, opened: await openedLater(copy, subject, version, found) })
  }
  return passed
}

/** What a start of today's program makes of a disk; what it is, where it is of today already. */
export async function openedLater(
  disk: SimulatedDisk,
  subject: Subject,
  version = 0,
  found = '',
): Promise<string> {
  const newest = subject.migrations.length
  return version === newest ? found : await fingerprintOn(disk, subject, newest)
}

async function fingerprintOn(
  disk: SimulatedDisk,
  subject: Subject,
  count: number,
): Promise<string> {
  const database = await openOn(disk, subject, count)
  const fingerprint = await fingerprintOf(database, subject.queries)
  await database.close()
  return fingerprint
}

function refusalOfNewer(error: unknown): undefined {
  if (error instanceof Error && 'kind' in error && error.kind === 'from-newer-version') return
  throw error
}
