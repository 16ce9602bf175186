import { HostFiles } from '../../electron/storage/engine/hostFiles'
import { loadSqlEngine, type SqlEngine } from '../../electron/storage/engine/loadSqlEngine'
import { prepareStatement } from '../../electron/storage/engine/statement'
import { createSyscalls } from '../../electron/storage/engine/syscalls/createSyscalls'
import type { ControlOptions } from './controls'
import { allOf, digestOf, questions } from './fingerprint'
import type { HistoricState } from './history'
import { NOT_ASKED, outcomeOf } from './judge'
import { crashesOf } from './powerLoss'
import { DISK_ROOT, SimulatedDisk } from './simulatedDisk'
import { Tally } from './tally'

const FILE = `${DISK_ROOT}/kept.db`
const QUESTIONS = questions([allOf('notes', ['id', 'amount', 'bytes'])])

/** Only the attached database is on the disk; the main one is Emscripten's own, in memory. */
class AttachedFiles extends HostFiles {
  override hostPathOf(guestPath: string): string | undefined {
    if (guestPath === '/') return DISK_ROOT
    return guestPath.startsWith('/kept.db') ? DISK_ROOT + guestPath : undefined
  }
}

/**
 * The layout that the storage refuses: SQLite writes the name of a super-journal in memory into the
 * journal on the disk, and takes that journal for stale when the memory is gone.
 */
export async function losePowerOfAttached({
  engine,
  seed,
  stride,
}: ControlOptions): Promise<Tally> {
  const tally = new Tally()
  if (engine === undefined) return tally
  const disk = new SimulatedDisk()
  const history = await playAttached(disk)
  for (const { name, image, allowed } of crashesOf({ disk, history }, { seed, stride, draws: 1 })) {
    const files = new Map<string, Uint8Array>()
    for (const [path, bytes] of image.files) files.set(path.slice(FILE.length), bytes)
    // An engine that was asked for a file which is not there would make an empty one.
    if (!files.has('')) continue
    const found = digestOf(await engine.ask(files, QUESTIONS))
    tally.count(name, outcomeOf({ found, opened: NOT_ASKED }, allowed, history))
  }
  return tally
}

async function playAttached(disk: SimulatedDisk): Promise<HistoricState[]> {
  const run = statementsOf(await attachedEngine(disk))
  run(`ATTACH 'kept.db' AS kept`)
  run('PRAGMA kept.journal_mode = DELETE')
  run('PRAGMA kept.synchronous = EXTRA')
  run('PRAGMA kept.cache_size = 6')
  const history: HistoricState[] = []
  const act = (step: number, work: () => void): void => {
    const begunAt = disk.operations.length
    work()
    const acknowledgedAt = disk.operations.length
    const answers = QUESTIONS.map((query) => run(query.replace('sqlite_schema', 'kept.$&')))
    const found = digestOf(answers)
    const name = `transaction ${step}`
    history.push({ name, step, begunAt, acknowledgedAt, found, opened: NOT_ASKED })
  }
  act(0, () => run('CREATE TABLE kept.notes (id INTEGER PRIMARY KEY, amount INTEGER, bytes BLOB)'))
  for (let step = 1; step <= 12; step += 1)
    act(step, () => {
      run('BEGIN IMMEDIATE')
      run(`INSERT INTO notes VALUES (${step}, 0, zeroblob(${200 + ((step * 811) % 6000)}))`)
      run(`UPDATE notes SET amount = ${step}`)
      run('COMMIT')
    })
  return history
}

function attachedEngine(disk: SimulatedDisk): Promise<SqlEngine> {
  const files = new AttachedFiles({ fileSystem: disk, folder: DISK_ROOT, platform: 'linux' })
  return loadSqlEngine({
    fileSystem: disk,
    folder: DISK_ROOT,
    syscalls: ({ memory, inMemory }) => createSyscalls({ files, memory, inMemory }),
  })
}

/** Runs one statement, past the connection that would refuse it; answers its first value. */
function statementsOf(engine: SqlEngine): (sql: string) => string {
  const database = new engine.sqlJs.Database(new Uint8Array(0))
  return (sql) => {
    const statement = prepareStatement(engine, database.db ?? 0, sql)
    const [row] = statement.run([])
    statement.free()
    const [value] = Object.values(row ?? {})
    return value === null || value === undefined ? '' : String(value)
  }
}
